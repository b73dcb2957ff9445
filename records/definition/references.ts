import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { uuidOf } from '@kexie/schema/global-id'
import { typenameOf } from '@kexie/schema/records'
import type { Viewer } from '@kexie/schema/viewer'
import { and, eq, ne, or, type SQL, sql } from 'drizzle-orm'
import { columnsToday } from '../reading/identities.ts'
import { nameableBy, type RecordTable, recordColumns, sameRevision } from '../reading/read-records.ts'

/** Another record as a report names it: by id, or by a title no other of its type has. */
export interface RecordReference {
  record?: string | null | undefined
  title?: string | null | undefined
}

interface Found {
  id: string
  title: string
}

/**
 * The records of `type` meant by `references` as `viewer` may name them, withdrawn ones left out; a title borne by
 * several means none of them.
 * @param table of the type, where it is of the same subgraph: its columns come too
 */
export async function findNamed(
  tx: Db,
  { type, table, viewer }: { type: string; table: RecordTable | undefined; viewer: Viewer },
  references: readonly RecordReference[],
): Promise<(reference: RecordReference) => Found | undefined> {
  const inGraph = typenameOf(type)
  const ids = references.flatMap(({ record: id }) => (id && uuidOf(inGraph, id)) || [])
  const titles = references.flatMap(({ record: id, title }) => (id ? [] : title?.trim() || []))
  if (ids.length + titles.length === 0) return () => undefined
  const meant = and(
    eq(record.type, type),
    ne(record.status, 'WITHDRAWN'),
    nameableBy(viewer),
    or(
      sql`${record.id} = any (${sql.param(ids)}::uuid[])`,
      sql`${record.title} = any (${sql.param([...new Set(titles)])}::text[])`,
    ),
  )
  const found = await select(tx, table, meant)
  const byTitle = Map.groupBy(found, ({ title }) => title)
  const byId = new Map(found.map((row) => [row.id, row]))
  return ({ record: id, title }) => {
    if (id) return byId.get(uuidOf(inGraph, id) ?? '')
    const named = byTitle.get(title?.trim() ?? '') ?? []
    return named.length === 1 ? named[0] : undefined
  }
}

function select(tx: Db, table: RecordTable | undefined, where: SQL | undefined): Promise<Found[]> {
  if (!table) return tx.select({ id: record.id, title: record.title }).from(record).where(where)
  return tx
    .select({ ...columnsToday(table), ...recordColumns })
    .from(record)
    .innerJoin(table, sameRevision(table))
    .where(where) as unknown as Promise<Found[]>
}
