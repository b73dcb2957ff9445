import { migrate } from '@kexie/db/migrate'
import { callerKeys } from '@kexie/runtime/caller-keys'
import { urlVariable } from '@kexie/runtime/settings'
import { subgraphNames } from '@kexie/schema/subgraphs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { changzhouDatabase } from './changzhou-database.ts'
import { clientOf, type Product } from './client.ts'
import { productProcesses } from './processes.ts'

/** Every subgraph and the gateway as a process of its own, speaking HTTP, each with its own database role only. */
const { start, startSaying, stop, stopAll, startSubgraph, privateKey } = productProcesses()
const urls = new Map<string, string>()
let product: Product
const query: Product['query'] = (...asked) => product.query(...asked)
let drop: () => Promise<void>
let databaseUrl: string

beforeAll(async () => {
  const database = await changzhouDatabase()
  drop = database.drop
  databaseUrl = database.url
  await migrate(databaseUrl, callerKeys(privateKey).proof)
  for (const name of subgraphNames) urls.set(name, await startSubgraph(name, database.url))
  const env = Object.fromEntries(subgraphNames.map((name) => [urlVariable(name), urls.get(name) ?? '']))
  const gateway = await start('gateway', 'product/serve-gateway.ts', {
    ...env,
    CALLER_PRIVATE_KEY: privateKey,
  })
  urls.set('gateway', gateway)
  product = clientOf(gateway, database.url)
})

afterAll(async () => {
  await stopAll()
  await drop()
})

const review = `{ review(from: 2017, to: 2021) { services { figures(codes: ["academic-exchange-events", "tech-cafe-issues"]) {
  indicator { code } value relation years { value } districts { district { name } value } reconciliation
  evidence(first: 3) { nodes { record { title organization { name } } } } } } } }`

interface Figure {
  indicator: { code: string }
  value: number
  relation: string
  years: { value: number }[]
  reconciliation: string
  evidence: { nodes: { record: { title: string } | null }[] }
}

const figuresOf = (data: { review: { services: { figures: Figure[] }[] } }) =>
  data.review.services.flatMap(({ figures }) => figures)

test('over the wire the review answers as in one process', async () => {
  const { data, errors } = await query(review)
  expect(errors).toBeUndefined()
  const [exchange, cafe] = figuresOf(data)
  expect(exchange).toMatchObject({ value: 503, reconciliation: 'MATCHES' })
  expect(cafe).toMatchObject({ value: 60, relation: 'AT_LEAST', reconciliation: 'MATCHES' })
  expect(exchange?.evidence.nodes.map(({ record }) => record?.title)).toEqual(
    Array.from({ length: 3 }, () => expect.stringMatching(/\S/)),
  )
})

test('a clerk reports over the wire', async () => {
  const { data: found } = await query(
    '{ organizations(filter: { kind: "SOCIETY" }, first: 1) { nodes { id } } districts { id code } }',
  )
  const district = found.districts.find(({ code }: { code: string }) => code === '320411').id
  const input = {
    organization: found.organizations.nodes[0].id,
    idempotencyKey: 'distributed',
    rows: [
      {
        title: '跨进程填报',
        series: 'society-exchange',
        form: 'LECTURE',
        occurredOn: '2021-05-01',
        district,
        attendance: 30,
      },
    ],
  }
  const { data, errors } = await product.clerkOf(input.organization)(
    'mutation ($input: ReportAcademicEventsInput!) { reportAcademicEvents(input: $input) { ... on ReportReceipt { reported results { ... on RecordReported { record { title status } } } } } }',
    { input },
  )
  expect(errors).toBeUndefined()
  expect(data.reportAcademicEvents).toEqual({
    reported: 1,
    results: [{ record: { title: '跨进程填报', status: 'DRAFT' } }],
  })
})

test('what is adopted over the wire is counted by the process that is there for it', async () => {
  const change = {
    ...{ code: 'salons-held', nameZh: '沙龙（场）', unitZh: '场', service: 'INNOVATION', measure: 'COUNT' },
    terms: [{ of: 'Salon' }],
  }
  const { data: proposed } = await query(
    'mutation ($input: ProposeIndicatorInput!) { proposeIndicator(input: $input) { ... on IndicatorProposed { proposal { id revision } } } }',
    { input: { change, revision: 0, reason: '年报' } },
  )
  const { id: proposal, revision } = proposed.proposeIndicator.proposal
  const { data: decided } = await product.as('LEADER')(
    'mutation ($input: DecideIndicatorInput!) { decideIndicator(input: $input) { ... on IndicatorDecided { proposal { state } } } }',
    { input: { proposal, revision, decision: 'ADOPT', reason: '同意' } },
  )
  expect(decided.decideIndicator).toEqual({ proposal: { state: 'COUNTING' } })
  await startSaying('rules', 'product/count-rules.ts', { DATABASE_URL: databaseUrl }, [/counted here/])
  const figure = '{ indicator(code: "salons-held") { progress figure(from: 2017, to: 2021) { value } } }'
  await vi.waitFor(async () => expect((await query(figure)).data.indicator.progress).toBeNull(), {
    timeout: 60_000,
    interval: 200,
  })
  const { data: trial } = await query(
    'query ($input: RuleTrialInput!) { ruleTrial(input: $input) { ... on RuleTrial { areas { whole { value } } } } }',
    { input: { measure: 'COUNT', terms: change.terms, fromYear: 2017, toYear: 2021 } },
  )
  await vi.waitFor(async () =>
    expect((await query(figure)).data.indicator.figure.value).toBe(trial.ruleTrial.areas[0].whole.value),
  )
})

test('with events stopped the review stands with its records’ titles, what events alone knows is missing, and one error says why without an address', async () => {
  await stop('events')
  const { data, errors } = await query(review)
  const [exchange] = figuresOf(data)
  expect(exchange).toMatchObject({ value: 503, reconciliation: 'MATCHES' })
  expect(exchange?.years.map(({ value }) => value).reduce((sum, value) => sum + value, 0)).toBe(503)
  for (const { record } of exchange?.evidence.nodes ?? [])
    expect(record).toEqual({ title: expect.stringMatching(/\S/), organization: null })
  expect(errors).toHaveLength(1)
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'events' })
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|localhost|ECONN|:\d{4,5}/)
})

test('the health of the gateway names the subgraph that is down, and recovers with it', async () => {
  const gateway = urls.get('gateway') ?? ''
  const down = await fetch(`${gateway}/health/ready`)
  expect([down.status, ((await down.json()) as { parts: Record<string, boolean> }).parts.events]).toEqual([
    503,
    false,
  ])
  await startSubgraph('events', databaseUrl, new URL(urls.get('events') ?? '').port)
  const { data, errors } = await query(review)
  expect(errors).toBeUndefined()
  expect(figuresOf(data)[0]?.evidence.nodes[0]?.record?.title).toMatch(/\S/)
  expect((await fetch(`${gateway}/health/ready`)).status).toBe(200)
})
