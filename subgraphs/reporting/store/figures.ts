import type { Db } from '@kexie/db/database'
import { figureNamed, placeOf, spanFault } from '@kexie/schema/figure-id'
import { toGlobalId } from '@kexie/schema/global-id'
import { sql } from 'drizzle-orm'

/** Which keys name a figure that a query could state: a period in order, no moment to come, an indicator known then, a place there is. */
export async function findFigures(db: Db, keys: readonly string[]): Promise<string[]> {
  const now = new Date()
  const named = keys.flatMap((key) => {
    const figure = figureNamed(toGlobalId('Figure', key))
    if (!figure || spanFault(figure, now)) return []
    const { code, asOf } = figure
    return { key, code, moment: asOf?.toISOString() ?? null, ...placeOf(figure) }
  })
  const rows = await db.execute<{ key: string }>(sql`
    select f.key from jsonb_to_recordset(${JSON.stringify(named)}::text::jsonb)
      as f (key text, code text, moment timestamptz, district text, organization uuid)
    where exists (select from metrics.wording w where w.indicator = f.code and ${known(sql`w.recorded_at`)})
      and (exists (select from metrics.indicator i where i.code = f.code and i.measure <> 'DERIVED')
        or exists (select from metrics.rule_in_force r where r.indicator = f.code and r.rule_id is not null and ${known(sql`r.recorded_at`)}))
      and (exists (select from association.district d where d.code = f.district)
        or exists (select from association.organization o where o.id = f.organization))`)
  return rows.map(({ key }) => key)
}

const known = (recordedAt: ReturnType<typeof sql>) => sql`(f.moment is null or ${recordedAt} <= f.moment)`
