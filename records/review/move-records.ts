import type { Db } from '@kexie/db/database'
import { type RecordAction, stateMachine } from '@kexie/schema/state-machine'
import { sql } from 'drizzle-orm'
import type { LockedRecord } from './lock-records.ts'

export interface Move {
  action: RecordAction
  actor: string
  reason?: string | undefined
  /** When records that were submitted elsewhere were, by their ids; the others are submitted now. */
  submittedAt?: ReadonlyMap<string, string> | undefined
}

/**
 * Moves locked records along the state machine, writes the history, has the register follow and settles the ledger, all in `tx`.
 * Accepting a proposal to withdraw makes it, and with it the record, WITHDRAWN, for the reason it was proposed with; a correction
 * is submitted and accepted for the reason it was made for.
 * The caller has checked state and permission; the database refuses an unlawful step all the same.
 */
export async function moveRecords(tx: Db, records: readonly LockedRecord[], move: Move): Promise<void> {
  if (records.length === 0) return
  const ids = records.map(({ id }) => id)
  const { to } = stateMachine[move.action]
  if (move.action === 'ACCEPT') await replaceAccepted(tx, records, move)
  if (move.action === 'SUBMIT') await showAnother(tx, records)
  const elsewhere = JSON.stringify(Object.fromEntries(move.submittedAt ?? []))
  const withdrawing = sql`r.withdraws is not null and ${move.action} = 'ACCEPT'`
  await tx.execute(sql`
    with moved as (
      update reporting.record r set status = case when ${withdrawing} then 'WITHDRAWN' else ${to} end::reporting.record_status,
        reason = case when ${move.action} in ('ENDORSE', 'ACCEPT') and r.withdraws is not null then r.reason
          when ${move.action} in ('SUBMIT', 'ENDORSE', 'ACCEPT') then coalesce(${move.reason ?? null}, r.correction_reason) else ${move.reason ?? null} end,
        submitted_at = case when ${move.action} = 'SUBMIT' then coalesce((${elsewhere}::text::jsonb ->> r.id::text)::timestamptz, now()) else submitted_at end,
        submitted_by = case when ${move.action} = 'SUBMIT' then ${move.actor} else submitted_by end,
        decided_at = case when ${move.action} = 'SUBMIT' then null else now() end,
        decided_by = case when ${move.action} = 'SUBMIT' then null else ${move.actor} end,
        presented = presented or ${move.action} = 'SUBMIT'
      where r.id = any (${sql.param(ids)}::uuid[]) and r.latest
      returning r.id, r.revision, r.status, r.reason, case when ${withdrawing} then 'WITHDRAW' else ${move.action} end as action
    )
    insert into reporting.step (record_id, revision, action, from_status, to_status, actor, reason)
    select m.id, m.revision, m.action, b.status, m.status, ${move.actor}, m.reason
    from moved m join jsonb_to_recordset(${JSON.stringify(records.map(({ id, status }) => ({ id, status })))}::text::jsonb)
      as b (id uuid, status reporting.record_status) on b.id = m.id`)
  if (move.action === 'SUBMIT') await checkSubmitted(tx, records)
  if (move.action === 'WITHDRAW') await uncoverAccepted(tx, ids)
  // A withdrawal that is returned leaves the record as it was: there is nothing in it to work on.
  if (move.action === 'RETURN') await uncoverAccepted(tx, proposals(records))
  if (move.action === 'ACCEPT')
    await tx.execute(sql`select association.adopt_names(${sql.param(ids)}::uuid[])`)
  if (move.action === 'ACCEPT' || move.action === 'WITHDRAW')
    await tx.execute(
      sql`select association.enrol(i.ids), metrics.settle(i.ids) from (select ${sql.param(ids)}::uuid[] as ids) i`,
    )
}

const proposals = (records: readonly LockedRecord[]) =>
  records.filter(({ withdraws }) => withdraws !== null).map(({ id }) => id)

/** Findings and likely duplicates of what was just submitted; what was rebuilt from published sums is not checked, nor
 * what takes something back. */
async function checkSubmitted(tx: Db, records: readonly LockedRecord[]): Promise<void> {
  const ids = records
    .filter(({ provenance, withdraws }) => provenance !== 'RECONSTRUCTED' && withdraws === null)
    .map(({ id }) => id)
  if (ids.length > 0) await tx.execute(sql`select reporting.check_submitted(${sql.param(ids)}::uuid[])`)
}

/** The revision that reviewers saw until now makes room for the one that is put before them. */
async function showAnother(tx: Db, records: readonly LockedRecord[]): Promise<void> {
  const revised = records.filter(({ revision }) => revision > 1).map(({ id }) => id)
  if (revised.length === 0) return
  await tx.execute(
    sql`update reporting.record set presented = false where id = any (${sql.param(revised)}::uuid[]) and presented`,
  )
}

/** An accepted revision makes room for the one that replaces it. */
async function replaceAccepted(tx: Db, records: readonly LockedRecord[], { actor }: Move): Promise<void> {
  const corrected = records.filter(({ revision }) => revision > 1).map(({ id }) => id)
  if (corrected.length === 0) return
  await tx.execute(sql`
    with replaced as (
      update reporting.record set status = 'CORRECTED' where id = any (${sql.param(corrected)}::uuid[]) and status = 'ACCEPTED'
      returning id, revision
    )
    insert into reporting.step (record_id, revision, action, from_status, to_status, actor)
    select id, revision, 'CORRECT', 'ACCEPTED', 'CORRECTED', ${actor} from replaced`)
}

/** Withdrawing a pending correction leaves the accepted revision counting, and the one to work on again. */
async function uncoverAccepted(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const list = sql`${sql.param(ids)}::uuid[]`
  const covered = sql`select id from reporting.record where id = any (${list}) and status = 'ACCEPTED' and not latest`
  const { length } = await tx.execute(
    sql`update reporting.record set latest = false, presented = false where (latest or presented) and id in (${covered}) returning id`,
  )
  if (length > 0) {
    await tx.execute(sql`
      update reporting.record r set latest = true, presented = true where id = any (${list}) and status = 'ACCEPTED'
        and not exists (select from reporting.record l where l.id = r.id and l.latest)`)
  }
}
