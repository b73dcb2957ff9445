import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOfRule } from '../../clients/web/pages/try-rule/draft-of-rule.ts'
import {
  blank,
  type ConditionDraft,
  isExtreme,
  type RuleDraft,
  termOf,
} from '../../clients/web/pages/try-rule/rule-draft.ts'
import { shownTerm } from '../../subgraphs/metrics/proposals/stated-rule.ts'

const name = fc.constantFrom('form', 'attendance', 'guests.honour')
const value = fc.constantFrom('A', 'B', '2021-05-01')
const maybe = (one: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), one)
const condition: fc.Arbitrary<ConditionDraft> = fc
  .record({
    field: name,
    ask: fc.constantFrom<ConditionDraft['ask']>('IS', 'NOT', 'BETWEEN', 'TEXT', 'GIVEN', 'BLANK'),
    values: fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
    ends: fc.tuple(value, maybe(value)),
  })
  .map(({ field, ask, values, ends: [from, to] }) => {
    const isListed = ask === 'IS' || ask === 'NOT'
    const own = isListed ? values : ask === 'TEXT' ? values.slice(0, 1) : []
    return { field, ask, values: own, ...(ask === 'BETWEEN' ? { from, to } : { from: '', to: '' }) }
  })

/** Whatever the page puts together: of several conditions all have to hold, or one. */
const draft: fc.Arbitrary<RuleDraft> = fc
  .record({
    of: fc.constant('AcademicEvent'),
    items: maybe(fc.constant('guests')),
    measure: fc.constantFrom<RuleDraft['measure']>(
      'COUNT',
      'SUM',
      'DISTINCT',
      'STOCK',
      'LEVEL',
      'MAX',
      'AVERAGE',
    ),
    quantity: maybe(fc.constantFrom('attendance', '#guests')),
    per: maybe(fc.constant('DAY')),
    subject: maybe(name),
    day: maybe(fc.constant('endsOn')),
    ending: maybe(fc.constantFrom('lastDay:endsOn', 'until:endsOn')),
    by: maybe(name),
    isAny: fc.boolean(),
    conditions: fc.array(condition, { maxLength: 3 }),
  })
  // Days are compared of extremes alone.
  .map((one) => ({ ...one, per: isExtreme(one) ? one.per : '' }))
  .map((one) => ({ ...blank, ...one, isAny: one.isAny && one.conditions.length > 1 }))

test('the rule of an indicator that the page can put together is the one it put together', () => {
  fc.assert(
    fc.property(draft, (one) => {
      const stated = { askedAs: one.measure, terms: [shownTerm(termOf(one))] as never }
      expect(draftOfRule(stated)).toEqual(one)
    }),
  )
})

test.each([
  ['two terms', { terms: [{ of: 'Salon' }, { of: 'Salon' }] }],
  [
    'groups of two',
    {
      terms: [
        {
          of: 'Salon',
          anyOf: [
            {
              where: [
                { field: 'a', is: ['A'] },
                { field: 'b', is: ['A'] },
              ],
            },
          ],
        },
      ],
    },
  ],
  ['a relation', { terms: [{ of: 'Salon', relation: 'countRelation' }] }],
  [
    'items of a list',
    { terms: [{ of: 'Salon', where: [{ field: 'guests', some: [{ field: 'a', is: ['A'] }] }] }] },
  ],
  ['no rule', { terms: [] }],
])('of %s the page says that it has no control', (_, { terms }) => {
  expect(draftOfRule({ askedAs: 'COUNT', terms: terms.map(shownTerm) as never })).toBeUndefined()
})
