import type { Viewer } from '@kexie/schema/viewer'
import { and, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../database.ts'
import { record } from '../tables/reporting.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { type RecordTable, recordColumns, sameRevision, visibleTo } from './read-records.ts'

export interface PageArguments {
  /** 1–100. */
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
  keys: (row: Row) => string[],
  totalCount: () => Promise<number>,
): Page<Row> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: encodeCursor(keys(node)), node }))
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
    page,
  }: { viewer: Viewer; type: string; where: SQL | undefined; page: PageArguments },
) {
  const condition = and(eq(record.type, type), visibleTo(viewer), where)
  const cursor = decodeCursor(page.after, 2)
  const rows = await db
    .select({ ...getTableColumns(table as RecordTable), ...recordColumns })
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
  const count = async () => {
    const [row] = await db
      .select({ count: sql<number>`count(*)::integer` })
      .from(record)
      .innerJoin(table as RecordTable, sameRevision(table))
      .where(condition)
    return row?.count ?? 0
  }
  return pageOf(
    rows as (T['$inferSelect'] & RecordRow)[],
    page,
    ({ occurredOn, id }) => [occurredOn, id],
    count,
  )
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
  | 'status'
  | 'provenance'
>

/** A record as every subgraph knows it: what all records share, and which type it is. */
export type RecordHeader = RecordRow & { __typename: string }

/** Whatever `node` finds: a record with what the book says of it, or a stub for its owner to complete. */
export type AnyNode = RecordHeader | { __typename: string; id: string }

/** What the book says of the visible revisions of `ids`, without their domain columns; in no order. */
export async function findHeaders(db: Db, viewer: Viewer, ids: readonly string[]): Promise<RecordHeader[]> {
  return db
    .select({ ...recordColumns, __typename: record.type })
    .from(record)
    .where(and(sql`${record.id} = any (${sql.param([...ids])}::uuid[])`, visibleTo(viewer)))
}

/** The visible revisions of `ids` with their domain columns, in no order. */
export async function findRecords<T extends RecordTable>(
  db: Db,
  table: T,
  viewer: Viewer,
  ids: readonly string[],
) {
  const rows = await db
    .select({ ...getTableColumns(table as RecordTable), ...recordColumns })
    .from(record)
    .innerJoin(table as RecordTable, sameRevision(table))
    .where(and(sql`${record.id} = any (${sql.param([...ids])}::uuid[])`, visibleTo(viewer)))
  return rows as (T['$inferSelect'] & RecordRow)[]
}
