import type { Db } from '@kexie/db/database'
import { source, statement } from '@kexie/db/tables/metrics'
import { asc, eq, getTableColumns, inArray } from 'drizzle-orm'

export type StatementRow = Awaited<ReturnType<typeof listStatements>>[number]

const columns = {
  ...getTableColumns(statement),
  title: source.title,
  publisher: source.publisher,
  published: source.publishedOn,
}

/** What one document published, or everything, in the order of the documents. */
export function listStatements(db: Db, sourceKey?: string | null) {
  return db
    .select(columns)
    .from(statement)
    .innerJoin(source, eq(source.key, statement.sourceKey))
    .where(sourceKey ? eq(statement.sourceKey, sourceKey) : undefined)
    .orderBy(asc(statement.sourceKey), asc(statement.position))
}

/** What was published about the indicators, in the order of the documents. */
export function findStatements(db: Db, codes: readonly string[]): Promise<StatementRow[]> {
  return db
    .select(columns)
    .from(statement)
    .innerJoin(source, eq(source.key, statement.sourceKey))
    .where(inArray(statement.indicator, [...codes]))
    .orderBy(asc(statement.sourceKey), asc(statement.position))
}
