import { organizationGlobalId } from '@kexie/changzhou/registers'
import { beforeAll, expect, test } from 'vitest'
import { otherSociety, ownSociety } from './accounts.ts'
import { useProduct } from './product.ts'
import { addForms } from './rhythm-forms.ts'

const product = useProduct()
beforeAll(() => addForms(product.databaseUrl))
const own = organizationGlobalId(ownSociety)
const obligation = '... on ObligationSet { obligation { periodName from to dueOn state } }'
const period = '... on PeriodSet { name from closedAt }'
const problems = '... on Refused { problems { code field } }'

async function change(part: 'REPORTER' | 'REVIEWER', name: string, type: string, input: object) {
  const { data, errors } = await product.as(part)(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${type === 'ClosePeriodInput' ? period : obligation} ${problems} } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data[name]
}

test('periods are named in both languages, and fall due on the next workday', async () => {
  const query = `{
    quarters: reportingPeriods(form: "quarterly", from: "2022-09-30", to: "2022-10-01") { name from to dueOn }
    fair: reportingPeriods(form: "fair", from: "2022-01-01", to: "2022-12-31") { name from to dueOn }
    months: reportingPeriods(form: "monthly", from: "2022-02-28", to: "2022-02-28") { name dueOn }
    years: reportingPeriods(form: "yearly", from: "2022-02-28", to: "2022-02-28") { name dueOn }
    none: reportingPeriods(form: "none", from: "2022-02-28", to: "2022-02-28") { name }
    forms: reportingForms { code cadence dueDay dueMonths from to dueOn moves } }`
  const { data } = await product.query(query)
  expect(data).toMatchObject({
    quarters: [
      { name: '2022年第3季度', from: '2022-07-01', to: '2022-09-30', dueOn: '2022-10-31' },
      { name: '2022年第4季度', from: '2022-10-01', to: '2022-12-31', dueOn: '2023-01-31' },
    ],
    // The 30th was a Saturday.
    fair: [{ name: '洽谈会项目表', from: '2022-06-10', to: '2022-07-20', dueOn: '2022-08-01' }],
    months: [{ name: '2022年2月', dueOn: '2022-03-20' }],
    years: [{ name: '2022年', dueOn: '2023-01-20' }],
    none: [],
  })
  expect(data.forms.find(({ code }: { code: string }) => code === 'fair')).toEqual({
    code: 'fair',
    cadence: 'ONCE',
    dueDay: null,
    dueMonths: null,
    from: '2022-06-10',
    to: '2022-07-20',
    dueOn: '2022-07-30',
    moves: 'NEXT_WORKDAY',
  })
  const english = await product.query(query, {}, { 'accept-language': 'en' })
  const names = ['quarters', 'fair', 'months', 'years'].map((key) => english.data[key][0].name)
  expect(names).toEqual(['2022 Q3', 'Projects of the fair', '2022-02', '2022'])
})

test('what is running is owed beside what begins, each under its own name', async () => {
  const { data } = await product.as('REPORTER')(
    `query ($running: Boolean) { obligations(filter: { from: "2022-07-01", to: "2022-07-31", running: $running }, first: 10) { nodes { periodName form { code } } } }`,
    { running: true },
  )
  expect(data.obligations.nodes.map(({ periodName }: { periodName: string }) => periodName)).toEqual([
    '2022年',
    '洽谈会项目表',
    '2022年7月',
    '2022年第3季度',
  ])
})

test('of a campaign nothing is declared, more time is given and the books are closed, by any of its days', async () => {
  const [campaign, outside] = [
    { form: 'fair', day: '2022-07-01' },
    { form: 'fair', day: '2022-07-21' },
  ]
  const nothing = await change('REPORTER', 'declareNothing', 'PeriodInput', {
    organization: own,
    ...campaign,
  })
  expect(nothing.obligation).toEqual({
    periodName: '洽谈会项目表',
    from: '2022-06-10',
    to: '2022-07-20',
    dueOn: '2022-08-01',
    state: 'NOTHING',
  })
  await change('REPORTER', 'revokeDeclaration', 'PeriodInput', { organization: own, ...campaign })
  expect(
    await change('REPORTER', 'declareNothing', 'PeriodInput', { organization: own, ...outside }),
  ).toMatchObject({ problems: [{ code: 'NOT_FOUND' }] })
  const later = await change('REVIEWER', 'grantException', 'GrantExceptionInput', {
    organization: organizationGlobalId(otherSociety),
    ...campaign,
    dueOn: '2199-01-01',
    reason: '布展延后',
  })
  expect(later.obligation).toMatchObject({ state: 'OPEN', dueOn: '2199-01-01' })
  expect(await change('REVIEWER', 'closePeriod', 'ClosePeriodInput', outside)).toMatchObject({
    problems: [{ code: 'INVALID_VALUE', field: 'day' }],
  })
  expect(await change('REVIEWER', 'closePeriod', 'ClosePeriodInput', campaign)).toEqual({
    __typename: 'PeriodSet',
    name: '洽谈会项目表',
    from: '2022-06-10',
    closedAt: expect.any(String),
  })
  expect(
    await change('REPORTER', 'declareNothing', 'PeriodInput', { organization: own, ...campaign }),
  ).toMatchObject({ problems: [{ code: 'PERIOD_CLOSED' }] })
  await change('REVIEWER', 'reopenPeriod', 'ClosePeriodInput', { ...campaign, reason: '补报' })
})

test('a quarter has a bulletin of its own, beside that of its months, and is compared with the quarter before', async () => {
  const asked = 'number month form formName cadence periodName dueOn owed completenessBefore'
  const { data } = await product.as('LEADER')(
    `{ quarter: bulletin(month: "2022-08", form: "quarterly") { id ${asked} } month: bulletin(month: "2022-08") { id ${asked} }
       fair: bulletin(month: "2022-07", form: "fair") { ${asked} } none: bulletin(month: "2022-08", form: "fair") { owed } }`,
  )
  expect(data.quarter).toMatchObject({
    month: '2022-07',
    formName: '季度报表',
    periodName: '2022年第3季度',
    cadence: 'QUARTER',
    dueOn: '2022-10-31',
    completenessBefore: 0,
  })
  expect(data.month).toMatchObject({ month: '2022-08', form: 'monthly', periodName: '2022年8月' })
  expect(data.fair).toMatchObject({ month: '2022-06', periodName: '洽谈会项目表', completenessBefore: null })
  expect(data.none).toBeNull()
  expect(data.quarter.id).not.toBe(data.month.id)
  const issued = await product.query(
    'mutation ($input: IssueBulletinInput!) { issueBulletin(input: $input) { ... on BulletinIssued { bulletin { number periodName } } } }',
    { input: { month: '2022-08', form: 'quarterly' } },
  )
  expect(issued.data.issueBulletin.bulletin).toEqual({ number: 1, periodName: '2022年第3季度' })
})
