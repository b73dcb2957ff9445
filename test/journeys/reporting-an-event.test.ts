import { todayInShanghai } from '@kexie/records/row-rules'
import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test } from 'vitest'
import { useProduct } from './product.ts'

const product = useProduct()

const codes = [
  'academic-exchange-events',
  'academic-participants',
  'academic-academicians',
  'academic-experts',
  'academic-organizations',
  'academic-cooperation-projects',
]

/** Values of the academic figures of 2017–2021 by code, now or as known at a moment. */
async function values(asOf?: string, from = 2017, to = 2021): Promise<Record<string, number | null>> {
  const { data, errors } = await product.query(
    `query ($from: Int!, $to: Int!, $asOf: DateTime, $codes: [String!]) { review(from: $from, to: $to, asOf: $asOf) { services { figures(codes: $codes) { indicator { code } value } } } }`,
    { from, to, asOf: asOf ?? null, codes },
  )
  expect(errors).toBeUndefined()
  const figures: { indicator: { code: string }; value: number | null }[] = data.review.services.flatMap(
    (service: { figures: object[] }) => service.figures,
  )
  return Object.fromEntries(figures.map(({ indicator, value }) => [indicator.code, value]))
}

async function organization(text: string): Promise<{ id: string }> {
  const { data } = await product.query(
    `query ($text: String) { organizations(filter: { kind: "SOCIETY", text: $text }, first: 1) { nodes { id } } }`,
    { text },
  )
  return data.organizations.nodes[0]
}

let reporter = ''

async function report(key: string, organizationId: string, row: object) {
  reporter = organizationId
  const { data, errors } = await product.clerkOf(organizationId)(
    `mutation ($input: ReportAcademicEventsInput!) { reportAcademicEvents(input: $input) { __typename
      ... on ReportReceipt { replayed results { __typename ... on RecordReported { change record { id revision status } } ... on Refused { problems { code message } } } }
      ... on Refused { problems { code message } } } }`,
    {
      input: { organization: organizationId, idempotencyKey: key, submit: true, reason: '更正', rows: [row] },
    },
  )
  expect(errors).toBeUndefined()
  return data.reportAcademicEvents
}

async function move(mutation: string, ids: string[], reason?: string) {
  const input = reason ? { ids, reason } : { ids }
  const type =
    { returnRecords: 'ReturnRecordsInput', withdrawRecords: 'WithdrawRecordsInput' }[mutation] ??
    'MoveRecordsInput'
  const ask = mutation === 'withdrawRecords' ? product.clerkOf(reporter) : product.query
  const { data, errors } = await ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ... on MoveReceipt { moved refused results { ... on RecordMoved { submission { status revision viewerCan { submit accept return withdraw correct } } } ... on Refused { problems { code message } } } } ... on Refused { problems { code } } } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data[mutation]
}

const event = (attendance: number, more: object = {}) => ({
  title: '先进碳材料产业技术论坛',
  series: 'academic-month',
  form: 'FORUM',
  occurredOn: '2021-10-20',
  district: toGlobalId('District', '320411'),
  attendance,
  ...more,
})

/** The database keeps microseconds, clients see milliseconds: let one pass so that the moment lies between two postings. */
const momentBetween = async () => {
  await new Promise((resolve) => setTimeout(resolve, 5))
  return new Date().toISOString()
}

test('reporting, accepting, correcting and withdrawing one event moves exactly its figures', async () => {
  const host = await organization('机械')
  const before = await values()
  const detail = {
    guests: [
      { person: { name: '欧阳试验', affiliation: '试验大学' }, honour: 'ACADEMICIAN' },
      { person: { name: '司徒试验', affiliation: '试验大学' }, honour: 'EXPERT', overseas: true },
    ],
    participants: ['常州试验甲有限公司', '常州试验乙有限公司'].map((name) => ({ organization: { name } })),
    cooperationProjects: [{ title: '碳纤维回收联合开发', partner: '常州试验甲有限公司' }],
  }
  const receipt = await report('journey-1', host.id, event(200, detail))
  const { id } = receipt.results[0].record
  expect(await values()).toEqual(before)

  expect((await move('acceptRecords', [id])).moved).toBe(1)
  const accepted = await values()
  const rise = Object.fromEntries(codes.map((code) => [code, (accepted[code] ?? 0) - (before[code] ?? 0)]))
  expect(rise).toEqual({
    'academic-exchange-events': 1,
    'academic-participants': 200,
    'academic-academicians': 1,
    'academic-experts': 1,
    'academic-organizations': 2,
    'academic-cooperation-projects': 1,
  })

  const beforeCorrection = await momentBetween()
  const correction = await report('journey-2', host.id, { id, ...event(260, detail) })
  expect(correction.results[0]).toMatchObject({ change: 'REVISED', record: { revision: 2 } })
  expect(await values()).toEqual(accepted)
  await move('acceptRecords', [id])
  expect(await values()).toEqual({
    ...accepted,
    'academic-participants': (accepted['academic-participants'] ?? 0) + 60,
  })
  expect(await values(beforeCorrection)).toEqual(accepted)

  await move('withdrawRecords', [id], '重复填报')
  expect(await values()).not.toEqual(before)
  await move('acceptRecords', [id])
  expect(await values()).toEqual(before)
  expect(await values(beforeCorrection)).toEqual(accepted)

  const { data } = await product.query(
    `query ($id: ID!) { submission(id: $id) { status history { action from to revision reason } record { ledgerEntries(history: true) { quantity reversal reversed } } } }`,
    { id },
  )
  expect(
    data.submission.history.map(
      ({ action, revision }: { action: string; revision: number }) => `${action} ${revision}`,
    ),
  ).toEqual([
    ...['SUBMIT 1', 'ACCEPT 1', 'SUBMIT 2', 'CORRECT 1', 'ACCEPT 2'],
    ...['SUBMIT 3', 'CORRECT 2', 'WITHDRAW 3'],
  ])
  const total = data.submission.record.ledgerEntries.reduce(
    (sum: number, { quantity }: { quantity: number }) => sum + quantity,
    0,
  )
  expect(total).toBe(0)
})

test('a co-hosted event counts once for the city and once for each host', async () => {
  const lead = await organization('化学')
  const coHost = await organization('物理')
  const ownCount = async (id: string) => {
    const { data } = await product.query(
      `query ($id: ID!) { node(id: $id) { ... on Organization { figures(from: 2017, to: 2021, codes: ["academic-exchange-events"]) { value } } } }`,
      { id },
    )
    return data.node.figures[0].value ?? 0
  }
  const [city, leads, coHosts] = [await values(), await ownCount(lead.id), await ownCount(coHost.id)]
  const receipt = await report(
    'journey-3',
    lead.id,
    event(90, { hosts: [{ organization: { organization: coHost.id }, role: 'CO_HOST' }] }),
  )
  const { id } = receipt.results[0].record
  await move('acceptRecords', [id])
  expect((await values())['academic-exchange-events']).toBe((city['academic-exchange-events'] ?? 0) + 1)
  expect(await ownCount(lead.id)).toBe(leads + 1)
  expect(await ownCount(coHost.id)).toBe(coHosts + 1)
  await move('withdrawRecords', [id], '重复填报')
  await move('acceptRecords', [id])
  expect(await values()).toEqual(city)
})

test('a forecast is planned apart and dissolves when its result is accepted', async () => {
  const host = await organization('计算机')
  const nextYear = Number(todayInShanghai(new Date()).slice(0, 4)) + 1
  const figure = async (year: number) => {
    const { data } = await product.query(
      `query ($year: Int!) { indicator(code: "academic-exchange-events") { figure(from: $year, to: $year) { value planned } } }`,
      { year },
    )
    return data.indicator.figure
  }
  const before = await figure(nextYear)
  const forecast = event(100, { stage: 'FORECAST', occurredOn: `${nextYear}-03-01`, title: '人工智能年会' })
  const { id } = (await report('journey-4', host.id, forecast)).results[0].record
  await move('acceptRecords', [id])
  expect(await figure(nextYear)).toEqual({ value: before.value, planned: (before.planned ?? 0) + 1 })

  const held = { id, ...event(120, { stage: 'HELD', occurredOn: '2021-12-30', title: '人工智能年会' }) }
  await report('journey-5', host.id, held)
  await move('acceptRecords', [id])
  expect(await figure(nextYear)).toEqual(before)
  await move('withdrawRecords', [id], '重复填报')
  await move('acceptRecords', [id])
})

test('the same call twice writes once; the key with other content is refused', async () => {
  const host = await organization('机械')
  const row = event(50, { title: '只写一次' })
  const first = await report('journey-6', host.id, row)
  const second = await report('journey-6', host.id, row)
  expect(second.replayed).toBe(true)
  expect(second.results[0].record.id).toBe(first.results[0].record.id)
  const other = await report('journey-6', host.id, { ...row, attendance: 51 })
  expect(other).toMatchObject({ __typename: 'Refused', problems: [{ code: 'KEY_REUSED' }] })
})

test('a returned record keeps its reason, is corrected and accepted as the next revision', async () => {
  const host = await organization('机械')
  const { id } = (await report('journey-7', host.id, event(5000, { title: '退回再报' }))).results[0].record
  expect(await move('returnRecords', [id], ' ')).toMatchObject({ problems: [{ code: 'REQUIRED' }] })
  const returned = await move('returnRecords', [id], '人数与签到表不符')
  expect(returned.results[0].submission).toMatchObject({
    status: 'RETURNED',
    viewerCan: { submit: false, accept: false, correct: false },
  })
  const corrected = await report('journey-8', host.id, { id, ...event(50, { title: '退回再报' }) })
  expect(corrected.results[0]).toMatchObject({
    change: 'REVISED',
    record: { revision: 2, status: 'SUBMITTED' },
  })
  const accepted = await move('acceptRecords', [id])
  expect(accepted.results[0].submission).toMatchObject({ status: 'ACCEPTED', revision: 2 })
  expect(await move('acceptRecords', [id])).toMatchObject({
    moved: 0,
    results: [{ problems: [{ code: 'WRONG_STATE' }] }],
  })
  await move('withdrawRecords', [id])
})
