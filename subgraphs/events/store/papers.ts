import { appraisedPaper, type paperAppraisal } from '@kexie/db/tables/events-papers'
import { record } from '@kexie/db/tables/reporting'
import type { Page, RecordRow } from '@kexie/records/list-records'
import { and, eq, type SQL, sql } from 'drizzle-orm'

export type AppraisedPaperPage = Page<typeof appraisedPaper.$inferSelect & RecordRow>
export type PaperAppraisalRow = typeof paperAppraisal.$inferSelect & RecordRow

/** Papers submitted to one edition, withdrawn ones left out. */
export function papersOfEdition(edition: number): SQL | undefined {
  return and(eq(appraisedPaper.edition, edition), sql`${record.status} <> 'WITHDRAWN'`)
}
