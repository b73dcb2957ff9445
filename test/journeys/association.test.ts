import { expect, test } from 'vitest'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)

test('stocks of the network open before the period and close as published', async () => {
  const codes = [
    'municipal-societies',
    'university-associations',
    'enterprise-institutes',
    'committee-members',
    'four-chiefs',
  ]
  expect(await clerk.values(codes, 2021, 2021)).toEqual([72, 14, 13, 120, 1035])
  const opening = await clerk.values(codes, 2016, 2016)
  expect(opening.map((value) => value !== null && value > 0)).toEqual([true, true, true, true, true])
  expect(opening[0]).toBe(63)
})

test.each([
  ['municipal-societies', 'Admission'],
  ['committee-members', 'CommitteeSeat'],
  ['leading-group-members', 'CommitteeUnit'],
  ['four-chiefs', 'Chief'],
  ['kckz-pilot-batch', 'Designation'],
  ['funded-amount', 'Grant'],
])('the evidence of %s is %s', async (code, type) => {
  expect(new Set(await clerk.evidence(code))).toEqual(new Set([type]))
})

test('a record of the association shows the entities it owns itself', async () => {
  const { data, errors } = await product.query(`{
    chiefs(kind: HOSPITAL, first: 1) { totalCount nodes { person { name roles { role } } workplace { name kind { code } } organization { name } district { code } } }
    committeeUnits(committee: "EXPO") { totalCount nodes { unit { name } } }
    designations { nodes { batch grantedBy { name } ledgerEntries { indicator { code } } } }
    grants(stage: CLOSED, first: 1) { nodes { policy { title cap } applicant { name } reviews { reviewer { name } score } payments { amount } } } }`)
  expect(errors).toBeUndefined()
  expect(data.chiefs.nodes[0]).toMatchObject({
    person: { name: expect.stringMatching(/\S/), roles: [] },
    workplace: { kind: { code: 'OTHER' } },
    organization: { name: expect.stringContaining('科学技术协会') },
    district: { code: expect.stringMatching(/^3204/) },
  })
  expect(data.committeeUnits.totalCount).toBe(3)
  expect(data.designations.nodes[0]).toMatchObject({
    batch: 2,
    grantedBy: { name: '中国科学技术协会' },
    ledgerEntries: [{ indicator: { code: 'kckz-pilot-batch' } }],
  })
  expect(data.grants.nodes[0].payments).toHaveLength(1)
})

const grant = {
  policy: { title: '常州科协创新创业活动资助管理办法' },
  applicant: { name: '常州试验学会' },
  stage: 'APPROVED',
  requested: 12_000,
  occurredOn: '2021-02-01',
  approvedOn: '2021-03-01',
  approved: 10_000,
}

test('a grant counts with its amount when accepted, less after a correction, and not once withdrawn', async () => {
  const codes = ['funded-activities', 'funded-amount']
  expect(await clerk.values(codes)).toEqual([103, 900_000])
  const id = await clerk.accepted('Grants', grant)
  expect(await clerk.values(codes)).toEqual([104, 910_000])
  await clerk.accepted('Grants', { ...grant, id, approved: 9_000 })
  expect(await clerk.values(codes)).toEqual([104, 909_000])
  await clerk.withdraw(id)
  expect(await clerk.values(codes)).toEqual([103, 900_000])
})

test('a grant beyond its request, its cap or the budget of its year is refused', async () => {
  expect(await clerk.refusals('Grants', { ...grant, approved: 12_001 })).toEqual(['INVALID_VALUE approved'])
  expect(await clerk.refusals('Grants', { ...grant, requested: 30_000, approved: 20_001 })).toContain(
    'INVALID_VALUE approved',
  )
  const { data } = await product.query(
    '{ grantPolicies(purpose: INNOVATION_ACTIVITY) { nodes { id budgets { year amount } } } }',
  )
  const use = async () =>
    (
      await product.query(
        'query ($policy: ID!) { budgetUse(policy: $policy) { year budget approved paid } }',
        {
          policy: data.grantPolicies.nodes[0].id,
        },
      )
    ).data.budgetUse as { year: number; budget: number; approved: number }[]
  const year = (await use()).find((one) => one.year === 2021)
  const left = (year?.budget ?? 0) - (year?.approved ?? 0)
  const first = await clerk.accepted('Grants', {
    ...grant,
    requested: 20_000,
    approved: Math.min(left, 20_000),
  })
  const remaining = left - Math.min(left, 20_000)
  if (remaining < 20_000)
    expect(await clerk.refusals('Grants', { ...grant, requested: 20_000, approved: remaining + 1 })).toEqual([
      'INVALID_VALUE approved',
    ])
  await clerk.withdraw(first)
  expect((await use()).find((one) => one.year === 2021)?.approved).toBe(year?.approved)
  expect(
    await clerk.refusals('Grants', { ...grant, approvedOn: '2030-01-01', occurredOn: '2021-02-01' }),
  ).toEqual(['INVALID_VALUE approved'])
})

test('a chief in office is not listed twice', async () => {
  const row = {
    person: { name: '令狐试验', affiliation: '试验医院' },
    kind: 'HOSPITAL',
    workplace: { name: '试验医院' },
    occurredOn: '2020-01-01',
  }
  const id = await clerk.accepted('Chiefs', row)
  expect(await clerk.refusals('Chiefs', { ...row, kind: 'SCHOOL' })).toEqual(['ALREADY_EXISTS person'])
  await clerk.withdraw(id)
  await clerk.withdraw(await clerk.accepted('Chiefs', { ...row, kind: 'SCHOOL' }))
})

test('a quarter without a liaison meeting is missed, a resolution past its day is overdue', async () => {
  const { data, errors } = await product.query(`{
    quarters: missedMeetings(kind: LIAISON, from: "2019-01-01", to: "2021-12-31") { slot from to }
    years: missedMeetings(kind: JOINT, from: "2016-01-01", to: "2021-12-31") { slot }
    others: missedMeetings(kind: EXCHANGE, from: "2019-01-01", to: "2021-12-31") { slot }
    before: overdueResolutions(on: "2021-10-31") { totalCount }
    after: overdueResolutions(on: "2021-11-01") { nodes { title resolutions { matter dueOn owner { name } } } } }`)
  expect(errors).toBeUndefined()
  expect(data.quarters).toEqual([{ slot: '2020-Q1', from: '2020-01-01', to: '2020-03-31' }])
  expect(data.years).toEqual([{ slot: '2016' }])
  expect(data.others).toEqual([])
  expect(data.before.totalCount).toBe(0)
  expect(data.after.nodes).toMatchObject([
    { resolutions: [{ dueOn: '2021-10-31', owner: { name: '武进区科技局' } }] },
  ])
})
