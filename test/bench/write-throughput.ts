import { toGlobalId } from '@kexie/schema/global-id'
import { seedInto, testAccounts } from '../journeys/accounts.ts'
import { type Ask, clientOf, type Product } from '../journeys/client.ts'
import { startProductOn } from './child.ts'
import { type HandwrittenWrites, handwrittenWrites } from './handwritten-writes.ts'

export interface Writes {
  clients: number
  /** Records reported and submitted per second, one a call. */
  submissions: number
  /** Records accepted per second when each call carries one record. */
  onePerCall: number
  /** Records accepted per second when each call carries fifty. */
  fiftyPerCall: number
  /** The same rows by SQL of their own, one record a transaction. */
  byHand: HandwrittenWrites
}

const clients = 20

/** Records each client writes one a call. */
const perClient = 25

/** Submits and accepts records through the API with many clients at once, and the same rows by hand beside it. */
export async function writeThroughput(databaseUrl: string): Promise<Writes> {
  const product = await startProductOn(databaseUrl)
  try {
    await seedInto(databaseUrl, testAccounts)
    const client = clientOf(product.url, databaseUrl)
    const { data } = await client.query(
      '{ organizations(filter: { kind: "SOCIETY" }, first: 20) { nodes { id } } }',
    )
    const ids: string[] = data.organizations.nodes.map(({ id }: { id: string }) => id)
    // So many at one moment are taken for guesses.
    for (const id of ids) await client.tokenOfClerk(id)
    await reportAll(client, ids, 2, 2)
    const one = await run(client, ids, perClient, 1)
    const fifty = await run(client, ids, 500, 50)
    const byHand = await handwrittenWrites(databaseUrl, { clients, perClient })
    return {
      clients,
      submissions: one.submissions,
      onePerCall: one.accepts,
      fiftyPerCall: fifty.accepts,
      byHand,
    }
  } finally {
    await product.stop()
  }
}

/** The data of an answer that has no errors. */
async function dataOf(answer: ReturnType<Ask>): Promise<unknown> {
  const { data, errors } = await answer
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

async function run(api: Product, organizations: readonly string[], each: number, perCall: number) {
  const started = performance.now()
  const reported = await reportAll(api, organizations, each, perCall)
  const submitted = performance.now()
  await Promise.all(reported.map((ids) => acceptInTurn(api.query, ids, perCall)))
  const rate = (milliseconds: number) => Math.round((clients * each) / (milliseconds / 1000))
  return { submissions: rate(submitted - started), accepts: rate(performance.now() - submitted) }
}

function reportAll(
  api: Product,
  organizations: readonly string[],
  each: number,
  perCall: number,
): Promise<string[][]> {
  return Promise.all(
    organizations
      .slice(0, clients)
      .map((organization, client) =>
        reportInTurn(api.clerkOf(organization), organization, { client, each, perCall }),
      ),
  )
}

async function reportInTurn(
  ask: Ask,
  organization: string,
  { client, each, perCall }: { client: number; each: number; perCall: number },
): Promise<string[]> {
  const ids: string[] = []
  for (let start = 0; start < each; start += perCall) {
    const rows = rowsOf(`${perCall}-${client}`, start, Math.min(perCall, each - start))
    ids.push(...(await reportRows(ask, organization, `bench ${client} ${each} ${perCall} ${start}`, rows)))
  }
  return ids
}

/** Rows that no check stops: no title twice on a day, each an edition of its own. */
const rowsOf = (series: string, from: number, count: number) =>
  Array.from({ length: count }, (_, place) => from + place).map((index) => ({
    title: `第${series}-${index}场学术交流`,
    series: 'society-exchange',
    form: 'EXCHANGE',
    occurredOn: `202${index % 5}-0${1 + (index % 9)}-15`,
    district: toGlobalId('District', ['320402', '320404', '320411', '320412'][index % 4] ?? ''),
    attendance: 40 + (index % 20),
  }))

async function reportRows(
  ask: Ask,
  organization: string,
  idempotencyKey: string,
  rows: object[],
): Promise<string[]> {
  const data = (await dataOf(
    ask(
      'mutation ($input: ReportAcademicEventsInput!) { reportAcademicEvents(input: $input) { ... on ReportReceipt { results { ... on RecordReported { record { id } } } } } }',
      {
        input: {
          organization,
          idempotencyKey,
          submit: true,
          atomic: true,
          rows,
        },
      },
    ),
  )) as { reportAcademicEvents: { results: { record: { id: string } }[] } }
  return data.reportAcademicEvents.results.map(({ record }) => record.id)
}

async function acceptInTurn(ask: Ask, ids: readonly string[], perCall: number): Promise<void> {
  for (let start = 0; start < ids.length; start += perCall) {
    const data = (await dataOf(
      ask(
        'mutation ($ids: [ID!]!) { acceptRecords(input: { ids: $ids }) { ... on MoveReceipt { moved } } }',
        { ids: ids.slice(start, start + perCall) },
      ),
    )) as {
      acceptRecords: { moved: number }
    }
    if (data.acceptRecords.moved !== Math.min(perCall, ids.length - start))
      throw new Error(`not accepted: ${JSON.stringify(data)}`)
  }
}
