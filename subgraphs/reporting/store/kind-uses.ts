import type { Db } from '@kexie/db/database'
import { reporterRule } from '@kexie/db/tables/reporting-reporters'
import type { Text } from '@kexie/schema/indicator'
import { definitionOf } from '@kexie/schema/stated-definitions'
import { sql } from 'drizzle-orm'

/** What names a kind of organizations, in words. */
export interface KindUse {
  /** Duties that are not over on the day asked about: the form, the area where there is one, and since when. */
  duties: readonly Text[]
  /** Types of records that somebody said it reports. */
  reports: readonly Text[]
}

/** By kind, which duties and which rules of who reports name it. */
export async function findKindUses(db: Db, today: string): Promise<(kind: string) => KindUse> {
  const duties = Map.groupBy(await listKindDuties(db, today), ({ kind }) => kind)
  const rules = await db.select().from(reporterRule).orderBy(reporterRule.type)
  return (kind) => ({
    duties: (duties.get(kind) ?? []).map(dutyWords),
    reports: rules
      .filter(({ kinds }) => kinds.includes(kind))
      .map(({ type }) => definitionOf(type)?.label ?? { zh: type, en: type }),
  })
}

interface KindDuty extends Record<string, unknown> {
  kind: string
  form_zh: string
  form_en: string
  area_zh: string | null
  area_en: string | null
  since: string
}

const listKindDuties = async (db: Db, today: string): Promise<KindDuty[]> => [
  ...(await db.execute<KindDuty>(sql`
    select d.organization_kind as kind, f.name_zh as form_zh, f.name_en as form_en, a.name_zh as area_zh, a.name_en as area_en,
      d.starts_on::text as since
    from reporting.duty d join reporting.form f on f.code = d.form_code left join association.district a on a.code = d.district_code
    where d.organization_kind is not null and coalesce(d.ends_on, 'infinity') >= ${today}::date
    order by f.code, d.starts_on, d.district_code`)),
]

const dutyWords = ({ form_zh, form_en, area_zh, area_en, since }: KindDuty): Text => ({
  zh: `${form_zh}（${area_zh ? `${area_zh}，` : ''}自 ${since}）`,
  en: `${form_en} (${area_en ? `${area_en}, ` : ''}since ${since})`,
})
