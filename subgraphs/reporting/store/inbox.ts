import { record } from '@kexie/db/tables/reporting'
import { liesIn } from '@kexie/records/districts'
import { isNamed } from '@kexie/records/identities'
import { visibleTo } from '@kexie/records/read-records'
import { titled } from '@kexie/records/record-filter'
import { may, reachesTo } from '@kexie/schema/permission'
import type { RecordStatus } from '@kexie/schema/state-machine'
import type { Viewer } from '@kexie/schema/viewer'
import { and, inArray, type SQL, sql } from 'drizzle-orm'
import { waitsAt } from './review-rules.ts'
import { reviewedBy } from './submissions.ts'

/** What the inbox is narrowed by; every condition given must hold. */
export interface SubmissionConditions {
  statuses?: readonly RecordStatus[] | undefined
  types?: readonly string[] | undefined
  /** Global id. */
  organization?: string | undefined
  districts?: readonly string[] | undefined
  occurredFrom?: string | undefined
  occurredTo?: string | undefined
  /** Days in Shanghai. */
  submittedFrom?: string | undefined
  submittedTo?: string | undefined
  text?: string | undefined
  lockedBy?: string | undefined
  hasFindings?: boolean | undefined
  /** At whose desk it waits. */
  desk?: 'DISTRICT' | 'CITY' | undefined
}

/** The conditions as SQL over the record, within what `viewer` may see of submissions. */
export function matchingSubmissions(viewer: Viewer, given: SubmissionConditions): SQL | undefined {
  const { statuses, types, organization, districts, text, lockedBy, desk } = given
  return and(
    visibleTo(viewer),
    reviewedBy(viewer),
    statuses && inArray(record.status, [...statuses]),
    // Said to the planner, who would look through all of them for what is both accepted and not.
    seesPublished(viewer) && statuses && !statuses.includes('ACCEPTED') ? sql`false` : undefined,
    types && inArray(record.type, [...types]),
    organization ? isNamed(record.organizationId, 'Organization', organization) : undefined,
    districts && liesIn(record.districtCode, districts),
    text ? titled(text) : undefined,
    lockedBy
      ? sql`exists (select from reporting.review_lock c where c.record_id = ${record.id} and c.locked_by = ${lockedBy} and c.locked_until > now())`
      : undefined,
    desk && waitsAt(desk, record),
    ...onDays(given),
    found(viewer, given.hasFindings),
  )
}

/** Whether of submissions the viewer sees what was accepted alone. */
export const seesPublished = (viewer: Viewer) => reachesTo(viewer, 'READ_SUBMISSION').includes('PUBLISHED')

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
  const seesHints = may(viewer, 'DECIDE_DUPLICATE', { districtCode: viewer.districtCode })
  const any = sql`exists (select from reporting.finding f where f.record_id = ${record.id} and f.revision = ${record.revision} and ${seesHints ? sql`true` : sql`f.weight <> 'HINT'`})`
  return wanted ? any : sql`not ${any}`
}
