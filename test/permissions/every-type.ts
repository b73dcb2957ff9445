import { organizationId } from '@kexie/changzhou/registers'
import { customDefinition } from '@kexie/schema/custom-definition'
import type { StatedType } from '@kexie/schema/custom-type'
import { hashOfDefinition } from '@kexie/schema/stated-definitions'
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
  await defineOwnType(sql)
  const rows = await sql<{ type: string }[]>`select distinct type from reporting.record`
  const there = new Set(rows.map(({ type }) => type))
  for (const [name, { type }] of declaredTypes)
    if (!there.has(name)) await makeRecord(sql, name, tableName(type.table))
}

/** A record type that the city defines itself. */
export const ownType = 'VenueVisit'

const stated: StatedType = {
  ...{
    type: ownType,
    label: { zh: '场馆接待', en: 'Venue visit' },
    help: { zh: '', en: '' },
    isRetired: false,
  },
  fields: [
    {
      ...{ name: 'visits', kind: 'QUANTITY', label: { zh: '人次', en: 'Visits' }, help: { zh: '', en: '' } },
      ...{ isRequired: false, isRetired: false, min: null, max: null, hasRelation: false, isLevel: false },
      ...{ choices: [], of: null, since: null, fields: [] },
    },
  ],
}

/** Defines it and reports one record of it, once. */
async function defineOwnType(sql: Sql): Promise<void> {
  const definition = customDefinition(stated)
  const [made] = await sql`
    insert into reporting.record_definition (type, version, hash, definition, stated)
    values (${ownType}, 1, ${hashOfDefinition(definition)}, ${JSON.stringify(definition)}::text::jsonb, ${JSON.stringify(stated)}::text::jsonb)
    on conflict do nothing returning type`
  if (!made) return
  const id = await insertRecord(sql, ownType)
  await sql`insert into reporting.custom_record (id, revision, columns, parts) values (${id}, 1, '{"visits": "3.00"}', '{}')`
}

function tableName(table: unknown): string {
  if (!is(table, PgTable)) throw new Error('a record type has a table')
  const { schema, name } = getTableConfig(table)
  return `${schema}.${name}`
}

async function makeRecord(sql: Sql, type: string, table: string): Promise<void> {
  await fillTables(sql, [table], [])
  await sql`update ${sql(table)} set id = ${await insertRecord(sql, type)} where id = ${filledId}`
}

/** An accepted record of a type, by its header alone. Its key. */
async function insertRecord(sql: Sql, type: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into reporting.record (id, revision, type, organization_id, district_code, title, occurred_on, status, latest, presented,
      provenance, fingerprint, content, created_by, submitted_at, submitted_by)
    values (gen_random_uuid(), 1, ${type}, ${organizationId(ownSociety)}, ${ownDistrict}, ${type}, '2021-06-01', 'ACCEPTED', true, true,
      'REPORTED', 'specimen', '{}', 'somebody', now(), 'somebody')
    returning id`
  return row?.id ?? ''
}
