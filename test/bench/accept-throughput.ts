import { toGlobalId } from '@kexie/schema/global-id'
import { seedInto, testAccounts } from '../journeys/accounts.ts'
import { type Ask, clientOf, type Product } from '../journeys/client.ts'
import { startChild } from './child.ts'

export interface Accepts {
  clients: number
  /** Records accepted per second when each call carries one record. */
  onePerCall: number
  /** Records accepted per second when each call carries fifty. */
  fiftyPerCall: number
}

const clients = 20

/** Accepts records through the API with many clients at once; reporting them beforehand is not counted. */
export async function acceptThroughput(databaseUrl: string): Promise<Accepts> {
  const product = await startChild('../../start.ts', [], { DATABASE_URL: databaseUrl, PORT: '0' })
  try {
    await seedInto(databaseUrl, testAccounts)
    const client = clientOf(product.url, databaseUrl)
    const { data } = await client.query(
      '{ organizations(filter: { kind: SOCIETY }, first: 20) { nodes { id } } }',
    )
    const ids: string[] = data.organizations.nodes.map(({ id }: { id: string }) => id)
    return {
      clients,
      onePerCall: await run(client, ids, 25, 1),
      fiftyPerCall: await run(client, ids, 500, 50),
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

async function run(
  api: Product,
  organizations: readonly string[],
  perClient: number,
  perCall: number,
): Promise<number> {
  const reported = await Promise.all(
    organizations
      .slice(0, clients)
      .map((organization, client) =>
        reportRows(api.clerkOf(organization), organization, client, perClient, perCall),
      ),
  )
  const started = performance.now()
  await Promise.all(reported.map((ids) => acceptInTurn(api.query, ids, perCall)))
  return Math.round((clients * perClient) / ((performance.now() - started) / 1000))
}

async function reportRows(
  ask: Ask,
  organization: string,
  client: number,
  count: number,
  perCall: number,
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    title: `第${perCall}-${client}-${index}场学术交流`,
    series: 'society-exchange',
    form: 'EXCHANGE',
    occurredOn: `202${index % 5}-0${1 + (index % 9)}-15`,
    district: toGlobalId('District', ['320402', '320404', '320411', '320412'][index % 4] ?? ''),
    attendance: 40 + (index % 20),
  }))
  const data = (await dataOf(
    ask(
      'mutation ($input: ReportAcademicEventsInput!) { reportAcademicEvents(input: $input) { ... on ReportReceipt { results { ... on RecordReported { record { id } } } } } }',
      {
        input: {
          organization,
          idempotencyKey: `bench ${client} ${perCall}`,
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
