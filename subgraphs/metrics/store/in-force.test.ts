import { setTimeout } from 'node:timers/promises'
import { type Database, openDatabase } from '@kexie/db/database'
import { type Command, command } from '@kexie/records/testing/commands'
import { type OpenLedger, openLedger } from '@kexie/records/testing/open-ledger'
import { runCommand } from '@kexie/records/testing/run-command'
import { statedLines } from '@kexie/records/testing/stated-counts'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { definitions } from '../../../test/changzhou-definitions.ts'
import { countedBy } from '../edition/counted-by.ts'
import { cubeMonth, cubeYear, ledger, ruleHashes } from './in-force.ts'

let opened: OpenLedger
let reading: Database
beforeAll(async () => {
  opened = await openLedger()
  reading = openDatabase(opened.database.roleUrl('metrics'), { name: 'reading', max: 2 })
  const script = fc.array(command, { minLength: 200, maxLength: 200, size: 'max' })
  const [commands = []] = fc.sample(script, { numRuns: 1, seed: 9 }) as [Command[]]
  for (const next of commands) await runCommand(opened, 1, next)
})
afterAll(async () => {
  await reading.close()
  await opened.close()
})

const indicator = 'haizhi-matchmaking-events'

/** Puts a rule in force by which it counts no more, or again, from a month on. Returns a moment after. */
async function from(month: string, counts: boolean): Promise<Date> {
  await opened.owner`
    insert into metrics.rule_in_force (indicator, from_month, rule_id)
    values (${indicator}, ${month}, (select id from metrics.rule where rule.indicator = ${indicator} and ${counts}))`
  // A moment of JavaScript is a millisecond, of PostgreSQL a microsecond.
  await setTimeout(2)
  return new Date()
}

/** Sums of the held, by what each row is of, of the days that count. */
const stated = async (unit: 'month' | 'year', counts: (day: string) => boolean) => {
  const lines = await opened.owner<{ day: string; quantity: string }[]>`
    select occurred_on::text as day, quantity::text from ${statedLines(opened.owner)} s where indicator = ${indicator} and counting = 'COUNTED'`
  const sums = new Map<string, number>()
  for (const { day, quantity } of lines.filter((line) => counts(line.day))) {
    const key = unit === 'month' ? `${day.slice(0, 7)}-01` : day.slice(0, 4)
    sums.set(key, (sums.get(key) ?? 0) + Math.round(Number(quantity) * 100))
  }
  return [...sums].toSorted()
}

const read = async (of: ReturnType<typeof ledger>, unit: ReturnType<typeof sql>) => {
  const rows = await reading.db.execute<{ unit: string; hundredths: string }>(sql`
    select (${unit})::text as unit, (sum(quantity) * 100)::bigint::text as hundredths from ${of} c
    where indicator = ${indicator} and counting = 'COUNTED' group by 1 having sum(quantity) <> 0 order by 1`)
  return rows.map(({ unit, hundredths }) => [unit, Number(hundredths)])
}

/** All three tables say the same of the days that count. */
async function expectCounted(asOf: Date | null, counts: (day: string) => boolean): Promise<void> {
  const nonZero = (sums: [string, number][]) => sums.filter(([, sum]) => sum !== 0)
  const months = nonZero(await stated('month', counts))
  expect(await read(ledger(asOf), sql`date_trunc('month', occurred_on)::date`)).toEqual(months)
  expect(await read(cubeMonth(asOf), sql`month`)).toEqual(months)
  expect(await read(cubeYear(asOf), sql`year`)).toEqual(nonZero(await stated('year', counts)))
}

test('what counts from a month on, or until one, is each month by its own rule and each year the sum of them', async () => {
  const always = new Date()
  await expectCounted(null, () => true)
  const ended = await from('2019-03-01', false)
  await expectCounted(null, (day) => day < '2019-03-01')
  const resumed = await from('2020-02-01', true)
  const isThen = (day: string) => day < '2019-03-01' || day >= '2020-02-01'
  await expectCounted(null, isThen)
  await from('2019-01-01', false)
  await expectCounted(null, (day) => day < '2019-01-01')
  await from('-infinity', true)
  await expectCounted(null, () => true)
  await expectCounted(always, () => true)
  await expectCounted(ended, (day) => day < '2019-03-01')
  await expectCounted(resumed, isThen)
  expect((await stated('year', () => true)).length).toBeGreaterThan(2)
})

test('an indicator has another hash while it counts otherwise, and the same once it counts as before', async () => {
  const hashes = async () => countedBy(definitions, indicator, await ruleHashes(reading.db, null))
  const before = await hashes()
  await from('2020-02-01', false)
  const [ended, others] = [await hashes(), await ruleHashes(reading.db, null)]
  expect(ended).not.toBe(before)
  await from('-infinity', true)
  expect(await hashes()).toBe(before)
  const derived = definitions.codes.filter((code) => definitions.find(code)?.measure === 'DERIVED')
  expect(new Set(derived.map((code) => countedBy(definitions, code, others))).size).toBe(derived.length)
  const moved = await ruleHashes(reading.db, null)
  const resting = definitions.codes.filter(
    (code) => countedBy(definitions, code, others) !== countedBy(definitions, code, moved),
  )
  expect(resting).toContain(indicator)
})
