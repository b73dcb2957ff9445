import { organizationId } from '@kexie/changzhou/registers'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import type { Sql } from 'postgres'
import { declaredTypes } from '../../product/city/record-types.ts'
import { filledId, fillTables } from '../attacks/fill-tables.ts'
import { ownDistrict, ownSociety } from '../journeys/accounts.ts'

/**
 * Puts an accepted record of each type of which the city's data has none into the database, as the owner of its tables whom nothing
 * stops: what is tried on every type is tried on one that is new, too. Its columns hold whatever they take, its lists nothing.
 */
export async function completeTypes(sql: Sql): Promise<void> {
  const rows = await sql<{ type: string }[]>`select distinct type from reporting.record`
  const there = new Set(rows.map(({ type }) => type))
  for (const [name, { type }] of declaredTypes)
    if (!there.has(name)) await makeRecord(sql, name, tableName(type.table))
}

function tableName(table: unknown): string {
  if (!is(table, PgTable)) throw new Error('a record type has a table')
  const { schema, name } = getTableConfig(table)
  return `${schema}.${name}`
}

async function makeRecord(sql: Sql, type: string, table: string): Promise<void> {
  await fillTables(sql, [table], [])
  const [row] = await sql<{ id: string }[]>`
    insert into reporting.record (id, revision, type, organization_id, district_code, title, occurred_on, status, latest, presented,
      provenance, fingerprint, content, created_by, submitted_at, submitted_by)
    values (gen_random_uuid(), 1, ${type}, ${organizationId(ownSociety)}, ${ownDistrict}, ${type}, '2021-06-01', 'ACCEPTED', true, true,
      'REPORTED', 'specimen', '{}', 'somebody', now(), 'somebody')
    returning id`
  await sql`update ${sql(table)} set id = ${row?.id ?? ''} where id = ${filledId}`
}
