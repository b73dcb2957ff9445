import { setTimeout as pause } from 'node:timers/promises'
import type { Sql, TransactionSql } from 'postgres'

/** Records settled in one transaction: some two hundred milliseconds, for which whoever accepts one of them waits. */
const batch = 300

/**
 * Posts what the rules that are being built count of what was accepted before, beside the entries of the rules in force, which
 * stay as they are. May be stopped at any moment, and goes on from there. Whoever accepts meanwhile counts by both.
 */
export async function buildRules(sql: Sql): Promise<void> {
  const building = await sql<{ rule_id: number; after_record: string | null }[]>`
    select rule_id, after_record from metrics.rule_build where state = 'BUILDING'`
  if (building.length === 0) return
  const ids = building.map(({ rule_id }) => rule_id)
  // Only a posting that began before the rules were known can miss them: those are waited for, and no others held up.
  await postingsUnderWay(sql)
  await settleGone(sql, ids)
  const starts = building.map(({ after_record }) => after_record ?? '')
  let after: string | undefined = starts.toSorted()[0] || undefined
  do after = await settleAfter(sql, ids, after)
  while (after)
  await sql`update metrics.rule_build set state = 'READY' where rule_id = any (${ids})`
}

/** Takes back what rules that were retired, and are built again, count of records that are accepted no more. */
async function settleGone(sql: Sql, rules: readonly number[]): Promise<void> {
  const gone = await sql<{ id: string }[]>`
    select distinct e.record_id as id from metrics.ledger_entry e
    where e.rule_id = any (${[...rules]}) and e.reverses is null and not exists (select from metrics.ledger_entry r where r.reverses = e.id)
      and not exists (select from reporting.record r where r.id = e.record_id and r.status = 'ACCEPTED')
    order by 1`
  for (let first = 0; first < gone.length; first += batch)
    await settle(
      sql,
      gone.slice(first, first + batch).map(({ id }) => id),
    )
}

/** Settles records that are locked for it, in one transaction. */
const settle = (
  sql: Sql,
  ids: readonly string[],
  more = async (_: TransactionSql): Promise<unknown> => undefined,
) =>
  sql.begin(async (tx) => {
    await tx`select reporting.lock_records(${[...ids]}::uuid[])`
    await tx`select metrics.settle(${[...ids]}::uuid[])`
    await more(tx)
  })

/** Settles the next accepted records that rules may count, in the order of their ids. Returns the last, none at the end. */
async function settleAfter(
  sql: Sql,
  rules: readonly number[],
  after: string | undefined,
): Promise<string | undefined> {
  const next = await sql<{ id: string }[]>`
    select r.id from reporting.record r
    where r.status = 'ACCEPTED' and r.type in (select t.record_type from metrics.rule_term t where t.rule_id = any (${[...rules]}))
      and (${after ?? null}::uuid is null or r.id > ${after ?? null}::uuid)
    order by r.id limit ${batch}`
  const last = next.at(-1)?.id
  if (!last) return undefined
  await settle(
    sql,
    next.map(({ id }) => id),
    (tx) => tx`update metrics.rule_build set after_record = ${last} where rule_id = any (${[...rules]})`,
  )
  return last
}

/** Returns once no posting is under way that began before now. New ones never wait for it. */
async function postingsUnderWay(sql: Sql): Promise<void> {
  const holders = () => sql<{ holder: string }[]>`
    select virtualtransaction as holder from pg_locks, (select hashtextextended('metrics.ledger_entry', 0) as key) k
    where locktype = 'advisory' and granted and objsubid = 1 and database = (select oid from pg_database where datname = current_database())
      and (classid::bigint << 32 | objid::bigint) = k.key`
  const waitedFor = new Set((await holders()).map(({ holder }) => holder))
  while (waitedFor.size > 0) {
    await pause(20)
    const left = new Set((await holders()).map(({ holder }) => holder))
    for (const holder of waitedFor) if (!left.has(holder)) waitedFor.delete(holder)
  }
}
