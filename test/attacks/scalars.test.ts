import { randomUUID } from 'node:crypto'
import { organizationGlobalId } from '@kexie/changzhou/registers'
import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test } from 'vitest'
import { ownSociety } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'

/** Values that mean nothing, mean two things, or would break a file or the database: refused at their field, or kept as meant. */
const product = useProduct()
const own = organizationGlobalId(ownSociety)
const district = toGlobalId('District', '320411')

const event = (values: object = {}) => ({
  title: '学术沙龙',
  occurredOn: '2021-05-18',
  district,
  series: 'society-exchange',
  form: 'EXCHANGE',
  attendance: 40,
  ...values,
})

const report = (name: string, rows: readonly object[], more: object = {}) =>
  product.as('REPORTER')(
    `mutation ($input: Report${name}Input!) { report${name}(input: $input) { __typename
      ... on Refused { problems { code field message } }
      ... on ReportReceipt { results { __typename ... on RecordReported { change record { id title } } ... on Refused { row problems { code field message } } } } } }`,
    { input: { organization: own, idempotencyKey: randomUUID(), rows, ...more } },
  )

/** What became of one event. */
async function outcome(values: object) {
  const { data, errors } = await report('AcademicEvents', [event(values)])
  const [result] = data?.reportAcademicEvents.results ?? []
  const problems = result?.problems ?? data?.reportAcademicEvents.problems
  return { title: result?.record?.title, problems, code: errors?.[0]?.extensions?.code }
}

test.each([
  ['U+0000', '题\0目'],
  ['a bell', '题\x07目'],
  ['an escape', '\x1b[31m题目'],
  ['a C1 control', '题\x85目'],
  ['half a character', '题\ud800目'],
  ['the other half', '题\udc00目'],
  ['U+FFFE', '题\ufffe目'],
  ['U+FFFF', '题\uffff目'],
  ['a noncharacter', '题\ufdd0目'],
  ['the last of a plane', '题\u{1ffff}目'],
  ['an override of direction', '题\u202e目'],
  ['an isolate of direction', '题\u2067目'],
])('a title with %s is a problem at its field', async (_, title) => {
  const { problems } = await outcome({ title })
  expect(problems).toEqual([expect.objectContaining({ code: 'INVALID_VALUE', field: 'title' })])
  expect(problems[0].message).toMatch(/^“标题”应为没有控制字符.*U\+/)
})

test.each([
  ['字面_x0041_下', '字面_x0041_下'],
  ['cafe\u0301', 'café'],
  ['张\u200b三\ufeff', '张三'],
  ['大会\n分会', '大会 分会'],
  ['=1+1', '=1+1'],
  ['<b>&amp;', '<b>&amp;'],
  ['👨‍👩‍👧 科普', '👨‍👩‍👧 科普'],
])('the title %j is kept as %j', async (title, kept) => {
  expect(await outcome({ title })).toEqual({ title: kept, problems: undefined, code: undefined })
})

test('names of guests, their affiliations and what stands in parts are looked at as titles are, each at its path', async () => {
  const guests = [
    { person: { name: '王强', affiliation: '甲大学' }, honour: 'EXPERT' },
    { person: { name: '李\0四', affiliation: '乙\u202e大学' }, honour: 'EXPERT' },
  ]
  const { problems } = await outcome({ guests, place: '一\ufffe楼' })
  expect(problems.map(({ field }: { field: string }) => field).toSorted()).toEqual([
    'guests.1.person.affiliation',
    'guests.1.person.name',
    'place',
  ])
})

test('one bad row refuses itself alone', async () => {
  const { data } = await report('AcademicEvents', [
    event({ title: '甲' }),
    event({ title: '乙\0' }),
    event({ title: '丙' }),
  ])
  expect(
    data.reportAcademicEvents.results.map(({ __typename }: { __typename: string }) => __typename),
  ).toEqual(['RecordReported', 'Refused', 'RecordReported'])
})

test('a blank key is no key: two reports with one stay two records', async () => {
  for (const externalKey of ['', ' ', '\u3000', '\u200b']) {
    const { data } = await report('AcademicEvents', [event({ title: `甲 ${randomUUID()}`, externalKey })])
    const again = await report('AcademicEvents', [event({ title: `乙 ${randomUUID()}`, externalKey })])
    const [one, other] = [data, again.data].map((answer) => answer.reportAcademicEvents.results[0])
    expect([one.change, other.change]).toEqual(['CREATED', 'CREATED'])
    expect(one.record.id).not.toBe(other.record.id)
  }
})

test('a blank idempotency key is a problem, and a blank reference is none', async () => {
  for (const idempotencyKey of ['', ' ', '\u200b']) {
    const { data } = await report('AcademicEvents', [event()], { idempotencyKey })
    expect(data.reportAcademicEvents.problems).toEqual([
      expect.objectContaining({ code: 'REQUIRED', field: 'idempotencyKey' }),
    ])
  }
  const guests = [{ person: { person: '', name: '王强', affiliation: '' }, honour: 'EXPERT' }]
  expect((await outcome({ guests, id: '' })).problems).toBeUndefined()
})

test.each([
  '0000-01-01',
  '0001-01-01',
  '1799-12-31',
  '2201-01-01',
  '9999-12-31',
  '2021-02-29',
  '2021-05-18\0',
  'infinity',
])('the day %j reaches no database', async (day) => {
  const asked = await product.query('query ($day: Date!) { coverage(from: $day, to: $day) { owed } }', {
    day,
  })
  expect(asked.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  expect(asked.errors?.[0]?.message).toMatch(/Date 应为日期 YYYY-MM-DD，1800-01-01 至 2200-12-31/)
  expect((await outcome({ occurredOn: day })).code).toBe('BAD_USER_INPUT')
})

test.each([
  '0000-01-01T00:00:00Z',
  '1799-12-31T23:59:59Z',
  '2201-01-01T00:00:00Z',
  '+010000-01-01T00:00:00Z',
])('the moment %s is refused', async (asOf) => {
  const { errors } = await product.query(
    'query ($asOf: DateTime) { review(from: 2021, to: 2021, asOf: $asOf) { computedAt } }',
    { asOf },
  )
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
})

test('a latitude and a longitude that changed places are a problem at the field whose range they leave', async () => {
  const base = {
    title: '科普基地',
    occurredOn: '2021-05-18',
    district,
    kind: 'EDUCATION_BASE',
    longitude: 31.7,
    latitude: 120.3,
  }
  const { data } = await report('ScienceBases', [base])
  const problems = data?.reportScienceBases.results[0].problems ?? []
  expect(problems).toContainEqual(expect.objectContaining({ code: 'INVALID_VALUE', field: 'latitude' }))
})

test('a walk through the calendar is in order and counted first, and what is to come is not walked through', async () => {
  const walk = async (from: string, to: string) => {
    const started = performance.now()
    const answer = await product.as('PUBLIC')(
      'query ($from: Date!, $to: Date!) { eventSeries { code missedSlots(from: $from, to: $to) { slot } } }',
      { from, to },
    )
    return { ...answer, took: performance.now() - started }
  }
  expect((await walk('2017-01-01', '9999-12-31')).errors?.[0]?.message).toMatch(/Date 应为日期/)
  expect((await walk('2021-12-31', '2021-01-01')).errors?.[0]?.message).toMatch(/from 不应晚于 to/)
  const longest = await walk('1800-01-01', '2200-12-31')
  expect(longest.errors).toBeUndefined()
  expect(longest.took).toBeLessThan(2000)
  const meetings = await product.query(
    '{ missedMeetings(kind: LIAISON, from: "1800-01-01", to: "2200-12-31") { slot } }',
  )
  expect(JSON.stringify(meetings).length).toBeLessThan(200_000)
})

test.each([
  ['mergePreview', '{ mergePreview(merged: "x", into: "y", from: -2147483648, to: 2147483647) { entries } }'],
  ['statisticalTables', '{ statisticalTables(year: 0) { name } }'],
  ['annualReport', '{ annualReport(from: 1948, to: 2021) { from } }'],
])('years that %s cannot mean are refused with what they may be', async (_, query) => {
  const { errors } = await product.query(query)
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  expect(errors?.[0]?.message).toMatch(/1949/)
})

test('a text longer than anything that could be found is refused before the database folds it for every row', async () => {
  for (const list of ['academicEvents', 'submissions', 'organizations', 'people']) {
    const started = performance.now()
    const { errors } = await product.query(
      `{ ${list}(filter: { text: "${'字'.repeat(100_000)}" }) { totalCount } }`,
    )
    expect(errors?.[0]?.message).toMatch(/不超过 200 字.*100000/)
    expect(performance.now() - started).toBeLessThan(2000)
  }
})

test('a mutation that brings such text is refused as data, at its path', async () => {
  const { data } = await product.as('REVIEWER')(
    'mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) { __typename ... on Refused { problems { code field } } } }',
    { input: { name: '学\0会', kind: 'SOCIETY', district } },
  )
  expect(data.registerOrganization).toEqual({
    __typename: 'Refused',
    problems: [{ code: 'INVALID_VALUE', field: 'name' }],
  })
})
