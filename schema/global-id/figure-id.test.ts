import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodBetween } from '../period/period.ts'
import { figureId, figureNamed } from './figure-id.ts'
import { toGlobalId } from './global-id.ts'

const month = fc.integer({ min: 1949 * 12, max: 2200 * 12 + 11 })
const figure = fc
  .record({
    code: fc.stringMatching(/^[a-z][a-z0-9-]{0,40}$/),
    period: fc.oneof(
      fc.tuple(month, month),
      fc.tuple(month, month).map(([first, last]) => [first - (first % 12), last - (last % 12) + 11] as const),
    ),
    place: fc.oneof(fc.stringMatching(/^\d{6}(\d{3}){0,2}$/), fc.uuid()),
    asOf: fc.option(fc.date({ min: new Date(0), max: new Date('2200-12-31'), noInvalidDate: true })),
  })
  .map(({ period: [first, last], ...more }) => ({ ...more, ...periodBetween(first, last) }))

test('a figure has one id, which leads back to it', () => {
  fc.assert(
    fc.property(figure, (one) => {
      expect(figureNamed(figureId(one))).toEqual(one)
    }),
  )
})

test('two figures have two ids', () => {
  fc.assert(
    fc.property(figure, figure, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other)
      expect(figureId(one) === figureId(other)).toBe(isSame)
    }),
  )
})

test.each([
  '',
  toGlobalId('Figure', 'academic-events'),
  toGlobalId('Indicator', 'academic-events.2017.2021.320400'),
  toGlobalId('Figure', 'academic-events.2017.2021.320400.'),
  toGlobalId('Figure', 'academic-events.2017.2021.320400.007'),
  toGlobalId('Figure', 'academic-events.17.2021.320400'),
  toGlobalId('Figure', 'academic-events.2017-01.2021-12.320400'),
  toGlobalId('Figure', 'academic-events.2017-04.2021.320400'),
  toGlobalId('Figure', 'academic-events.2017-4.2021-06.320400'),
  toGlobalId('Figure', 'academic-events.2017.2021.abc-def'),
])('%j names no figure', (id) => {
  expect(figureNamed(id)).toBeUndefined()
})
