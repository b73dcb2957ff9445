import { expect, test } from 'vitest'
import { budgetsFor } from './grant-budgets.ts'
import { budgetProblems, grantProblems } from './grant-rules.ts'
import type { GrantInput } from './schema.generated.ts'

const sound: GrantInput = {
  title: '资助',
  occurredOn: '2019-04-01',
  district: '',
  policy: { title: '办法' },
  applicant: { name: '学会' },
  stage: 'APPROVED',
  requested: 10_000,
  approvedOn: '2019-05-01',
  approved: 8_000,
  reviews: [],
  payments: [],
  evidence: [],
}
const problems = (change: Partial<GrantInput>, cap: number | null = 9_000) =>
  grantProblems({ ...sound, ...change }, cap).map(({ code, field }) => `${code} ${field}`)

test.each<[string, Partial<GrantInput>, string[]]>([
  ['a sound grant', {}, []],
  ['an approval without a day', { approvedOn: null }, ['REQUIRED approvedOn']],
  ['an approval without an amount', { approved: null }, ['REQUIRED approved']],
  ['an amount before approval', { stage: 'APPLIED', approvedOn: null }, ['INVALID_VALUE approved']],
  [
    'more than was asked for and the cap',
    { approved: 10_001 },
    ['INVALID_VALUE approved', 'INVALID_VALUE approved'],
  ],
  [
    'more paid than approved',
    {
      payments: [
        { paidOn: '2019-06-01', amount: 5_000 },
        { paidOn: '2019-07-01', amount: 3_001 },
      ],
    },
    ['INVALID_VALUE payments'],
  ],
  [
    'a payment taken back',
    {
      payments: [
        { paidOn: '2019-06-01', amount: 9_000 },
        { paidOn: '2019-07-01', amount: -1_000 },
      ],
    },
    [],
  ],
])('%s', (_, change, expected) => {
  expect(problems(change)).toEqual(expected)
})

test('grants of one call use up the budget in their order, each year its own', () => {
  const budget = { policyId: 'p', purpose: 'AWARD', year: 2019, budget: 10_000, approved: 4_000, paid: 0 }
  const { shortOf } = budgetsFor([budget])
  expect(shortOf('p', { approvedOn: '2019-05-01', approved: 5_000 })).toBeUndefined()
  expect(shortOf('p', { approvedOn: '2019-06-01', approved: 1_001 })).toBe(1_000)
  expect(shortOf('p', { approvedOn: '2019-06-01', approved: 1_000 })).toBeUndefined()
  expect(shortOf('p', { approvedOn: '2020-06-01', approved: 1 })).toBe(0)
  expect(shortOf('p', { approvedOn: null, approved: null })).toBeUndefined()
  expect(budgetProblems(1_001, 1_000)).toMatchObject([{ expected: { zh: '不超过当年预算余额 1000 元' } }])
})
