import { migrate } from '@kexie/db/migrate'
import { callerKeys } from '@kexie/runtime/caller-keys'
import { urlVariable } from '@kexie/runtime/settings'
import { subgraphNames } from '@kexie/schema/subgraphs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changzhouDatabase } from './changzhou-database.ts'
import { clientOf, type Product } from './client.ts'
import { productProcesses } from './processes.ts'

/** Every subgraph and the gateway as a process of its own, speaking HTTP, each with its own database role only. */
const { start, stop, stopAll, startSubgraph, privateKey } = productProcesses()
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
