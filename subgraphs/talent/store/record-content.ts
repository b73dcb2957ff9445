import { insertMany } from '@kexie/db/book/insert-many'
import type { PartTable } from '@kexie/db/book/parts'
import type { RecordTable } from '@kexie/db/book/read-records'
import type { Db } from '@kexie/db/database'

export type Parts = Record<string, PartTable>

/** One record as this domain stores it: its own columns, and each of its lists in the order reported. */
export interface Content<T extends RecordTable, P extends Parts> {
  columns: Omit<T['$inferInsert'], 'id' | 'revision'>
  parts: { [K in keyof P]: Omit<P[K]['$inferInsert'], 'recordId' | 'revision' | 'position'>[] }
}

/** Inserts freshly written revisions of any record type with all their parts, one statement a table. */
export async function insertContent<T extends RecordTable, P extends Parts>(
  tx: Db,
  table: T,
  parts: P,
  revisions: readonly { id: string; revision: number; content: Content<T, P> }[],
): Promise<void> {
  const rows = revisions.map(({ id, revision, content }) => ({ id, revision, ...content.columns }))
  await insertMany<RecordTable>(tx, table, rows)
  for (const [name, part] of Object.entries(parts)) {
    const partRows = revisions.flatMap(({ id: recordId, revision, content }) =>
      (content.parts[name] ?? []).map((row, position) => ({ recordId, revision, position, ...row })),
    )
    await insertMany<PartTable>(tx, part, partRows)
  }
}
