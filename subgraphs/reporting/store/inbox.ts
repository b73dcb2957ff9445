import { visibleTo } from '@kexie/db/book/read-records'
import { containing } from '@kexie/db/book/record-filter'
import type { RecordStatus } from '@kexie/db/book/state-machine'
import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { may } from '@kexie/schema/permission'
import type { Viewer } from '@kexie/schema/viewer'
import { and, eq, ilike, inArray, type SQL, sql } from 'drizzle-orm'
import { reviewedBy } from './submissions.ts'

/** What the inbox is narrowed by; every condition given must hold. */
export interface SubmissionConditions {
  statuses?: readonly RecordStatus[] | undefined
  types?: readonly string[] | undefined
  organizationId?: string | undefined
  districtCode?: string | undefined
  occurredFrom?: string | undefined
  occurredTo?: string | undefined
  /** Days in Shanghai. */
  submittedFrom?: string | undefined
  submittedTo?: string | undefined
  text?: string | undefined
  claimedBy?: string | undefined
  hasFindings?: boolean | undefined
}

/** The conditions as SQL over the record, within what `viewer` may see of submissions. */
export function matchingSubmissions(viewer: Viewer, given: SubmissionConditions): SQL | undefined {
  const { statuses, types, organizationId, districtCode, text, claimedBy } = given
  return and(
    visibleTo(viewer),
    reviewedBy(viewer),
    statuses && inArray(record.status, [...statuses]),
    types && inArray(record.type, [...types]),
    organizationId ? eq(record.organizationId, organizationId) : undefined,
    districtCode ? eq(record.districtCode, districtCode) : undefined,
    text ? ilike(record.title, containing(text)) : undefined,
    claimedBy
      ? sql`exists (select from reporting.submission_claim c where c.record_id = ${record.id} and c.claimed_by = ${claimedBy} and c.claimed_until > now())`
      : undefined,
    ...onDays(given),
    found(viewer, given.hasFindings),
  )
}

function onDays({ occurredFrom, occurredTo, submittedFrom, submittedTo }: SubmissionConditions) {
  const midnight = (day: string) => sql`${day}::date::timestamp at time zone 'Asia/Shanghai'`
  return [
    occurredFrom ? sql`${record.occurredOn} >= ${occurredFrom}::date` : undefined,
    occurredTo ? sql`${record.occurredOn} <= ${occurredTo}::date` : undefined,
    submittedFrom ? sql`${record.submittedAt} >= ${midnight(submittedFrom)}` : undefined,
    submittedTo ? sql`${record.submittedAt} < ${midnight(submittedTo)} + interval '1 day'` : undefined,
  ]
}

/** What others reported is a reviewer's to know: to everybody else a record with hints alone has no findings. */
function found(viewer: Viewer, wanted: boolean | undefined): SQL | undefined {
  if (wanted === undefined) return undefined
  const seesHints = may(viewer, 'JUDGE_DUPLICATE', { districtCode: viewer.districtCode })
  const any = sql`exists (select from reporting.finding f where f.record_id = ${record.id} and f.revision = ${record.revision} and ${seesHints ? sql`true` : sql`f.weight <> 'HINT'`})`
  return wanted ? any : sql`not ${any}`
}

export interface DistrictFacet {
  districtCode: string
  count: number
}

/** How many submissions match, counted three ways at once. */
export interface Facets {
  total: number
  byStatus: { status: RecordStatus; count: number }[]
  byType: { type: string; count: number }[]
  byDistrict: DistrictFacet[]
}

/** Counts what matches by status, type and district, in one statement. */
export async function countSubmissions(db: Db, condition: SQL | undefined): Promise<Facets> {
  const rows = await db
    .select({
      status: sql<RecordStatus | null>`${record.status}`,
      type: sql<string | null>`${record.type}`,
      districtCode: sql<string | null>`${record.districtCode}`,
      count: sql<number>`count(*)::integer`,
    })
    .from(record)
    .where(condition)
    .groupBy(sql`grouping sets ((${record.status}), (${record.type}), (${record.districtCode}), ())`)
    .orderBy(sql`count(*) desc`)
  const byDistrict = rows.flatMap(({ districtCode, count }) => (districtCode ? { districtCode, count } : []))
  return {
    total: rows.find(({ status, type, districtCode }) => !status && !type && !districtCode)?.count ?? 0,
    byStatus: rows.flatMap(({ status, count }) => (status ? { status, count } : [])),
    byType: rows.flatMap(({ type, count }) => (type ? { type, count } : [])),
    byDistrict: byDistrict.toSorted((a, b) => (a.districtCode < b.districtCode ? -1 : 1)),
  }
}
