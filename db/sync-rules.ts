import { compileTerm, ruleHash } from '@kexie/schema/compile-term'
import { rules } from '@kexie/schema/indicators'
import type { Sql } from 'postgres'
import { buildRules } from './build-rules.ts'
import { putInForce, type StatedRule } from './put-in-force.ts'

/**
 * Builds the rules of the catalogue that the database does not know, and puts them in force for all that ever was. What one said
 * before stays, for whoever asks what was known then.
 */
export async function syncRules(sql: Sql): Promise<void> {
  const stated = rules.map(({ indicator, terms }) => ({ indicator, hash: ruleHash(indicator, terms), terms }))
  await stateRules(sql, stated)
  await buildRules(sql)
  await putInForce(sql, stated)
}

/** Writes down what is not known yet, to be built; a rule that was retired is built again, and what it posted before stands where it still holds. */
async function stateRules(sql: Sql, stated: readonly StatedRule[]): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`insert into metrics.rule (hash, indicator, terms)
      select r.hash, r.indicator, r.terms from jsonb_to_recordset(${JSON.stringify(stated)}::text::jsonb) as r (hash text, indicator text, terms jsonb)
      where not exists (select from metrics.rule k where k.hash = r.hash)`
    const known = await tx<{ id: number; hash: string }[]>`
      select r.id, r.hash from metrics.rule r left join metrics.rule_build b on b.rule_id = r.id
      where r.hash = any (${stated.map(({ hash }) => hash)}) and (b.rule_id is null or b.state = 'RETIRED')`
    const ids = new Map(known.map(({ id, hash }) => [hash, id]))
    const compiled = stated.flatMap(({ hash, indicator, terms }) =>
      terms.map((term, place) => ({ rule_id: ids.get(hash), term: place, indicator, ...compileTerm(term) })),
    )
    await tx`insert into metrics.rule_term
      select * from jsonb_populate_recordset(null::metrics.rule_term, ${JSON.stringify(compiled.filter(({ rule_id }) => rule_id))}::text::jsonb)`
    await tx`insert into metrics.rule_build (rule_id, state) select id, 'BUILDING' from unnest(${[...ids.values()]}::integer[]) as k (id)
      on conflict (rule_id) do update set state = 'BUILDING', after_record = null`
  })
}
