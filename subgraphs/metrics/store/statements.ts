import type { Db } from '@kexie/db/database'
import { source, statement } from '@kexie/db/tables/metrics'
import { asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'

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

/** A paragraph of a document, as statements name it. */
export interface SourceRow {
  key: string
  title: string
  publisher: string
  published: string
  paragraph: number
}

/** What the keys of paragraphs name. */
export function findSources(db: Db, keys: readonly string[]): Promise<SourceRow[]> {
  const key = sql<string>`${statement.sourceKey} || '.' || ${statement.paragraph}`
  const { title, publisher, publishedOn: published } = source
  return db
    .selectDistinct({ key, title, publisher, published, paragraph: statement.paragraph })
    .from(statement)
    .innerJoin(source, eq(source.key, statement.sourceKey))
    .where(inArray(key, [...keys]))
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
