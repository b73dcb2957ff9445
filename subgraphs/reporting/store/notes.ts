import type { Db } from '@kexie/db/database'
import { note } from '@kexie/db/tables/reporting-review'
import { asc, inArray } from 'drizzle-orm'
import type { NewNote } from '../field-notes.ts'

export type NoteRow = typeof note.$inferSelect

/** Every note ever written beside fields of the records, revision by revision in the order they were written. */
export function listNotes(db: Db, ids: readonly string[]): Promise<NoteRow[]> {
  return db
    .select()
    .from(note)
    .where(inArray(note.recordId, [...ids]))
    .orderBy(asc(note.recordId), asc(note.revision), asc(note.position))
}

/** Keeps notes with the revisions that were returned. */
export async function addNotes(tx: Db, notes: readonly NewNote[], writtenBy: string): Promise<void> {
  if (notes.length > 0) await tx.insert(note).values(notes.map((one) => ({ ...one, writtenBy })))
}
