import { societies } from '@kexie/db/testing/small-city'
import { sql } from 'drizzle-orm'
import type { Outcome } from '../intake/report-records.ts'
import type { Contribution } from '../ledger/contribution.ts'
import type { Command, Slot } from './commands.ts'
import { idsOf, move, type OpenLedger, report } from './open-ledger.ts'

/** The external key under which a run's slot is reported; runs share a ledger, not records. */
export const keyOf = (run: number, { society, number }: Slot) => `run ${run} record ${society}/${number}`

/** Does as `command` says as any caller would. Lawful refusals are answers, anything thrown is a defect. */
export async function runCommand(
  ledger: OpenLedger,
  run: number,
  command: Command,
  lingerMs = 0,
): Promise<Outcome[]> {
  if (command.do === 'REPORT') return reportRows(ledger, run, command)
  const ids = await slotIds(ledger, run, command.slots)
  await move(ledger.reviewers, ids, command.do, (tx) => tx.execute(sql`select pg_sleep(${lingerMs / 1000})`))
  return []
}

async function reportRows(
  ledger: OpenLedger,
  run: number,
  command: Command & { do: 'REPORT' },
): Promise<Outcome[]> {
  const { society, submit, provenance } = command
  const rows = command.rows.map(({ number, input }) => ({
    externalKey: keyOf(run, { society, number }),
    input: { ...input, contributions: input.contributions.map((given) => ofRun(run, given)) },
  }))
  const options = { organizationId: organizationOf(society), submit, provenance }
  const receipt = await report(ledger.domain, rows, options)
  if ('code' in receipt) throw new Error(`a fresh key was refused: ${receipt.code}`)
  return receipt.outcomes
}

/** Subjects are a run's own, so that in each run they are met for the first time again. */
function ofRun(run: number, contribution: Contribution): Contribution {
  const { subject } = contribution
  return subject === undefined ? contribution : { ...contribution, subject: `${subject} ${run}` }
}

async function slotIds(ledger: OpenLedger, run: number, slots: readonly Slot[]): Promise<string[]> {
  const found = await Promise.all(
    slots.map((slot) => idsOf(ledger.domain, organizationOf(slot.society), [keyOf(run, slot)])),
  )
  return found.flat().flatMap((id) => id ?? [])
}

const organizationOf = (society: number) => societies[society] ?? societies[0]
