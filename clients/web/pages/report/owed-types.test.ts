import fc from 'fast-check'
import { expect, test } from 'vitest'
import { owedTypes, typesOf } from './owed-types.ts'

const known = ['A', 'B', 'C', 'D'].map((type) => ({ type, slug: type.toLowerCase(), label: type }))
const types = fc.subarray(['A', 'B', 'C', 'D', 'NotReported'])
const days = ['2021-01-01', '2021-04-01', '2021-07-01', '2021-10-01']
const state = fc.constantFrom(
  'OPEN',
  'MISSING',
  'RETURNED',
  'REPORTED',
  'LATE',
  'EXEMPT',
  'NOTHING',
  'AHEAD',
  'UNKNOWN',
)
const period = fc
  .record({ from: fc.constantFrom(...days), state, types, past: fc.array(types, { maxLength: 3 }) })
  .map(({ past, ...one }) => ({
    ...one,
    closedAt: null,
    form: {
      types: one.types,
      past: past.map((was, at) => ({ since: null, until: days[at + 1] ?? '', types: was })),
    },
  })) as fc.Arbitrary<Parameters<typeof typesOf>[0]>

test('a period asks for what its form asked for then', () => {
  fc.assert(
    fc.property(period, (one) => {
      const then = one.form.past.filter(({ until }) => one.from < until)[0]?.types ?? one.form.types
      const asked = typesOf(one, known)
      expect(asked === null).toBe(then.length === 0)
      for (const type of known) if (asked) expect(asked.includes(type)).toBe(then.includes(type.type))
    }),
  )
})

test('what is owed is what an open period asks for by name, each once', () => {
  fc.assert(
    fc.property(fc.array(period), (periods) => {
      const open = periods.filter((one) => ['OPEN', 'MISSING', 'RETURNED'].includes(one.state))
      const named = open.flatMap((one) => (typesOf(one, known) ?? []).map(({ type }) => type))
      expect(owedTypes(periods, known).map(({ type }) => type)).toEqual([...new Set(named)].sort())
      expect(
        owedTypes(
          periods.map((one) => ({ ...one, closedAt: '2022-01-01' })),
          known,
        ),
      ).toEqual([])
    }),
  )
})
