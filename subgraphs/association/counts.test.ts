import { countsOf } from '@kexie/records/testing/counts-of'
import { expect, test } from 'vitest'
import { associationRecords } from './records.ts'

const counts = countsOf(associationRecords)

test.each([
  ['SOCIETY', 'FOUNDED', null, ['municipal-societies 1']],
  ['SOCIETY', 'ADMITTED', null, ['societies-absorbed 1', 'municipal-societies 1']],
  ['SOCIETY', 'FOUNDED', '2021-12-31', ['municipal-societies 1', 'municipal-societies -1 2022-01-01']],
  ['PRIVATE_NON_ENTERPRISE', 'ADMITTED', null, ['societies-absorbed 1']],
  ['PRIVATE_NON_ENTERPRISE', 'FOUNDED', null, []],
  ['UNIVERSITY_ASSOCIATION', 'FOUNDED', null, ['university-associations 1']],
  ['ENTERPRISE_INSTITUTE', 'FOUNDED', null, ['enterprise-institutes 1']],
  ['INDUSTRY_ASSOCIATION', 'FOUNDED', '2022-05-01', ['industry-associations 1']],
  ['INDUSTRY_ASSOCIATION', 'ADMITTED', null, []],
])('%s %s until %s counts %j', async (kind, basis, endsOn, expected) => {
  const counted = await counts('Admission', { kind, basis, endsOn })
  expect(
    counted.map(({ indicator, quantity, occurredOn }) =>
      [indicator, quantity, ...(occurredOn ? [occurredOn] : [])].join(' '),
    ),
  ).toEqual(expected)
})

test('seats count for the association alone, units for the leading group alone, chiefs always', async () => {
  const codes = async (...given: Parameters<typeof counts>) =>
    (await counts(...given)).map(({ indicator }) => indicator)
  expect(await codes('CommitteeSeat', { committee: 'ASSOCIATION' })).toEqual(['committee-members'])
  expect(await codes('CommitteeSeat', { committee: 'EXPO' })).toEqual([])
  expect(await codes('CommitteeUnit', { committee: 'LITERACY_LEADING_GROUP' })).toEqual([
    'leading-group-members',
  ])
  expect(await codes('CommitteeUnit', { committee: 'FAIR' })).toEqual([])
  expect(await codes('Chief', { endsOn: '2021-08-01' })).toEqual(['four-chiefs', 'four-chiefs'])
})

test('the batch of the pilot is observed as it is', async () => {
  expect(await counts('Designation', { programme: 'SCI_TECH_CHINA_PILOT', batch: 2 })).toEqual([
    { indicator: 'kckz-pilot-batch', quantity: 2 },
  ])
  expect(await counts('Designation', { programme: 'OTHER', batch: 2 })).toEqual([])
})

test('a grant counts on the day approved, under the rules for innovation activities alone', async () => {
  const approved = { policyId: 'p', approvedOn: '2019-05-01', approved: '8700.00' }
  const under = (purpose: string) => ({ budgets: { purposeOf: () => purpose } })
  expect(await counts('Grant', approved, under('INNOVATION_ACTIVITY'))).toEqual([
    { indicator: 'funded-activities', quantity: 1, occurredOn: '2019-05-01' },
    { indicator: 'funded-amount', quantity: 8700, occurredOn: '2019-05-01' },
  ])
  expect(await counts('Grant', approved, under('AWARD'))).toEqual([])
  const waiting = { policyId: 'p', approvedOn: null, approved: null }
  expect(await counts('Grant', waiting, under('INNOVATION_ACTIVITY'))).toEqual([])
})
