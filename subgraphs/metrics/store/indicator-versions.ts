import type { Db } from '@kexie/db/database'
import type { Formula } from '@kexie/schema/indicator'
import type { Term } from '@kexie/schema/rule'
import { sql } from 'drizzle-orm'

/** What was said of an indicator once, and by whom. */
export interface WordingVersion extends Record<string, unknown> {
  indicator: string
  at: string
  by: string
  name_zh: string
  name_en: string
  definition_zh: string
  definition_en: string
  unit_zh: string
  unit_en: string
  direction: string
  service: string
  confidential: boolean
}

/** A rule that was put in force, by whoever installed it; neither terms nor formula where it counts nothing since. */
export interface RuleVersion extends Record<string, unknown> {
  indicator: string
  at: string
  by: string
  terms: readonly Term[] | null
  formula: Formula | null
}

/** Everything that was said of indicators, of each the first first. */
export const listWordings = (db: Db, codes: readonly string[]): Promise<WordingVersion[]> =>
  db.execute<WordingVersion>(sql`
    select w.indicator, w.name_zh, w.name_en, w.definition_zh, w.definition_en, w.unit_zh, w.unit_en, w.direction, w.service, w.confidential,
      to_json(w.recorded_at) #>> '{}' as at, w.recorded_by as by
    from metrics.wording w where w.indicator = any (${sql.param([...codes])}::text[]) order by w.seq`)

/** Everything that said what indicators count, of each the first first. Who put a rule in force had said so in the catalogue before. */
export const listRules = (db: Db, codes: readonly string[]): Promise<RuleVersion[]> =>
  db.execute<RuleVersion>(sql`
    select g.indicator, r.terms, r.formula, to_json(g.recorded_at) #>> '{}' as at, coalesce((
      select c.recorded_by from metrics.catalogue c where c.recorded_at <= g.recorded_at order by c.seq desc limit 1), '') as by
    from metrics.rule_in_force g left join metrics.rule r on r.id = g.rule_id
    where g.indicator = any (${sql.param([...codes])}::text[]) order by g.id`)
