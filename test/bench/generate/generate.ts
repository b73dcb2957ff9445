import type { Sql } from 'postgres'
import { contents, counted, ledger } from './contents.ts'
import { places } from './places.ts'
import { drafted, records } from './records.ts'
import { audited, kept, review, steps } from './review.ts'

/**
 * Fills a migrated database with `count` records as a city has them, made inside PostgreSQL and the same in every run: of three
 * types by hundreds of organizations, most accepted, the last weeks' in every state, with steps, findings,
 * duplicates, ledger and audit. Checks that cannot fail here are switched off for the bulk insert; the cube is folded by its own triggers.
 */
export async function generateRecords(sql: Sql, count: number): Promise<void> {
  await sql.unsafe(`alter table metrics.ledger_entry disable trigger all`)
  await sql.unsafe(
    `alter table metrics.ledger_entry enable trigger fold_sums, enable trigger fold_subjects, enable trigger fold_records`,
  )
  await sql.begin(async (tx) => {
    await tx.unsafe(`set local session_replication_role = replica; set local work_mem = '256MB'`)
    for (const step of [places, drafted(count), records, contents, steps, review]) await tx.unsafe(step)
    await tx.unsafe(`set local session_replication_role = origin`)
    await tx.unsafe(kept)
    await tx.unsafe(counted)
    await tx.unsafe(ledger)
    await tx.unsafe(audited)
  })
  await sql.unsafe(`alter table metrics.ledger_entry enable trigger all`)
  await sql.unsafe('vacuum analyze')
}
