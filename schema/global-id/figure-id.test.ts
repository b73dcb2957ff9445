import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureId, figureNamed } from './figure-id.ts'
import { toGlobalId } from './global-id.ts'

const figure = fc.record({
  code: fc.stringMatching(/^[a-z][a-z0-9-]{0,40}$/),
  from: fc.integer({ min: 1949, max: 2200 }),
  to: fc.integer({ min: 1949, max: 2200 }),
  place: fc.oneof(fc.stringMatching(/^\d{6}(\d{3}){0,2}$/), fc.uuid()),
  asOf: fc.option(fc.date({ min: new Date(0), max: new Date('2200-12-31'), noInvalidDate: true })),
})

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
  toGlobalId('Figure', 'academic-events.2017.2021.abc-def'),
])('%j names no figure', (id) => {
  expect(figureNamed(id)).toBeUndefined()
})
