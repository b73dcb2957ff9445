import { compileTerm, ruleId } from '@kexie/schema/compile-term'
import { rules } from '@kexie/schema/indicators'
import type { Sql } from 'postgres'

/** Puts the rules of the catalogue in force; what one said before stays, for whoever asks how a figure was counted. */
export async function syncRules(sql: Sql): Promise<void> {
  const known = rules.map(({ indicator, terms }) => ({ indicator, id: ruleId(indicator, terms), terms }))
  const compiled = known.flatMap(({ id, terms }) =>
    terms.map((term, place) => ({ rule_id: id, term: place, ...compileTerm(term) })),
  )
  const stated = JSON.stringify(known)
  await sql.begin(async (tx) => {
    await tx`insert into metrics.rule (id, indicator, terms)
      select * from jsonb_to_recordset(${stated}::text::jsonb) as r (id text, indicator text, terms jsonb) on conflict do nothing`
    await tx`insert into metrics.rule_term
      select * from jsonb_populate_recordset(null::metrics.rule_term, ${JSON.stringify(compiled)}::text::jsonb) on conflict do nothing`
    await tx`delete from metrics.rule_in_force where indicator <> all (${known.map(({ indicator }) => indicator)})`
    await tx`insert into metrics.rule_in_force (indicator, rule_id)
      select * from jsonb_to_recordset(${stated}::text::jsonb) as r (indicator text, id text)
      on conflict (indicator) do update set rule_id = excluded.rule_id where rule_in_force.rule_id <> excluded.rule_id`
  })
}
