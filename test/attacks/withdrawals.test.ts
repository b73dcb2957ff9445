import { type Database, openDatabase } from '@kexie/db/database'
import { city, districts, societies } from '@kexie/db/testing/small-city'
import { metrics } from '@kexie/metrics/subgraph'
import { edition } from '@kexie/records/testing/edition-domain'
import { move, type OpenLedger, openLedger, reportOne } from '@kexie/records/testing/open-ledger'
import { reporting } from '@kexie/reporting/subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { prover } from '@kexie/runtime/testing/prover'
import { toGlobalId } from '@kexie/schema/global-id'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

let ledger: OpenLedger
let callerAs: Awaited<ReturnType<typeof prover>>
const pools: Database[] = []
let review: Subgraph
let figures: Subgraph
beforeAll(async () => {
  ledger = await openLedger()
  callerAs = await prover(ledger.database.url)
  const open = (name: 'reporting' | 'metrics') => {
    const pool = openDatabase(ledger.database.roleUrl(name), { name })
    pools.push(pool)
    return pool.db
  }
  review = reporting(open('reporting'))
  figures = metrics(open('metrics'))
})
afterAll(async () => {
  for (const pool of pools) await pool.close()
  await ledger.close()
})

const viewer = (name: string, more: Partial<Viewer>): Viewer => ({ ...publicViewer, name, ...more })
const clerk = viewer('clerk', { role: 'REPORTER', organizationId: societies[0] })
const otherClerk = viewer('other', { role: 'REPORTER', organizationId: societies[1] })
const reviewer = viewer('reviewer', { role: 'REVIEWER' })
const ownReviewer = viewer('own reviewer', { role: 'REVIEWER', organizationId: societies[0] })
const districtReviewer = viewer('district', { role: 'DISTRICT_REVIEWER', districtCode: districts[0] })
const leader = viewer('leader', { role: 'LEADER' })

// biome-ignore lint/suspicious/noExplicitAny: whatever the graph answers is looked through
type Answer = any

async function ask(
  of: Subgraph,
  who: Viewer,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const { data, errors } = await of.execute({ query, variables, caller: callerAs(who) })
  expect(errors).toBeUndefined()
  return data
}

const receipt = `{ __typename ... on MoveReceipt { results { __typename
  ... on RecordMoved { waits submission { status revision withdrawal reason } } ... on Refused { problems { code field } } } } }`

async function act(who: Viewer, name: string, id: string, more = ''): Promise<Answer> {
  const query = `mutation ($id: ID!) { answer: ${name}Records(input: { ids: [$id]${more} }) ${receipt} }`
  const [result] = (await ask(review, who, query, { id })).answer.results
  return result.problems ? result.problems.map(({ code }: { code: string }) => code).join() : result
}

const because = (reason: string) => `, reason: "${reason}"`

async function count(): Promise<number> {
  const query = `{ indicator(code: "haizhi-matchmaking-events") { figure(from: 2020, to: 2020) { value } } }`
  return (await ask(figures, leader, query)).indicator.figure.value ?? 0
}

let key: string
let id: string
let counted: number
beforeEach(async () => {
  key = await reportOne(ledger.domain, { input: edition({ title: '2020 年度论坛' }) }, { submit: true })
  id = toGlobalId('SeriesEdition', key)
  await move(ledger.reviewers, [key], 'ACCEPT')
  counted = await count()
})

test('a clerk does not withdraw what was accepted without a reason', async () => {
  expect(await act(clerk, 'withdraw', id)).toBe('REQUIRED')
  expect(await act(clerk, 'withdraw', id, because('  '))).toBe('REQUIRED')
  expect(await count()).toBe(counted)
})

test('with a reason he proposes it: it waits, is told so, and counts until a reviewer accepts', async () => {
  expect(await act(clerk, 'withdraw', id, because('重复填报'))).toMatchObject({
    waits: true,
    submission: { status: 'SUBMITTED', revision: 2, withdrawal: true, reason: '重复填报' },
  })
  expect(await count()).toBe(counted)
  const inbox = await ask(
    review,
    reviewer,
    '{ submissions(filter: { status: SUBMITTED }, order: WAITING_SINCE, first: 100) { nodes { recordId title withdrawal reason } } }',
  )
  expect(inbox.submissions.nodes).toContainEqual({
    recordId: id,
    title: '2020 年度论坛',
    withdrawal: true,
    reason: '重复填报',
  })
  expect(await act(reviewer, 'accept', id)).toMatchObject({
    waits: false,
    submission: { status: 'WITHDRAWN' },
  })
  expect(await count()).toBe(counted - 1)
  const { submission } = await ask(
    review,
    clerk,
    'query ($id: ID!) { submission(id: $id) { history { action revision reason actor } } }',
    { id },
  )
  expect(submission.history.at(-1)).toEqual({
    action: 'WITHDRAW',
    revision: 2,
    reason: '重复填报',
    actor: 'reviewer',
  })
})

test('its preview shows the figures that accepting it moves', async () => {
  await act(clerk, 'withdraw', id, because('重复填报'))
  const { impact } = await ask(
    figures,
    reviewer,
    'query ($id: ID!) { impact(records: [$id], action: ACCEPT) { records figures { indicator { code } year change } } }',
    { id },
  )
  expect(impact.records).toBe(1)
  expect(impact.figures).toContainEqual({
    indicator: { code: 'haizhi-matchmaking-events' },
    year: 2020,
    change: -1,
  })
})

test('returned, the record stands as it was, and may be asked for again', async () => {
  await act(clerk, 'withdraw', id, because('想改名'))
  expect(await act(reviewer, 'return', id, because('请走更正'))).toMatchObject({
    submission: { status: 'ACCEPTED', revision: 1, withdrawal: false },
  })
  expect(await count()).toBe(counted)
  expect(await act(clerk, 'withdraw', id, because('确系重复'))).toMatchObject({
    waits: true,
    submission: { revision: 3 },
  })
})

test('the clerk takes the proposal back, and the record stands', async () => {
  await act(clerk, 'withdraw', id, because('弄错了'))
  expect(await act(clerk, 'withdraw', id)).toMatchObject({
    waits: false,
    submission: { status: 'ACCEPTED', revision: 1 },
  })
  expect(await count()).toBe(counted)
})

test.each([
  ['the clerk himself', clerk, 'NOT_PERMITTED'],
  ['a reviewer of his society', ownReviewer, 'NOT_PERMITTED'],
  ['a leader', leader, 'NOT_FOUND'],
  ['another clerk', otherClerk, 'NOT_FOUND'],
] as const)('%s does not accept it', async (_, who, code) => {
  await act(clerk, 'withdraw', id, because('重复填报'))
  expect(await act(who, 'accept', id)).toBe(code)
  expect(await count()).toBe(counted)
})

test('the district looks first where it does so, and the reason stays', async () => {
  await act(clerk, 'withdraw', id, because('重复填报'))
  expect(await act(districtReviewer, 'endorse', id)).toMatchObject({
    waits: true,
    submission: { status: 'ENDORSED', reason: '重复填报' },
  })
  await act(reviewer, 'accept', id)
  expect(await count()).toBe(counted - 1)
})

test('what was never accepted is withdrawn at once, without a reason', async () => {
  const draft = await reportOne(ledger.domain, { input: edition() }, { submit: true })
  expect(await act(clerk, 'withdraw', toGlobalId('SeriesEdition', draft))).toMatchObject({
    waits: false,
    submission: { status: 'WITHDRAWN', withdrawal: false },
  })
})

test.each([
  ['REPORTER', clerk],
  ['SERVICE', viewer('clerk', { role: 'SERVICE', organizationId: societies[0], scopes: ['REPORT'] })],
] as const)('a %s does not do it by SQL either', async (_, who) => {
  const update = ledger.owner.begin(async (sql) => {
    await sql`set local role kexie_reporting`
    await sql`select set_config('kexie.caller', ${callerAs(who).proof ?? ''}, true)`
    await sql`update reporting.record set status = 'WITHDRAWN' where id = ${key}`
  })
  await expect(update).rejects.toThrow(/may not make a record that is ACCEPTED WITHDRAWN/)
})

test('whoever reads the figure reads what moved it: title, body and reason, though the record is gone', async () => {
  const made = await ask(
    figures,
    leader,
    'mutation ($input: PublishEditionInput!) { publishEdition(input: $input) { ... on EditionSet { edition { id } } } }',
    { input: { title: '总览', from: 2020, to: 2020, district: toGlobalId('District', city) } },
  )
  const before = new Date().toISOString()
  await act(clerk, 'withdraw', id, because('与他会重复'))
  await act(reviewer, 'accept', id)
  const { edition: published } = await ask(
    figures,
    leader,
    `query ($id: ID!) { edition(id: $id) { verification { restatements(codes: ["haizhi-matchmaking-events"]) {
      causes { record { id } title organization { id } quantity action actor reason } } } } }`,
    { id: made.publishEdition.edition.id },
  )
  expect(published.verification.restatements[0].causes).toEqual([
    {
      record: null,
      title: '2020 年度论坛',
      organization: { id: toGlobalId('Organization', societies[0]) },
      quantity: -1,
      action: 'WITHDRAW',
      actor: 'reviewer',
      reason: '与他会重复',
    },
  ])
  const past = await ask(
    figures,
    leader,
    `query ($asOf: DateTime) { indicator(code: "haizhi-matchmaking-events") { figure(from: 2020, to: 2020, asOf: $asOf) { evidence(first: 100) { nodes { title record { id } } } } } }`,
    { asOf: before },
  )
  expect(past.indicator.figure.evidence.nodes).toContainEqual({ title: '2020 年度论坛', record: null })
})
