import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { connect } from '@kexie/db/connection'
import { shapes } from '@kexie/gateway/shapes'
import { writeWorkbook } from '@kexie/gateway/template'
import { orThrow } from '@kexie/schema/or-throw'
import type { Sql } from 'postgres'
import { seedInto, testAccounts } from '../journeys/accounts.ts'
import { clientOf, type Product } from '../journeys/client.ts'
import { startProductOn } from './child.ts'

export interface Imports {
  rows: number
  /** Rows per second from the upload of an .xlsx to its receipt: read, checked, written, acknowledged. */
  imported: number
  /** Rows per second of a dry run of the same file: read and checked. */
  checked: number
  /** Rows per second of PostgreSQL's COPY of the same rows into the same tables with the same indexes and constraints. */
  copied: number
}

const count = 10_000
const slug = 'academic-events'

/** Imports a spreadsheet through the API, then copies what it wrote by PostgreSQL alone. */
export async function importThroughput(databaseUrl: string): Promise<Imports> {
  const product = await startProductOn(databaseUrl)
  try {
    await seedInto(databaseUrl, testAccounts)
    const client = clientOf(product.url, databaseUrl)
    const { organization, file } = await spreadsheet(client)
    const token = await client.tokenOfClerk(organization)
    const send = (mode: string) =>
      timed(() => upload(product.url, token, new URLSearchParams({ organization, mode }), file))
    const [checked, imported] = [await send('dry-run'), await send('all')]
    const copied = await copyAgain(databaseUrl)
    return { rows: count, checked, imported, copied }
  } finally {
    await product.stop()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return Math.round(count / ((performance.now() - started) / 1000))
}

/** Ten thousand events, each with one guest. */
async function spreadsheet({ query }: Product) {
  const { data } = await query(
    '{ districts { id name } series: eventSeries { id: code name } organizations(filter: { kind: "SOCIETY" }, first: 1) { nodes { id } } }',
  )
  const shape = orThrow(shapes.get(slug), slug)
  const lookups = { districts: data.districts, registers: { EventSeries: data.series } }
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const fill = (field: string, row: (number: number) => Record<string, string | number | Date>) => {
    const sheet = orThrow(
      [shape.main, ...shape.parts].find((one) => one.field === field),
      field,
    )
    return numbers.map((number) => sheet.columns.map(({ path }) => row(number)[path] ?? null))
  }
  const rows = { '': fill('', event), guests: fill('guests', guest) }
  const file = await writeWorkbook(shape, { language: 'zh', lookups, rows })
  return { file, organization: data.organizations.nodes[0].id as string }
}

const event = (number: number) => ({
  '#': number,
  externalKey: `bench import ${number}`,
  title: `第 ${number} 场学术交流`,
  occurredOn: new Date(Date.UTC(2022, number % 12, 1 + (number % 28))),
  district: '武进区',
  series: '学会学术交流',
  form: '学术交流',
  attendance: 20 + (number % 100),
})

const guest = (number: number) => ({
  '#': number,
  'person.name': `嘉宾 ${number % 500}`,
  'person.affiliation': '某大学',
  honour: '专家',
})

async function upload(url: string, token: string, query: URLSearchParams, file: Buffer): Promise<void> {
  const response = await fetch(`${url}/imports/${slug}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` },
    body: new Uint8Array(file),
  })
  const result = (await response.json()) as { created?: number }
  if (result.created !== count) throw new Error(`not imported: ${JSON.stringify(result).slice(0, 500)}`)
}

const written = `select id, revision from reporting.record where external_key like 'bench import %'`

/** Tables the import wrote to, each with what of it the import wrote. */
const tables: readonly (readonly [table: string, where: string])[] = [
  ['reporting.record', `(id, revision) in (${written})`],
  ['events.academic_event', `(id, revision) in (${written})`],
  ['events.event_guest', `(record_id, revision) in (${written})`],
]

/** Rows per second when the same rows are copied into empty tables of the same make. */
async function copyAgain(databaseUrl: string): Promise<number> {
  const sql = connect(databaseUrl, { max: 1, name: 'kexie bench copy' })
  try {
    await sql.unsafe('create schema bench')
    const loads: (() => Promise<void>)[] = []
    for (const [index, [table, where]] of tables.entries()) {
      await sql.unsafe(`create table bench.copy_${index} (like ${table} including all excluding generated)`)
      const lines = await copyOut(sql, `copy (select * from ${table} where ${where}) to stdout`)
      if (lines.length === 0) throw new Error(`nothing to copy: ${table}`)
      loads.push(() => copyIn(sql, `copy bench.copy_${index} from stdin`, lines))
    }
    return await timed(async () => {
      await sql.unsafe('begin')
      for (const load of loads) await load()
      await sql.unsafe('commit')
    })
  } finally {
    await sql.end()
  }
}

async function copyOut(sql: Sql, statement: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await sql.unsafe(statement).readable()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function copyIn(sql: Sql, statement: string, lines: Buffer): Promise<void> {
  await pipeline(Readable.from([lines]), await sql.unsafe(statement).writable())
}
