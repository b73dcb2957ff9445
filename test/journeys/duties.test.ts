import { organizationGlobalId } from '@kexie/changzhou/registers'
import { todayInShanghai } from '@kexie/records/row-rules'
import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test } from 'vitest'
import { otherSociety, ownSociety } from './accounts.ts'
import { useProduct } from './product.ts'

const product = useProduct()

/** The month that is running: its day has not come, so whoever reports now is on time. */
const today = todayInShanghai(new Date())
const month = today.slice(0, 7)
const own = organizationGlobalId(ownSociety)
const other = organizationGlobalId(otherSociety)
const third = organizationGlobalId('常州市物理学会')

const problems = '... on Refused { problems { code message } }'

async function obligationOf(organization: string, day = `${month}-01`) {
  const { data, errors } = await product.query(
    `query ($filter: ObligationFilter!) { obligations(filter: $filter) { totalCount nodes { organization { name } from to dueOn state reportedOn accepted pending exceptionReason } } }`,
    { filter: { organization, form: 'monthly', from: day, to: day } },
  )
  expect(errors).toBeUndefined()
  return data.obligations.nodes[0]
}

async function change(
  part: 'REPORTER' | 'OTHER_REPORTER' | 'REVIEWER',
  name: string,
  type: string,
  input: object,
) {
  const { data, errors } = await product.as(part)(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on ObligationSet { obligation { state dueOn } } ${problems} } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data[name]
}

async function report(
  occurredOn: string,
  { submit = true, ...more }: { submit?: boolean; [field: string]: unknown } = {},
) {
  const { data, errors } = await product.as('REPORTER')(
    `mutation ($input: ReportAcademicEventsInput!) { reportAcademicEvents(input: $input) { ... on ReportReceipt { results { ... on RecordReported { record { id } } ${problems} } } ${problems} } }`,
    {
      input: {
        organization: own,
        idempotencyKey: `duties ${occurredOn} ${JSON.stringify(more)}`,
        submit,
        reason: '试验',
        rows: [
          {
            title: '计算机学会月度报告会',
            series: 'society-exchange',
            form: 'LECTURE',
            occurredOn,
            district: toGlobalId('District', '320411'),
            attendance: 30,
            ...more,
          },
        ],
      },
    },
  )
  expect(errors).toBeUndefined()
  return data.reportAcademicEvents.results[0]
}

async function accept(id: string) {
  const { data } = await product.query(
    'mutation ($ids: [ID!]!) { acceptRecords(input: { ids: $ids }) { ... on MoveReceipt { moved } } }',
    { ids: [id] },
  )
  expect(data.acceptRecords.moved).toBe(1)
}

test('a month is owed by the 20th of the next, open until then', async () => {
  const { dueOn, ...rest } = await obligationOf(own)
  expect(rest).toMatchObject({
    organization: { name: ownSociety },
    from: `${month}-01`,
    state: 'OPEN',
    accepted: 0,
  })
  expect(dueOn).toMatch(/-20$/)
  expect(dueOn > today).toBe(true)
  expect((await obligationOf(own, '2022-03-01')).state).toBe('MISSING')
  // The day a rebuilt record was loaded is not the day it was reported.
  expect(await obligationOf(own, '2021-03-01')).toMatchObject({ state: 'RECONSTRUCTED', reportedOn: null })
})

test('one reports, one declares nothing, one is excused, one is given more time; the bulletin tells all four', async () => {
  const reported = await report(`${month}-01`)
  await accept(reported.record.id)
  expect(await obligationOf(own)).toMatchObject({ state: 'REPORTED', reportedOn: today, accepted: 1 })
  const period = { form: 'monthly', day: `${month}-15` }
  const twice = await change('REPORTER', 'declareNothing', 'PeriodInput', { organization: own, ...period })
  expect(twice.problems).toMatchObject([{ code: 'ALREADY_EXISTS' }])
  const nothing = await change('OTHER_REPORTER', 'declareNothing', 'PeriodInput', {
    organization: other,
    ...period,
  })
  expect(nothing.obligation.state).toBe('NOTHING')
  const excused = await change('REVIEWER', 'grantException', 'GrantExceptionInput', {
    organization: third,
    ...period,
    reason: '换届',
  })
  expect(excused.obligation.state).toBe('EXEMPT')
  const later = await change('REVIEWER', 'grantException', 'GrantExceptionInput', {
    organization: own,
    form: 'monthly',
    day: '2022-03-09',
    dueOn: '2199-01-01',
    reason: '系统迁移',
  })
  expect(later.obligation).toEqual({ state: 'OPEN', dueOn: '2199-01-01' })
  const sooner = await change('REVIEWER', 'grantException', 'GrantExceptionInput', {
    organization: own,
    form: 'monthly',
    day: '2022-03-09',
    dueOn: '2022-04-01',
    reason: '提前',
  })
  expect(sooner.problems).toMatchObject([{ code: 'INVALID_VALUE' }])

  const { data } = await product.as('LEADER')(
    `query ($month: String!) { bulletin(month: $month) { number month owed came onTime completeness timeliness lines { rank name state accepted } } }`,
    { month },
  )
  expect(data.bulletin).toMatchObject({
    number: null,
    month,
    owed: 2,
    came: 2,
    onTime: 2,
    completeness: 100,
    timeliness: 100,
  })
  const lineOf = (name: string) => data.bulletin.lines.find((line: { name: string }) => line.name === name)
  expect(lineOf(ownSociety)).toMatchObject({ rank: 1, state: 'REPORTED', accepted: 1 })
  expect(lineOf(otherSociety)).toMatchObject({ state: 'NOTHING' })
  expect(lineOf('常州市物理学会')).toMatchObject({ state: 'EXEMPT' })
})

test.each([
  [
    'declareNothing',
    'PeriodInput',
    { organization: own, form: 'monthly', day: '2150-03-01' },
    'day',
    'REPORTER',
  ],
  ['closePeriod', 'ClosePeriodInput', { day: '2150-03-01' }, 'day', 'REVIEWER'],
  ['issueBulletin', 'IssueBulletinInput', { month: '2150-03' }, 'month', 'REVIEWER'],
] as const)('%s says nothing of a month that has not begun', async (name, type, input, field, role) => {
  const { data } = await product.as(role)(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refused { problems { code field } } } }`,
    { input },
  )
  expect(data[name]).toEqual({ __typename: 'Refused', problems: [{ code: 'INVALID_VALUE', field }] })
})

test('an issued bulletin stays as it was, and is printed as a page and as a document', async () => {
  const { data } = await product.query(
    'mutation ($input: IssueBulletinInput!) { issueBulletin(input: $input) { ... on BulletinIssued { bulletin { number came } } } }',
    { input: { month } },
  )
  expect(data.issueBulletin.bulletin).toMatchObject({ number: 1, came: 2 })
  await change('OTHER_REPORTER', 'revokeDeclaration', 'PeriodInput', {
    organization: other,
    form: 'monthly',
    day: `${month}-15`,
  })
  const { data: after } = await product.query(
    `query ($month: String!) { bulletin(month: $month) { came } issuedBulletins { number came } }`,
    { month },
  )
  expect(after).toEqual({ bulletin: { came: 1 }, issuedBulletins: [{ number: 1, came: 2 }] })
  const headers = { authorization: `Bearer ${await product.tokenOf('LEADER')}` }
  const page = await fetch(`${product.url}/bulletins/${month}.html`, { headers })
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(ownSociety)])
  expect(await (await fetch(`${product.url}/bulletins/${month}.html?number=1`, { headers })).text()).toMatch(
    /第 1 期.*已报 2 家/s,
  )
  expect((await fetch(`${product.url}/bulletins/${month}.html?number=2`, { headers })).status).toBe(404)
  const word = await fetch(`${product.url}/bulletins/${month}.docx`, { headers })
  expect(
    Buffer.from(await word.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  expect((await fetch(`${product.url}/bulletins/${month}.html`)).status).toBe(401)
})

test('a closed period takes nothing new and gives nothing back; a correction goes its reviewed way', async () => {
  const day = `${month}-01`
  const kept = await report(day, { title: '关账之前的报告会' })
  await accept(kept.record.id)
  const returned = await report(day, { title: '关账之前退回的报告会' })
  await product.query(
    'mutation ($ids: [ID!]!) { returnRecords(input: { ids: $ids, reason: "请补人数" }) { __typename } }',
    { ids: [returned.record.id] },
  )
  const draft = { title: '关账之前退回的报告会', id: returned.record.id, attendance: 33, submit: false }
  expect(await report(day, draft)).toHaveProperty('record')
  await product.query('mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) { __typename } }', {
    input: { day },
  })
  const refused = await report(day, { title: '关账之后的报告会' })
  expect(refused.problems).toEqual([{ code: 'PERIOD_CLOSED', message: '本期已关账，只能更正已采纳的记录' }])
  const { data } = await product.as('REPORTER')(
    `mutation ($ids: [ID!]!) { withdrawRecords(input: { ids: $ids, reason: "试验" }) { ... on MoveReceipt { results { ... on Refused { problems { code } } } } } }`,
    { ids: [kept.record.id] },
  )
  expect(data.withdrawRecords.results).toEqual([{ problems: [{ code: 'PERIOD_CLOSED' }] }])
  const late = await product.as('REPORTER')(
    `mutation ($ids: [ID!]!) { submitRecords(input: { ids: $ids }) { ... on MoveReceipt { results { ... on Refused { problems { code } } } } } }`,
    { ids: [returned.record.id] },
  )
  expect(late.errors).toBeUndefined()
  expect(late.data.submitRecords.results).toEqual([{ problems: [{ code: 'PERIOD_CLOSED' }] }])
  const corrected = await report(day, { title: '关账之前的报告会', id: kept.record.id, attendance: 31 })
  await accept(corrected.record.id)
  const opened = await product.query(
    `mutation ($input: ClosePeriodInput!) { reopenPeriod(input: $input) { ... on PeriodSet { closedAt } ${problems} } }`,
    { input: { day, reason: '补报' } },
  )
  expect(opened.data.reopenPeriod).toEqual({ closedAt: null })
  expect(await report(day, { title: '关账之后的报告会' })).toHaveProperty('record')
})

test('coverage of a year is told for a city and a district, and never exceeds a hundred', async () => {
  const { data, errors } = await product.as('LEADER')(
    `{ city: coverage(from: "2021-01-01", to: "2021-12-31") { owed came reconstructed completeness timeliness missing { name } }
       district: coverage(from: "2021-01-01", to: "2021-12-31", district: "${toGlobalId('District', '320411')}") { owed came completeness } }`,
  )
  expect(errors).toBeUndefined()
  // All of the year was rebuilt: of nobody is known whether it reported.
  expect(data.city).toMatchObject({ completeness: null, timeliness: null, missing: [] })
  expect([data.city.owed, data.city.came]).toEqual(Array(2).fill(data.city.reconstructed))
  expect(data.city.reconstructed).toBeGreaterThan(0)
  expect(data.district.owed).toBeLessThan(data.city.owed)
})

test('coverage of one organization is told to whoever may see what it owes', async () => {
  const query = `query ($organization: ID!) { coverage(from: "2021-01-01", to: "2021-12-31", organization: $organization) { owed came completeness } }`
  const organization = organizationGlobalId(ownSociety)
  const own = await product.as('REPORTER')(query, { organization })
  // Whatever rebuilding gave it, of no other month is known that it owed anything.
  expect(own.data.coverage).toMatchObject({ owed: own.data.coverage.came, completeness: null })
  expect((await product.as('LEADER')(query, { organization })).data).toEqual(own.data)
  const other = await product.as('OTHER_REPORTER')(query, { organization })
  expect(other.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
})
