import type { Db } from '@kexie/db/database'
import { record, step } from '@kexie/db/tables/reporting'
import { liesIn } from '@kexie/records/districts'
import { asToday, isSame } from '@kexie/records/identities'
import { type Page, type PageArguments, pageOf } from '@kexie/records/list-records'
import { visibleTo } from '@kexie/records/read-records'
import { titled } from '@kexie/records/record-filter'
import { cursorsOf } from '@kexie/runtime/cursor'
import { reachesTo } from '@kexie/schema/permission'
import type { RecordType } from '@kexie/schema/records'
import { ownDistricts, type Viewer } from '@kexie/schema/viewer'
import { and, asc, desc, type SQL, sql } from 'drizzle-orm'

const columns = {
  id: record.id,
  type: sql<RecordType>`${record.type}`,
  revision: record.revision,
  title: record.title,
  organizationId: asToday(record.organizationId),
  districtCode: record.districtCode,
  status: record.status,
  createdBy: record.createdBy,
  submittedAt: record.submittedAt,
  submittedBy: record.submittedBy,
  decidedAt: record.decidedAt,
  createdAt: record.createdAt,
  reason: record.reason,
  correctionReason: record.correctionReason,
  withdraws: record.withdraws,
  acceptedRevision: sql<
    number | null
  >`(select a.revision from reporting.record a where a.id = reporting.record.id and a.status = 'ACCEPTED')`,
}

export type SubmissionRow = Awaited<ReturnType<typeof findSubmissions>>[number]
export type SubmissionPage = Page<SubmissionRow>
export type SubmissionStepRow = typeof step.$inferSelect

/** Code of the area that is the city; null before anybody has said what it is made of. */
export async function cityCode(db: Db): Promise<string | null> {
  const [city] = await db.execute<{ code: string | null }>(sql`select association.whole_city() as code`)
  return city?.code ?? null
}

/** Submissions of the records behind `ids` that `viewer` may see, in no order. */
export function findSubmissions(db: Db, viewer: Viewer, ids: readonly string[]) {
  return db
    .select(columns)
    .from(record)
    .where(
      and(sql`${record.id} = any (${sql.param([...ids])}::uuid[])`, visibleTo(viewer), reviewedBy(viewer)),
    )
}

/** Whose reporting and review `viewer` may see: READ_SUBMISSION of the permission table as SQL. */
export function reviewedBy(viewer: Viewer): SQL | undefined {
  if (viewer.role === 'SYSTEM') return undefined
  const reaches = reachesTo(viewer, 'READ_SUBMISSION')
  // What is published is all that `visibleTo` shows whoever sees no more.
  if (reaches.includes('ANY') || reaches.includes('PUBLISHED')) return undefined
  if (reaches.includes('DISTRICT')) return liesIn(record.districtCode, ownDistricts(viewer))
  return reaches.includes('OWN') ? isSame(record.organizationId, viewer.organizationId) : sql`false`
}

/** What the inbox is ordered by: newest records first, or what waits longest for a decision. */
export type SubmissionOrder = 'NEWEST' | 'WAITING_SINCE'

/** Which submissions: what the viewer may see of those asked for, and how many match where that is known. */
export interface Matching {
  condition: SQL | undefined
  /** What their titles hold, which `condition` leaves to be asked. */
  text: string | undefined
  total: (() => Promise<number>) | undefined
}

/** Submissions that match, a page at a time. */
export function listSubmissions(
  db: Db,
  matching: Matching,
  order: SubmissionOrder,
  page: PageArguments,
): Promise<SubmissionPage> {
  return order === 'NEWEST' ? listNewest(db, matching, page) : listWaiting(db, matching, page)
}

const withTitle = ({ condition, text }: Matching) => and(condition, text ? titled(text) : undefined)

async function listNewest(db: Db, matching: Matching, page: PageArguments): Promise<SubmissionPage> {
  const cursors = cursorsOf(db, 'submissions, newest first', ['uuid'])
  const cursor = cursors.decode(page.after)
  const { condition, text, total = () => db.$count(record, withTitle(matching)) } = matching
  const later = cursor && sql`${record.id} < ${cursor[0]}::uuid`
  const among = db.select(columns).from(record).$dynamic()
  const rows = await (text ? among.innerJoin(...hits(text)) : among)
    .where(and(condition, later))
    .orderBy(text ? sql`hit.id desc` : desc(record.id))
    .limit(page.first + 1)
  return pageOf(rows, page, cursors, ({ id }) => [id], total)
}

/** What a search finds, the newest first: records are looked at as far as the page reaches, however many there are. */
const hits = (text: string) =>
  [
    sql`(select t.id, t.revision from reporting.titled(${text}) t order by t.id desc offset 0) hit`,
    sql`(hit.id, hit.revision) = (${record.id}, ${record.revision})`,
  ] as const

async function listWaiting(db: Db, matching: Matching, page: PageArguments): Promise<SubmissionPage> {
  const waiting = and(withTitle(matching), sql`${record.status} in ('SUBMITTED', 'ENDORSED')`)
  const cursors = cursorsOf(db, 'submissions, by waiting since', ['moment', 'uuid'])
  const cursor = cursors.decode(page.after)
  const rows = await db
    .select({ ...columns, waitingSince: sql<string>`${record.submittedAt}::text` })
    .from(record)
    .where(
      and(
        waiting,
        cursor &&
          sql`(${record.submittedAt}, ${record.id}) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      ),
    )
    .orderBy(asc(record.submittedAt), asc(record.id))
    .limit(page.first + 1)
  return pageOf(
    rows,
    page,
    cursors,
    ({ waitingSince, id }) => [waitingSince, id],
    () => db.$count(record, waiting),
  )
}

/** The history of records, oldest step first. */
export function listSteps(db: Db, recordIds: readonly string[]): Promise<SubmissionStepRow[]> {
  return db
    .select()
    .from(step)
    .where(sql`${step.recordId} = any (${sql.param([...recordIds])}::uuid[])`)
    .orderBy(asc(step.id))
}
