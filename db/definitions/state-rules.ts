import { compileTerm, hashOfRule } from '@kexie/schema/compile-term'
import type { CodedIndicator } from '@kexie/schema/definitions'
import type { Formula } from '@kexie/schema/indicator'
import type { Term } from '@kexie/schema/rule'
import type { TransactionSql } from 'postgres'

/** What an indicator counts, or the formula it is derived by. */
interface StatedRule {
  indicator: string
  hash: string
  terms?: readonly Term[]
  formula?: Formula
}

/**
 * Writes down what is not known yet, to be built; a rule that was retired is built again, and what it posted before stands where it
 * still holds.
 */
export async function stateRules(tx: TransactionSql, indicators: readonly CodedIndicator[]): Promise<void> {
  const stated = indicators.flatMap(statedBy)
  const hashes = ruleHashes(indicators)
  await tx`insert into metrics.rule (hash, indicator, terms, formula)
    select r.* from jsonb_to_recordset(${JSON.stringify(stated)}::text::jsonb) as r (hash text, indicator text, terms jsonb, formula jsonb)
    where not exists (select from metrics.rule k where k.hash = r.hash)`
  await withdraw(tx, hashes)
  const idle = await tx<{ id: number; hash: string }[]>`
    select r.id, r.hash from metrics.rule r left join metrics.rule_build b on b.rule_id = r.id
    where r.hash = any (${hashes}) and (b.rule_id is null or b.state = 'RETIRED')`
  await build(tx, stated, new Map(idle.map(({ id, hash }) => [hash, id])))
}

/** By what the rules of indicators are known; those of none that has no rule. */
export const ruleHashes = (indicators: readonly CodedIndicator[]): string[] =>
  indicators.flatMap((one) => hashOfRule(one) ?? [])

/** Whatever was being built and is not said any more is built no further: it may be what stopped the building. */
async function withdraw(tx: TransactionSql, hashes: readonly string[]): Promise<void> {
  const left = await tx<{ rule_id: number }[]>`
    update metrics.rule_build b set state = 'RETIRED' from metrics.rule r
    where r.id = b.rule_id and b.state = 'BUILDING' and r.hash <> all (${[...hashes]}) returning b.rule_id`
  await tx`delete from metrics.rule_term where rule_id = any (${left.map(({ rule_id }) => rule_id)}::integer[])`
}

function statedBy(given: CodedIndicator): StatedRule[] {
  const [indicator, hash] = [given.code, hashOfRule(given)]
  if (hash === undefined) return []
  return [
    given.measure === 'DERIVED'
      ? { indicator, hash, formula: given.formula }
      : { indicator, hash, ...(given.counts && { terms: given.counts }) },
  ]
}

/** Has those rules built whose ids are given by their hashes. */
async function build(
  tx: TransactionSql,
  stated: readonly StatedRule[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const compiled = stated.flatMap(({ hash, indicator, terms = [] }) =>
    terms.map((term, place) => ({ rule_id: ids.get(hash), term: place, indicator, ...compileTerm(term) })),
  )
  await tx`insert into metrics.rule_term
    select * from jsonb_populate_recordset(null::metrics.rule_term, ${JSON.stringify(compiled.filter(({ rule_id }) => rule_id))}::text::jsonb)`
  await tx`insert into metrics.rule_build (rule_id, state) select id, 'BUILDING' from unnest(${[...ids.values()]}::integer[]) as k (id)
    on conflict (rule_id) do update set state = 'BUILDING', after_record = null`
}
