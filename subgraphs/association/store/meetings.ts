import type { Db } from '@kexie/db/database'
import { meeting, resolution } from '@kexie/db/tables/association-records'
import { record } from '@kexie/db/tables/reporting'
import type { Page, RecordRow } from '@kexie/records/list-records'
import { and, eq, type SQL, sql } from 'drizzle-orm'

export type MeetingRow = typeof meeting.$inferSelect & RecordRow
export type MeetingPage = Page<MeetingRow>

/** Meetings that resolved something due before `day` and not done by then. */
export const overdueOn = (day: string): SQL => sql`exists (select from ${resolution} r
  where r.record_id = ${meeting.id} and r.revision = ${meeting.revision}
    and r.due_on < ${day}::date and coalesce(r.done_on, 'infinity') > ${day}::date)`

/** Days on which accepted meetings of `kind` were held between the dates. */
export async function meetingDays(
  db: Db,
  kind: MeetingRow['kind'],
  from: string,
  to: string,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ day: record.occurredOn })
    .from(record)
    .innerJoin(meeting, and(eq(meeting.id, record.id), eq(meeting.revision, record.revision)))
    .where(
      and(
        eq(record.status, 'ACCEPTED'),
        eq(meeting.kind, kind),
        sql`${record.occurredOn} between ${from}::date and ${to}::date`,
      ),
    )
  return rows.map(({ day }) => day)
}
