import type { Sql, TransactionSql } from 'postgres'

/**
 * Puts rules that are built, known by their hashes, in force for all that ever was, and no others: one row for each that changes,
 * seen by all readers at once; nothing while one of them is not built. Rules that are in force nowhere any more are retired.
 */
export async function putInForce(sql: Sql, hashes: readonly string[]): Promise<void> {
  // What waits for one that is not built stays built itself.
  if (await areUnbuilt(sql, hashes)) return
  await sql.begin(async (tx) => {
    const changed = await changes(tx, hashes)
    if (changed.length === 0) return
    const isPosted = (await tx`select from metrics.ledger_entry limit 1`).length > 0
    // Nothing is posted while what is counted changes.
    if (isPosted) await tx`select metrics.await_postings()`
    await tx`insert into metrics.rule_in_force (indicator, rule_id)
      select * from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb) as r (indicator text, rule_id integer)`
    if (isPosted) await tx`select metrics.recount_records()`
  })
  await sql`
    with retired as (
      update metrics.rule_build set state = 'RETIRED'
      where state = 'READY' and rule_id not in (select rule_id from metrics.in_force(null)) returning rule_id
    )
    delete from metrics.rule_term where rule_id in (select rule_id from retired)`
}

/** Whether some of the rules have not counted all there is: none is put in force before. */
const areUnbuilt = async (sql: Sql, hashes: readonly string[]) =>
  (
    await sql`select from metrics.rule r left join metrics.rule_build b on b.rule_id = r.id
      where r.hash = any (${[...hashes]}) and b.state is distinct from 'READY' limit 1`
  ).length > 0

/** Indicators whose rule is another than the one in force, or that have none any more. */
const changes = (tx: TransactionSql, hashes: readonly string[]) => tx<
  { indicator: string; rule_id: number | null }[]
>`
  select coalesce(w.indicator, f.indicator) as indicator, w.id as rule_id
  from (select r.id, r.indicator from metrics.rule r where r.hash = any (${[...hashes]})) w
  full join metrics.in_force(null) f on f.indicator = w.indicator
  where w.id is distinct from f.rule_id or f.since > '-infinity' or f.until < 'infinity'`
