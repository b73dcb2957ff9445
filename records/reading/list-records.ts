import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { type Cursors, cursorsOf } from '@kexie/runtime/cursor'
import { typenameOf } from '@kexie/schema/records'
import type { Viewer } from '@kexie/schema/viewer'
import { and, Column, desc, eq, is, SQL, sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { columnsToday, keysOf, type Register } from './identities.ts'
import { type RecordTable, recordColumns, sameRevision, seesAllAccepted, visibleTo } from './read-records.ts'

export interface PageArguments {
  /** 0–100. */
  first: number
  after?: string | null | undefined
}

/** One page as the Relay connection of every record type shows it; `totalCount` is counted when asked for. */
export interface Page<Row> {
  edges: { cursor: string; node: Row }[]
  nodes: Row[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
  totalCount: () => Promise<number>
}

/** Builds a page from up to `first + 1` rows: the one too many only says that more follow. */
export function pageOf<Row>(
  rows: readonly Row[],
  { first, after }: PageArguments,
  cursors: Cursors,
  keys: (row: Row) => string[],
  totalCount: () => Promise<number>,
): Page<Row> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursors.encode(keys(node)), node }))
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  }
}

/** Records of `type`, newest first, as `viewer` may see them; withdrawn ones are left out unless the filter asks for them. */
export async function listRecords<T extends RecordTable>(
  db: Db,
  table: T,
  {
    viewer,
    type,
    where,
    wanted,
    page,
  }: {
    viewer: Viewer
    type: string
    where: SQL | undefined
    /** By column, where `where` asks for these of the content and for nothing else: then they are counted by the content. */
    wanted?: Readonly<Record<string, Wanted>> | undefined
    page: PageArguments
  },
) {
  const condition = and(eq(record.type, type), visibleTo(viewer, type), where)
  const cursors = cursorsOf(db, `${type} by day`, ['day', 'uuid'])
  const cursor = cursors.decode(page.after)
  const rows = await db
    .select({ ...columnsToday(table as RecordTable), ...recordColumns })
    .from(record)
    .innerJoin(table as RecordTable, sameRevision(table))
    .where(
      and(
        condition,
        cursor && sql`(${record.occurredOn}, ${record.id}) < (${cursor[0]}::date, ${cursor[1]}::uuid)`,
      ),
    )
    .orderBy(desc(record.occurredOn), desc(record.id))
    .limit(page.first + 1)
  const count = async () =>
    (wanted && Object.keys(wanted).length > 0 && seesAllAccepted(viewer)
      ? await countByContent(db, table, { viewer, type, where, wanted })
      : undefined) ?? (await countRecords(db, table, condition, where))
  return pageOf(
    rows as (T['$inferSelect'] & RecordRow)[],
    page,
    cursors,
    ({ occurredOn, id }) => [occurredOn, id],
    count,
  )
}

/** What a column of the content shall hold: a value as text, or whom a global id names under any of his ids. */
export type Wanted = { value: string } | { register: Register; id: string }

async function countRecords(
  db: Db,
  table: RecordTable,
  condition: SQL | undefined,
  where: SQL | undefined,
): Promise<number> {
  const counted = db.select({ count: sql<number>`count(*)::integer` }).from(record).$dynamic()
  // A revision has its row there: asking for it as well would look up each of a million, and who may read it.
  const joined = mentions(where, table) ? counted.innerJoin(table, sameRevision(table)) : counted
  const [row] = await joined.where(condition)
  return row?.count ?? 0
}

/**
 * The same for a condition on content alone: what is accepted is counted by its content, and only the few that are not accepted
 * or are being corrected are looked at with their record. Undefined where the viewer does not see what others had accepted.
 */
async function countByContent(
  db: Db,
  table: RecordTable,
  asked: { viewer: Viewer; type: string; where: SQL | undefined; wanted: Readonly<Record<string, Wanted>> },
): Promise<number | undefined> {
  const { viewer, type, where } = asked
  const { schema, name } = getTableConfig(table)
  const texts = Object.entries(asked.wanted).map(async ([column, sought]) => [
    column,
    'register' in sought ? await keysOf(db, sought.register, sought.id) : [sought.value],
  ])
  const wanted = JSON.stringify(Object.fromEntries(await Promise.all(texts)))
  // The content of each by key: of the few records, and not the records of all that content.
  const among = (some: SQL) => sql`(
    select count(*) from ${record} where ${and(eq(record.type, type), some)}
      and exists (select from ${table} where ${and(sameRevision(table), where)} offset 0))`
  const seen = visibleTo(viewer, type)
  const [row] = await db.execute<{ count: number | null }>(sql`
    select (reporting.accepted_with(${type}, ${`${schema}.${name}`}, ${wanted}::text::jsonb)
      + ${among(sql`${record.status} <> 'ACCEPTED' and ${seen}`)}
      - ${among(sql`${record.status} = 'ACCEPTED' and not (${record.presented} and ${record.latest}) and (${seen}) is not true`)})::integer as count`)
  return row?.count ?? undefined
}

/** Whether a condition asks for a column of the table. */
function mentions(part: unknown, table: RecordTable): boolean {
  if (is(part, Column)) return part.table === table
  return is(part, SQL) && part.queryChunks.some((chunk) => mentions(chunk, table))
}

/** The columns all records share, as selected. */
export type RecordRow = Pick<
  typeof record.$inferSelect,
  | 'id'
  | 'revision'
  | 'type'
  | 'title'
  | 'organizationId'
  | 'districtCode'
  | 'occurredOn'
  | 'credit'
  | 'status'
  | 'provenance'
>

/** A record as every subgraph knows it: what all records share, and which type it is. */
export type RecordHeader = RecordRow & { __typename: string }

/** Whatever `node` finds: a record with what `reporting.record` says of it, or a stub for its owner to complete. */
export type AnyNode = RecordHeader | { __typename: string; id: string }

/** What `reporting.record` says of the visible revisions of `ids`, without their domain columns; in no order. */
export async function findHeaders(db: Db, viewer: Viewer, ids: readonly string[]): Promise<RecordHeader[]> {
  const rows = await db
    .select(recordColumns)
    .from(record)
    .where(and(sql`${record.id} = any (${sql.param([...ids])}::uuid[])`, visibleTo(viewer)))
  return rows.map((row) => ({ ...row, __typename: typenameOf(row.type) }))
}

/** The visible revisions of `ids` with their domain columns, in no order. */
export async function findRecords<T extends RecordTable>(
  db: Db,
  table: T,
  viewer: Viewer,
  ids: readonly string[],
) {
  const rows = await db
    .select({ ...columnsToday(table as RecordTable), ...recordColumns })
    .from(record)
    .innerJoin(table as RecordTable, sameRevision(table))
    .where(and(sql`${record.id} = any (${sql.param([...ids])}::uuid[])`, visibleTo(viewer)))
  return rows as (T['$inferSelect'] & RecordRow)[]
}
