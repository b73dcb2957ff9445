import { connect } from '@kexie/db/connection'
import { writtenColumns } from '@kexie/records/testing/written-columns'
import { toGlobalId } from '@kexie/schema/global-id'
import { recordTypeNames } from '@kexie/schema/records'
import type { Sql } from 'postgres'
import { beforeAll, expect, test } from 'vitest'
import { completeTypes } from '../permissions/every-type.ts'
import { domainTables } from '../permissions/specimens.ts'
import { useProduct } from './product.ts'

const product = useProduct()

/** One record of each type, by type. */
const corrected = new Map<string, string>()

/** Corrects a record of each type: another title, the columns of another record of its type, and no items in its lists. */
beforeAll(async () => {
  const sql = connect(product.databaseUrl, { max: 1, name: 'kexie corrections' })
  await sql`set session_replication_role = replica`
  await completeTypes(sql)
  const tables = await domainTables(sql)
  for (const type of recordTypeNames) corrected.set(type, await correct(sql, type, tables))
  await sql.end({ timeout: 5 })
}, 240_000)

async function correct(sql: Sql, type: string, tables: readonly string[]): Promise<string> {
  const [one, other = one] = await sql<{ id: string }[]>`
    (select id from reporting.record where type = ${type} and status = 'ACCEPTED' order by id limit 1)
    union all (select id from reporting.record where type = ${type} and status = 'ACCEPTED' order by id desc limit 1)`
  if (!one || !other) throw new Error(`there is no ${type}`)
  await sql`
    update reporting.record set status = 'CORRECTED', latest = false, presented = false, submitted_at = now()
    where id = ${one.id} and revision = 1`
  const columns = sql.unsafe(await writtenColumns(sql, 'reporting.record'))
  await sql`
    insert into reporting.record (${columns}) select ${columns} from (
      select (jsonb_populate_record(r, jsonb_build_object('revision', 2, 'title', r.title || '（更正）',
        'status', 'ACCEPTED', 'latest', true, 'presented', true))).*
      from reporting.record r where id = ${one.id} and revision = 1) corrected`
  for (const table of tables) {
    const [schema = '', name = ''] = table.split('.')
    await sql`
      insert into ${sql(schema)}.${sql(name)} select (jsonb_populate_record(t, jsonb_build_object('id', ${one.id}::text, 'revision', 2))).*
      from ${sql(schema)}.${sql(name)} t where id = ${other.id} and revision = 1`
  }
  return toGlobalId(type, one.id)
}

interface Change {
  field: string
  label: string
  kind: string
  before: string | null
  after: string | null
}

const changesOf = async (language: string) => {
  const { data, errors } = await product.query<{ nodes: { __typename: string; changes: Change[] }[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Record { changes { field label kind before after } } } }',
    { ids: [...corrected.values()] },
    { 'accept-language': language },
  )
  expect(errors).toBeUndefined()
  return data.nodes
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-/

test('a correction of any record type is told field by field, in words and not in ids', async () => {
  const nodes = await changesOf('zh')
  expect(nodes.map(({ __typename }) => __typename)).toEqual([...recordTypeNames])
  for (const { __typename: type, changes } of nodes) {
    expect(changes[0], type).toMatchObject({ field: 'title', label: '标题', kind: 'CHANGED' })
    expect(changes[0]?.after, type).toBe(`${changes[0]?.before}（更正）`)
    for (const { field, label, before, after } of changes) {
      expect(`${before} ${after}`, `${type}.${field}`).not.toMatch(uuid)
      expect(label, `${type}.${field}`).toMatch(/\p{Script=Han}/u)
      expect(before === after, `${type}.${field}`).toBe(false)
    }
  }
  const kinds = nodes.flatMap(({ changes }) => changes.map(({ kind }) => kind))
  expect(kinds.filter((kind) => kind === 'REMOVED').length).toBeGreaterThan(20)
  expect(kinds.filter((kind) => kind === 'CHANGED').length).toBeGreaterThan(200)
})

test('labels are English where English is asked for, and what is confidential is told in neither', async () => {
  const nodes = await changesOf('en')
  expect(nodes.map(({ changes }) => changes[0]?.label)).toEqual(nodes.map(() => 'Title'))
  const care = nodes.find(({ __typename }) => __typename === 'FamilyDoctorCare')
  expect(care?.changes.map(({ field }) => field)).toEqual(['title'])
})
