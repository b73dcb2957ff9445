import { insertMany } from '@kexie/db/book/insert-many'
import type { Page, RecordRow } from '@kexie/db/book/list-records'
import type { Db } from '@kexie/db/database'
import { appraisedPaper, paperAppraisal, paperAuthor } from '@kexie/db/tables/events'
import { record } from '@kexie/db/tables/reporting'
import { and, eq, type SQL, sql } from 'drizzle-orm'

export type AppraisedPaperRow = typeof appraisedPaper.$inferSelect & RecordRow
export type AppraisedPaperPage = Page<AppraisedPaperRow>
export type PaperAuthorRow = typeof paperAuthor.$inferSelect
export type PaperAppraisalRow = typeof paperAppraisal.$inferSelect & RecordRow

export type PaperAppraisalContent = Omit<typeof paperAppraisal.$inferInsert, 'id' | 'revision'>

export interface AppraisedPaperContent {
  paper: Omit<typeof appraisedPaper.$inferInsert, 'id' | 'revision'>
  authors: { personId: string; organizationId: string | null }[]
}

/** Papers submitted to one edition, withdrawn ones left out. */
export function papersOfEdition(edition: number): SQL | undefined {
  return and(eq(appraisedPaper.edition, edition), sql`${record.status} <> 'WITHDRAWN'`)
}

/** Inserts papers of freshly written revisions with their authors. */
export async function insertAppraisedPapers(
  tx: Db,
  revisions: readonly { id: string; revision: number; content: AppraisedPaperContent }[],
): Promise<void> {
  await insertMany(
    tx,
    appraisedPaper,
    revisions.map(({ id, revision, content }) => ({ id, revision, ...content.paper })),
  )
  await insertMany(
    tx,
    paperAuthor,
    revisions.flatMap(({ id: recordId, revision, content }) =>
      content.authors.map((author, position) => ({ recordId, revision, position, ...author })),
    ),
  )
}

/** Inserts editions of freshly written revisions. */
export function insertPaperAppraisals(
  tx: Db,
  revisions: readonly { id: string; revision: number; content: PaperAppraisalContent }[],
): Promise<void> {
  return insertMany(
    tx,
    paperAppraisal,
    revisions.map(({ id, revision, content }) => ({ id, revision, ...content })),
  )
}
