import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { toGlobalId } from '@kexie/schema/global-id'
import autocannon from 'autocannon'
import type { Sql } from 'postgres'
import { leadersQuery } from '../../product/leaders-query.ts'
import { definitions } from '../changzhou-definitions.ts'
import { accountOf, seedInto } from '../journeys/accounts.ts'
import { startChild, startProductOn } from './child.ts'
import { sameNumbers } from './same-numbers.ts'

export interface Rate {
  requestsPerSecond: number
  p50: number
  p95: number
  p99: number
}

/** The same question by graph and by hand, in the same run. */
export interface Pair {
  graph: Rate
  handwritten: Rate
  /** Graph over handwritten requests per second: what the federation costs. */
  ratio: number
}

export interface ReviewLoad {
  /** Everybody asks for the city: equal questions under way share their answer. */
  oneQuery: Pair
  /** The city and its seven districts in turn: eight different questions at any time. */
  eightQueries: Pair
  /** The city's whole review with the first three records behind every figure; by graph alone. */
  withEvidence: Rate
  statementsPerReview: number
}

const connections = 20
const rounds = 3
const seconds = 5

/** All indicators × five years × seven districts: the review a leader opens, without its evidence. */
const query = `query ($district: ID) { review(from: 2017, to: 2021, district: $district) { services { name figures {
  indicator { code name unit } value relation years { year value } districts { district { name } value }
  target { value achievement } statement { value wording source { title paragraph } } reconciliation } } } }`

const measures = definitions.codes
  .map((code) => [code, definitions.find(code)?.measure])
  .filter(([, measure]) => measure !== 'DERIVED')
const city = '320400'

/** Who asks: a society's own software, whose token outlives the run. */
const token = 'kxs_the-bench-asks-with-a-token-of-its-own'
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')
const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }

const areas = [city, '320402', '320404', '320411', '320412', '320413', '320481', '320491']

/** Both servers in turn, several rounds each; the median round counts. `sql` is an administrator's connection. */
export async function measureReview(databaseUrl: string, sql: Sql): Promise<ReviewLoad> {
  const graph = await startProductOn(databaseUrl)
  const clerk = accountOf('REPORTER')
  await seedInto(databaseUrl, [clerk])
  await sql`
    insert into association.service_token (id, organization_id, label, hash, scopes, created_by, expires_at)
    values (gen_random_uuid(), ${clerk.organizationId}, 'bench', ${hashOf(token)}, '{READ,FIGURES}', ${clerk.name}, now() + interval '1 day')`
  const handwritten = await startChild('./handwritten.ts', [databaseUrl, JSON.stringify(measures)])
  try {
    for (const area of areas)
      sameNumbers(
        await review(graph.url, area),
        await (await fetch(`${handwritten.url}/?area=${area}`)).json(),
      )
    return {
      statementsPerReview: await countStatements(graph.url, sql),
      withEvidence: await fire(graph.url, [requestOf(JSON.stringify({ query: leadersQuery }))], seconds),
      oneQuery: await compare(graph.url, handwritten.url, [city]),
      eightQueries: await compare(graph.url, handwritten.url, areas),
    }
  } finally {
    await Promise.all([graph.stop(), handwritten.stop()])
  }
}

async function compare(graphUrl: string, handwrittenUrl: string, asked: readonly string[]): Promise<Pair> {
  const graph: Rate[] = []
  const handwritten: Rate[] = []
  const graphRequests = asked.map((area) => requestOf(bodyOf(area)))
  const handwrittenRequests = asked.map((area) => ({ method: 'GET' as const, path: `/?area=${area}` }))
  await fire(graphUrl, graphRequests, 2)
  await fire(handwrittenUrl, handwrittenRequests, 2)
  for (let round = 0; round < rounds; round++) {
    graph.push(await fire(graphUrl, graphRequests, seconds))
    handwritten.push(await fire(handwrittenUrl, handwrittenRequests, seconds))
  }
  const [ours, theirs] = [median(graph), median(handwritten)]
  return { graph: ours, handwritten: theirs, ratio: ours.requestsPerSecond / theirs.requestsPerSecond }
}

const requestOf = (body: string) => ({
  method: 'POST' as const,
  path: '/graphql',
  headers,
  body,
})

/** Each connection starts with another question, so that they do not walk in step. */
async function fire(url: string, requests: autocannon.Request[], duration: number): Promise<Rate> {
  let started = 0
  const setupClient = (client: autocannon.Client) => {
    const offset = started++ % requests.length
    client.setRequests([...requests.slice(offset), ...requests.slice(0, offset)])
  }
  const times: number[] = []
  // It is both, which its types do not say.
  const running = autocannon({ url, connections, duration, setupClient }) as unknown as autocannon.Instance &
    Promise<autocannon.Result>
  running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  const result = await running
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were no success, ${result.errors} failed`)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share)) as [number, number, number]
  return { requestsPerSecond: result.requests.average, p50, p95, p99 }
}

/** The time within which a share of the requests was answered, in whole milliseconds. */
const quantile = (times: readonly number[], share: number) =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0)

const median = (rates: readonly Rate[]) =>
  rates.toSorted((a, b) => a.requestsPerSecond - b.requestsPerSecond)[Math.floor(rates.length / 2)] as Rate

const bodyOf = (area: string) =>
  JSON.stringify({ query, variables: { district: toGlobalId('District', area) } })

const review = (url: string, area: string) => ask(url, bodyOf(area))

async function ask(url: string, body: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body,
  })
  return response.json()
}

/** Statements the database ran for one review with its evidence, counted by PostgreSQL itself. */
async function countStatements(url: string, sql: Sql): Promise<number> {
  const reviews = 20
  const calls = async () => {
    const [row] = await sql<
      { calls: string }[]
    >`select sum(calls) as calls from pg_stat_statements where query not like '%pg_stat_statements%' and dbid = (select oid from pg_database where datname = current_database())`
    return Number(row?.calls)
  }
  await pause(500)
  const before = await calls()
  for (let count = 0; count < reviews; count++) await ask(url, JSON.stringify({ query: leadersQuery }))
  return Math.round((((await calls()) - before) / reviews) * 10) / 10
}
