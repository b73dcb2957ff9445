import { organizationId } from '@kexie/changzhou/registers'
import { connect } from '@kexie/db/connection'
import { toGlobalId } from '@kexie/schema/global-id'
import { recordTypeNames, recordTypes, typenameOf } from '@kexie/schema/records'
import type { Sql } from 'postgres'
import { otherDistrict, otherSociety, ownDistrict, ownSociety } from '../journeys/accounts.ts'
import { completeTypes, ownType } from './every-type.ts'
import { type Owner, type Status, statuses } from './visibility.ts'

/** A record made to be looked for: whose it is and where it stands. */
export interface Specimen {
  type: string
  owner: Owner
  status: Status
  /** Global id. */
  id: string
}

type Kind = Omit<Specimen, 'id'> & { submittedBy?: string }

/** A word that stands in the title of every specimen and nowhere else. */
export const mark = '机密样本'

const owners: readonly Owner[] = ['OWN', 'OTHER']

/** Schemas of the subgraphs that own records. */
const domainSchemas = new Set(Object.values(recordTypes).map((name) => name.replaceAll('-', '_')))

/**
 * One record of each type, owner and state, copied from one that is there, as the owner of the tables whom
 * nothing stops.
 */
export async function makeSpecimens(databaseUrl: string): Promise<Specimen[]> {
  const sql = connect(databaseUrl, { max: 1, name: 'kexie specimens' })
  try {
    await sql`set session_replication_role = replica`
    await completeTypes(sql)
    const tables = await domainTables(sql)
    const made: Specimen[] = []
    for (const type of [...recordTypeNames, ownType])
      made.push(...(await specimensOf(sql, await sourceOf(sql, type, tables))))
    return made
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Makes more records of a type, of an owner and in a state. Their global ids. */
export async function makeSpecimen(databaseUrl: string, kind: Kind, count: number): Promise<string[]> {
  const sql = connect(databaseUrl, { max: 1, name: 'kexie specimens' })
  try {
    await sql`set session_replication_role = replica`
    const source = await sourceOf(sql, kind.type, await domainTables(sql))
    const ids: string[] = []
    for (let made = 0; made < count; made++) ids.push(await copy(sql, kind, source))
    return ids
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Domain tables: those keyed by a record's id and revision. */
export async function domainTables(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select n.nspname || '.' || t.relname as name from pg_class t join pg_namespace n on n.oid = t.relnamespace
    join pg_constraint c on c.conrelid = t.oid and c.contype = 'p'
    where (n.nspname = any (${[...domainSchemas]}) or t.oid = 'reporting.custom_record'::regclass)
      and (select array_agg(a.attname::text order by a.attname) from pg_attribute a where a.attrelid = t.oid and a.attnum = any (c.conkey))
        = array['id', 'revision']`
  return rows.map(({ name }) => name)
}

/** A record of a type that is there to be copied, and the table that has its own columns. */
interface Source {
  type: string
  id: string
  table: string
}

async function sourceOf(sql: Sql, type: string, tables: readonly string[]): Promise<Source> {
  const [row] = await sql<
    { id: string }[]
  >`select id from reporting.record where type = ${type} order by id limit 1`
  for (const table of row ? tables : []) {
    const [found] = await sql`select from ${sql(table)} where id = ${row?.id ?? ''} limit 1`
    if (found) return { type, id: row?.id ?? '', table }
  }
  throw new Error(`there is no ${type}`)
}

async function specimensOf(sql: Sql, source: Source): Promise<Specimen[]> {
  const { type } = source
  const made: Specimen[] = []
  for (const owner of owners) {
    for (const status of statuses) {
      const kind = { type, owner, status }
      made.push({ ...kind, id: await copy(sql, kind, source) })
    }
  }
  return made
}

async function copy(
  sql: Sql,
  { type, owner, status, submittedBy = 'somebody' }: Kind,
  source: Source,
): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into reporting.record (id, revision, type, organization_id, district_code, title, occurred_on, status, latest, presented,
      provenance, fingerprint, content, created_by, submitted_at, submitted_by, reason)
    select gen_random_uuid(), 1, type, ${organizationId(owner === 'OWN' ? ownSociety : otherSociety)},
      ${owner === 'OWN' ? ownDistrict : otherDistrict}, ${`${mark} ${type} ${owner} ${status}`}, '2021-06-01', ${status}, true,
      ${status !== 'DRAFT'}, 'REPORTED', 'specimen', content, 'somebody', ${status === 'DRAFT' ? null : new Date()}, ${submittedBy}, '试验'
    from reporting.record where id = ${source.id} and revision = 1
    returning id`
  if (!row) throw new Error(`no ${type} was copied`)
  // No trigger runs here.
  await sql`insert into reporting.searched_title select id, revision, reporting.doubled(title) from reporting.record where id = ${row.id}`
  await sql`
    insert into ${sql(source.table)}
    select (jsonb_populate_record(t, jsonb_build_object('id', ${row.id}::text, 'revision', 1))).*
    from ${sql(source.table)} t where id = ${source.id} and revision = 1`
  return toGlobalId(typenameOf(type), row.id)
}
