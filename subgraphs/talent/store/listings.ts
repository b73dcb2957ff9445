import { record } from '@kexie/db/tables/reporting'
import { contactMade, talentContact } from '@kexie/db/tables/talent'
import { keyOf, uuidOf } from '@kexie/schema/global-id'
import { and, eq, ilike, type SQL, sql } from 'drizzle-orm'
import type { TalentFilter } from '../schema.generated.ts'

/** Filters by an id that names nothing find nothing; they are not ignored. */
const nothing = '00000000-0000-0000-0000-000000000000'

/** The conditions every list of this domain can be narrowed by; withdrawn records are listed only when asked for. */
export function matching(filter: TalentFilter | null | undefined): SQL | undefined {
  const { organization, district, status, from, to, text } = filter ?? {}
  return and(
    organization ? eq(record.organizationId, uuidOf('Organization', organization) ?? nothing) : undefined,
    district ? eq(record.districtCode, keyOf('District', district) ?? nothing) : undefined,
    status ? eq(record.status, status) : sql`${record.status} <> 'WITHDRAWN'`,
    from ? sql`${record.occurredOn} >= ${from}::date` : undefined,
    to ? sql`${record.occurredOn} <= ${to}::date` : undefined,
    text ? ilike(record.title, `%${text.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
  )
}

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
