import { insertMany } from '@kexie/db/book/insert-many'
import type { RecordRow } from '@kexie/db/book/list-records'
import type { Db } from '@kexie/db/database'
import { seriesEdition } from '@kexie/db/tables/events'

export type SeriesEditionRow = typeof seriesEdition.$inferSelect & RecordRow
export type SeriesEditionContent = Omit<typeof seriesEdition.$inferInsert, 'id' | 'revision'>

/** Inserts editions of freshly written revisions. */
export function insertSeriesEditions(
  tx: Db,
  revisions: readonly { id: string; revision: number; content: SeriesEditionContent }[],
): Promise<void> {
  return insertMany(
    tx,
    seriesEdition,
    revisions.map(({ id, revision, content }) => ({ id, revision, ...content })),
  )
}
