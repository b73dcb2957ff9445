import { openDatabase } from '@kexie/db/database'
import { city, districts } from '@kexie/db/testing/small-city'
import { type Command, command } from '@kexie/records/testing/commands'
import { type OpenLedger, openLedger } from '@kexie/records/testing/open-ledger'
import { runCommand } from '@kexie/records/testing/run-command'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { definitions } from '../../../test/changzhou-definitions.ts'
import { neededCodes } from '../figure/needs.ts'
import { areaThen, cellsOf } from './cube.ts'

let ledger: OpenLedger
let reading: ReturnType<typeof openDatabase>
beforeAll(async () => {
  ledger = await openLedger()
  reading = openDatabase(ledger.database.roleUrl('metrics'), { name: 'reading', max: 2 })
})
afterAll(async () => {
  await reading.close()
  await ledger.close()
})

const codes = neededCodes(definitions, definitions.codes)

/** Two years by month, as where areas moved within them; all, as of a span that is not of whole years. */
const ways = [[2019, 2020], 'ALL'] as const

/** Cells that say something, in an order of their own. */
async function cells(query: ReturnType<typeof cellsOf>) {
  const rows = await reading.db.execute<Record<string, unknown>>(query)
  return rows
    .filter(({ kind, entries, quantity }) => (kind === 'DISTINCT' ? Number(quantity) !== 0 : entries !== 0))
    .map((row) => JSON.stringify({ ...row, quantity: Number(row.quantity) }))
    .toSorted()
}

test('what was known at a moment is the same less what was posted since as from the ledger up to then', async () => {
  const script = fc.array(command, { minLength: 30, maxLength: 40, size: 'max' })
  const [commands = []] = fc.sample(script, { numRuns: 1, seed: 7 }) as [Command[]]
  const moments: Date[] = []
  for (const next of commands) {
    await runCommand(ledger, 1, next)
    moments.push(new Date())
  }
  const known: string[] = []
  for (const asOf of moments)
    for (const area of [city, districts[0]])
      for (const [from, to] of spans) {
        const span = { from, to, area, organizationId: null, asOf }
        for (const byMonth of ways) {
          const expected = await cells(cellsOf(span, { codes, byMonth }))
          const then = await cells(areaThen(span, { codes, byMonth }))
          expect(then, `${asOf.toISOString()} ${area}`).toEqual(expected)
          known.push(...expected)
        }
      }
  for (const kind of ['COUNTED', 'PLANNED', 'DISTINCT'])
    expect(
      known.some((line) => line.includes(kind)),
      kind,
    ).toBe(true)
})

/** All there is, and years in the middle of it. */
const spans = [
  [1990, 2100],
  [2019, 2020],
] as const
