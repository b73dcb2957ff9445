import type { Db } from '@kexie/db/database'
import { upsertMany } from '@kexie/db/insert-many'
import { source, statement } from '@kexie/db/tables/metrics'
import { and, asc, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm'

export type StatementRow = Awaited<ReturnType<typeof listStatements>>[number]

const columns = {
  ...getTableColumns(statement),
  title: source.title,
  publisher: source.publisher,
  published: source.publishedOn,
}

/** What one document published, or everything, in the order of the documents; not what was withdrawn. */
export const listStatements = (db: Db, sourceKey?: string | null) =>
  inOrder(db, and(isNull(statement.withdrawal), sourceKey ? eq(statement.sourceKey, sourceKey) : undefined))

/** What documents published, in their order, with what was withdrawn. */
export const listStated = (db: Db, sources: readonly string[]): Promise<StatementRow[]> =>
  inOrder(db, inArray(statement.sourceKey, [...sources]))

const inOrder = (db: Db, where: SQL | undefined) =>
  db
    .select(columns)
    .from(statement)
    .innerJoin(source, eq(source.key, statement.sourceKey))
    .where(where)
    .orderBy(asc(statement.sourceKey), asc(statement.position), asc(statement.key))

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

/** What was published about the indicators, in the order of the documents; not what was withdrawn. */
export const findStatements = (db: Db, codes: readonly string[]): Promise<StatementRow[]> =>
  inOrder(db, and(isNull(statement.withdrawal), inArray(statement.indicator, [...codes])))

export type DocumentRow = typeof source.$inferSelect

/** Every document, by its code; there are few. */
export const listDocuments = (db: Db): Promise<DocumentRow[]> =>
  db.select().from(source).orderBy(asc(source.key))

/** The document of a key. */
export async function findDocument(db: Db, key: string): Promise<DocumentRow | undefined> {
  const [row] = await db.select().from(source).where(eq(source.key, key))
  return row
}

/** The documents of the keys, those there are. */
export const findDocuments = (db: Db, keys: readonly string[]): Promise<DocumentRow[]> =>
  db
    .select()
    .from(source)
    .where(inArray(source.key, [...keys]))

/** Registers a document, or says anew what it is. */
export const writeDocument = (tx: Db, row: DocumentRow): Promise<void> => upsertMany(tx, source, [row])

/** What a row says of a statement, beside what it is known by and who withdrew it. */
export type StatedColumns = Omit<
  typeof statement.$inferSelect,
  'key' | 'sourceKey' | 'position' | 'withdrawnBy' | 'withdrawnAt'
>

/** Adds statements, or says them anew. */
export const writeStatements = (tx: Db, rows: readonly (typeof statement.$inferSelect)[]): Promise<void> =>
  upsertMany(tx, statement, rows)
