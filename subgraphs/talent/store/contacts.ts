import { record } from '@kexie/db/tables/reporting'
import { contactMade, talentContact } from '@kexie/db/tables/talent'
import type { Page, RecordRow } from '@kexie/records/list-records'
import { and, type SQL, sql } from 'drizzle-orm'

export type TalentContactPage = Page<typeof talentContact.$inferSelect & RecordRow>

/** Contact assignments in force on `day` whose last contact, or else their start, lies further back than agreed. */
export function overdueOn(day: string): SQL | undefined {
  const lastContact = sql`(select max(c.contacted_on) from ${contactMade} c
    where c.record_id = ${talentContact.id} and c.revision = ${talentContact.revision} and c.contacted_on <= ${day}::date)`
  return and(
    sql`${record.occurredOn} <= ${day}::date`,
    sql`coalesce(${talentContact.endsOn}, 'infinity') >= ${day}::date`,
    sql`coalesce(${lastContact}, ${record.occurredOn}) + ${talentContact.intervalDays} < ${day}::date`,
  )
}
