import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { familyDoctorCare, familyDoctorFollowUp } from '@kexie/db/tables/talent'
import { and, eq, or, type SQL, sql } from 'drizzle-orm'

/** A district with its count. */
export interface DistrictCount {
  districtCode: string
  talents: number
}

const accepted = and(
  eq(familyDoctorCare.id, record.id),
  eq(familyDoctorCare.revision, record.revision),
  eq(record.status, 'ACCEPTED'),
)

const validOn = (day: string): SQL | undefined =>
  and(
    sql`${record.occurredOn} <= ${day}::date`,
    or(sql`${familyDoctorCare.endsOn} is null`, sql`${familyDoctorCare.endsOn} >= ${day}::date`),
  )

/** Which of the areas that the city is made of today a record lies in; elsewhere the district it names. */
const partOfCity = sql<string>`coalesce((
  select a.code from association.scope(null) s join association.areas(null) a on a.code = s.scope_code
  where s.district_code = ${record.districtCode} and a.parent_code = association.whole_city()
    and s.until = 'infinity' and a.until = 'infinity'), ${record.districtCode})`

/** Talents under a family doctor on `day` by district of the city, in code order; districts with none are left out. */
export function countCare(db: Db, day: string): Promise<{ districtCode: string; count: number }[]> {
  return db
    .select({ districtCode: partOfCity, count: sql<number>`count(*)::integer` })
    .from(record)
    .innerJoin(familyDoctorCare, accepted)
    .where(validOn(day))
    .groupBy(sql`1`)
    .orderBy(sql`1`)
}

/** Follow-ups due by `day` and not done by then, of the talents under care that day. */
export async function countOverdueFollowUps(db: Db, day: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::integer` })
    .from(record)
    .innerJoin(familyDoctorCare, accepted)
    .innerJoin(
      familyDoctorFollowUp,
      and(
        eq(familyDoctorFollowUp.recordId, familyDoctorCare.id),
        eq(familyDoctorFollowUp.revision, familyDoctorCare.revision),
      ),
    )
    .where(
      and(
        validOn(day),
        sql`${familyDoctorFollowUp.dueOn} <= ${day}::date`,
        or(sql`${familyDoctorFollowUp.doneOn} is null`, sql`${familyDoctorFollowUp.doneOn} > ${day}::date`),
      ),
    )
  return row?.count ?? 0
}
