import type { Sql } from 'postgres'
import { type PartyLine, partiesOnce } from './parties-once.ts'
import { inForce, statedLines } from './stated-counts.ts'

/** Every entry that no reversal took back, as text that says all of it. */
export async function netLedger(sql: Sql): Promise<string[]> {
  const rows = await sql<{ entry: string }[]>`
    select ${whole(sql)} as entry from ${inForce(sql, 'ledger_entry')} e
    where reverses is null and not exists (select from metrics.ledger_entry r where r.reverses = e.id)`
  return rows.map(({ entry }) => entry).sort()
}

/** What the accepted revisions contribute, each party once, in the same words. */
export async function acceptedContributions(sql: Sql): Promise<string[]> {
  const rows = await sql<(PartyLine & { entry: string })[]>`
    select ${whole(sql)} as entry, record_id as record, indicator, organization_id as organization, counting::text,
      occurred_on::text as day, district_code as district, subject, quantity::text, relation::text, spread::text
    from ${statedLines(sql)} s order by record_id, line`
  return partiesOnce(rows)
    .map(({ entry }) => entry)
    .sort()
}

/** Reversals that differ from the entry they take back in more than the sign, or take it back earlier. */
export const untrueReversals = (sql: Sql) => sql`
  select r.id from metrics.ledger_entry r join metrics.ledger_entry e on e.id = r.reverses
  where (r.record_id, r.revision, r.item, r.leg, r.rule_id, r.occurred_on, r.district_code, r.organization_id, r.subject, r.relation, r.counting, r.dimensions, r.quantity, r.spread)
    is distinct from
    (e.record_id, e.revision, e.item, e.leg, e.rule_id, e.occurred_on, e.district_code, e.organization_id, e.subject, e.relation, e.counting, e.dimensions, -e.quantity, -e.spread)
    or r.recorded_at < e.recorded_at or e.reverses is not null`

const whole = (sql: Sql) => sql`
  jsonb_build_array(record_id, indicator, occurred_on, district_code, organization_id, quantity,
    subject, relation, counting, dimensions, spread)::text`
