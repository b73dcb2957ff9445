import { setTimeout } from 'node:timers/promises'
import { societies } from '@kexie/db/testing/small-city'
import { publicViewer } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Command, command, type Slot } from '../testing/commands.ts'
import { ledgerBalance } from '../testing/ledger-balance.ts'
import { acceptedContributions, netLedger, untrueReversals } from '../testing/net-ledger.ts'
import { type OpenLedger, openLedger } from '../testing/open-ledger.ts'
import { RecordModel } from '../testing/record-model.ts'
import { keyOf, runCommand } from '../testing/run-command.ts'
import { inForce } from '../testing/stated-counts.ts'

let ledger: OpenLedger
beforeAll(async () => {
  ledger = await openLedger()
})
afterAll(() => ledger.close())

let runs = 0

async function expectBalance(): Promise<void> {
  for (const [what, { actual, expected }] of Object.entries(await ledgerBalance(ledger.owner))) {
    expect(actual, what).toEqual(expected)
  }
  expect(await netLedger(ledger.owner)).toEqual(await acceptedContributions(ledger.owner))
  expect(await untrueReversals(ledger.owner)).toEqual([])
}

/** What the tables hold of one record, in the words of the model. */
async function readStory(sql: Sql, key: string) {
  const revisions = await sql<{ line: string }[]>`
    select concat_ws(' ', title, status, case when latest then 'latest' end) as line
    from reporting.record where id = (select id from reporting.record where external_key = ${key} limit 1) order by revision`
  const counts = await sql<{ line: string }[]>`
    select concat_ws(' ', indicator, quantity, counting) as line from ${inForce(sql, 'ledger_entry')} e
    where record_id = (select id from reporting.record where external_key = ${key} limit 1)
      and reverses is null and not exists (select from metrics.ledger_entry r where r.reverses = e.id)
    order by line`
  return { revisions: revisions.map(({ line }) => line), counts: counts.map(({ line }) => line).toSorted() }
}

/** Tells the model what `next` does. Returns the answers it expects, one for each reported row. */
function tellModel(models: Map<string, RecordModel>, run: number, next: Command): string[] {
  const modelOf = (slot: Slot) => {
    const key = keyOf(run, slot)
    const model = models.get(key) ?? new RecordModel(societies[slot.society] ?? '')
    models.set(key, model)
    return model
  }
  if (next.do !== 'REPORT') {
    for (const slot of next.slots) modelOf(slot).move(next.do)
    return []
  }
  return next.rows.map(({ number, input }) => {
    const model = modelOf({ society: next.society, number })
    const answer = model.report(input)
    if (next.submit && answer !== 'WRONG_STATE') model.move('SUBMIT')
    return answer
  })
}

test('one command after another, the ledger answers and tells every record as a plain model does', async () => {
  const sequence = fc.array(command, { minLength: 1, maxLength: 25, size: 'max' })
  const property = fc.asyncProperty(sequence, async (commands) => {
    const run = ++runs
    const models = new Map<string, RecordModel>()
    for (const next of commands) {
      const outcomes = await runCommand(ledger, run, next)
      const answers = outcomes.map((outcome) =>
        'problems' in outcome ? outcome.problems[0]?.code : outcome.change,
      )
      expect(answers).toEqual(tellModel(models, run, next))
    }
    for (const [key, model] of models) expect(await readStory(ledger.owner, key)).toEqual(model.story())
    await expectBalance()
  })
  await fc.assert(property, { numRuns: 25 })
}, 240_000)

/** One reading of the ledger: its sums up to a moment, as known when that moment had just passed. */
interface Sample {
  moment: string
  sums: unknown
}

/** Reads as the metrics subgraph does: first every posting begun before now ends, then the past stands still. */
async function takeSample({ readers, readersAs }: OpenLedger): Promise<Sample> {
  const [now] = await readers<{ moment: string }[]>`select clock_timestamp()::text as moment`
  const moment = now?.moment ?? ''
  await readersAs(publicViewer).execute(sql`select metrics.await_postings()`)
  return { moment, sums: await sumsAsOf(readers, moment) }
}

/** Samples one after another until `work` is done. */
async function sampleWhile(work: Promise<unknown>): Promise<Sample[]> {
  let over = false
  work.then(() => {
    over = true
  })
  const samples: Sample[] = []
  while (!over) {
    samples.push(await takeSample(ledger))
    await setTimeout(5)
  }
  return samples
}

const sumsAsOf = async (readers: Sql, moment: string) => [
  ...(await readers`
    select indicator, counting, sum(quantity) as quantity, count(*)::integer as entries from ${inForce(ledger.owner, 'ledger_entry')} e
    where recorded_at <= ${moment}::text::timestamptz group by 1, 2 order by 1, 2`),
]

test('with four writers at once the ledger balances, and what was known at a moment stays known as it was', async () => {
  const script = fc.array(fc.record({ command, lingerMs: fc.nat(4) }), {
    minLength: 40,
    maxLength: 50,
    size: 'max',
  })
  const property = fc.asyncProperty(fc.tuple(script, script, script, script), async (scripts) => {
    const run = ++runs
    const writers = scripts.map(async (lines) => {
      for (const { command: next, lingerMs } of lines) await runCommand(ledger, run, next, lingerMs)
    })
    const samples = await sampleWhile(Promise.allSettled(writers))
    await Promise.all(writers)
    await expectBalance()
    for (const { moment, sums } of samples)
      expect(await sumsAsOf(ledger.readers, moment), moment).toEqual(sums)
  })
  // What happens between connections never happens twice the same: a smaller script would prove nothing.
  await fc.assert(property, { numRuns: 6, endOnFailure: true })
}, 240_000)
