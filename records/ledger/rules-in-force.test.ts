import { setTimeout } from 'node:timers/promises'
import { buildRules } from '@kexie/db/build-rules'
import { putInForce } from '@kexie/db/put-in-force'
import { publicViewer } from '@kexie/schema/viewer'
import { sql as drizzleSql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Command, command } from '../testing/commands.ts'
import { ledgerBalance } from '../testing/ledger-balance.ts'
import { type OpenLedger, openLedger } from '../testing/open-ledger.ts'
import { runCommand } from '../testing/run-command.ts'

let ledger: OpenLedger
beforeEach(async () => {
  ledger = await openLedger()
})
afterEach(() => ledger.close())

/** Indicators that editions of a test count: sums, a stock, an observation and distinct subjects. */
const changing = [
  'haizhi-matchmaking-events',
  'open-venues',
  'science-literacy-rate',
  'academic-academicians',
]

interface Change {
  indicator: string
  times: number
}

/** States a rule by which an indicator counts so many times what editions state, to be built. Returns its hash. */
async function state({ indicator, times }: Change): Promise<string> {
  const hash = `${indicator} ${times}`
  const terms = JSON.stringify([{ times }])
  await ledger.owner.begin(async (tx) => {
    await tx`insert into metrics.rule (hash, indicator, terms) values (${hash}, ${indicator}, ${terms}::text::jsonb) on conflict do nothing`
    await tx`insert into metrics.rule_term (rule_id, term, indicator, record_type, whole_city, ends_after)
      select id, 0, indicator, 'SeriesEdition', false, false from metrics.rule where hash = ${hash} on conflict do nothing`
    await tx`insert into metrics.rule_build (rule_id, state) select id, 'BUILDING' from metrics.rule where hash = ${hash}
      on conflict (rule_id) do update set state = 'BUILDING', after_record = null where rule_build.state = 'RETIRED'`
  })
  return hash
}

/** Has it count by that rule from now on, and all else by what it counted by. */
async function enforce(indicator: string, hash: string): Promise<void> {
  const others = await ledger.owner<{ hash: string }[]>`
    select r.hash from metrics.in_force(null) f join metrics.rule r on r.id = f.rule_id where f.indicator <> ${indicator}`
  await putInForce(ledger.owner, [...others.map((other) => other.hash), hash])
}

async function change(to: Change): Promise<void> {
  const hash = await state(to)
  await buildRules(ledger.owner)
  await enforce(to.indicator, hash)
}

const changes = fc.record({ indicator: fc.constantFrom(...changing), times: fc.integer({ min: 1, max: 4 }) })
const script = <Step>(step: fc.Arbitrary<Step>, length: number) =>
  fc.sample(fc.array(step, { minLength: length, maxLength: length, size: 'max' }), {
    numRuns: 1,
    seed: 12,
  })[0] ?? []

async function expectBalance(): Promise<void> {
  for (const [what, { actual, expected }] of Object.entries(await ledgerBalance(ledger.owner)))
    expect(actual, what).toEqual(expected)
}

/** Sums as known at a moment, by the rules that were in force then. */
const known = async (moment: string) => [
  ...(await ledger.readers`
    select f.indicator, e.counting, sum(e.quantity) as quantity, count(*)::integer as entries
    from metrics.in_force(${moment}::text::timestamptz) f join metrics.ledger_entry e on e.rule_id = f.rule_id
    where e.recorded_at <= ${moment}::text::timestamptz group by 1, 2 order by 1, 2`),
]

async function sample() {
  const [{ moment } = { moment: '' }] = await ledger.readers<
    { moment: string }[]
  >`select clock_timestamp()::text as moment`
  await ledger.readersAs(publicViewer).execute(drizzleSql`select metrics.await_postings()`)
  return { moment, sums: await known(moment) }
}

test('one rule after another is put in force between any reports, and the ledger balances by each', async () => {
  const steps = script(fc.oneof({ arbitrary: command, weight: 4 }, { arbitrary: changes, weight: 1 }), 120)
  for (const step of steps) {
    if ('times' in step) await change(step)
    else await runCommand(ledger, 1, step)
    if ('times' in step) await expectBalance()
  }
  await expectBalance()
})

test('with three writers at once, rules are built beside those in force, and what was known at a moment stays', async () => {
  const writers = [1, 2, 3].map(async (run) => {
    for (const next of script(command, 60 + run) as Command[]) await runCommand(ledger, run, next, 2)
  })
  let over = false
  const work = Promise.all(writers).finally(() => {
    over = true
  })
  const samples: Awaited<ReturnType<typeof sample>>[] = []
  const changed = (async () => {
    for (const next of script(changes, 200)) {
      if (over) break
      await change(next)
      samples.push(await sample())
      await setTimeout(10)
    }
  })()
  await Promise.all([work, changed])
  await expectBalance()
  expect(samples.length).toBeGreaterThan(2)
  for (const { moment, sums } of samples) expect(await known(moment), moment).toEqual(sums)
})

test('a build that was stopped goes on where it was, and a figure is what it was until the rule is in force', async () => {
  for (const next of script(command, 60)) await runCommand(ledger, 1, next)
  const before = await sample()
  const hash = await state({ indicator: 'open-venues', times: 3 })
  const [half] = await ledger.owner<{ id: string }[]>`
    select id from reporting.record where status = 'ACCEPTED' order by id offset (select count(*) / 2 from reporting.record where status = 'ACCEPTED') limit 1`
  const first = await ledger.owner<{ id: string }[]>`
    select id from reporting.record where status = 'ACCEPTED' and id <= ${half?.id ?? null} order by id`
  await ledger.owner`select metrics.settle(${first.map(({ id }) => id)}::uuid[])`
  await ledger.owner`update metrics.rule_build set after_record = ${half?.id ?? null} where state = 'BUILDING'`
  expect((await sample()).sums).toEqual(before.sums)
  await buildRules(ledger.owner)
  expect((await sample()).sums).toEqual(before.sums)
  await enforce('open-venues', hash)
  await expectBalance()
  expect(await known(before.moment)).toEqual(before.sums)
})

test('a rule that was retired comes back with what was accepted meanwhile', async () => {
  const commands = script(command, 90)
  for (const next of commands.slice(0, 40)) await runCommand(ledger, 1, next)
  await change({ indicator: 'haizhi-matchmaking-events', times: 2 })
  await change({ indicator: 'haizhi-matchmaking-events', times: 3 })
  for (const next of commands.slice(40)) await runCommand(ledger, 1, next)
  await change({ indicator: 'haizhi-matchmaking-events', times: 2 })
  await expectBalance()
  const [{ state: retired } = {}] = await ledger.owner`
    select state from metrics.rule_build join metrics.rule on id = rule_id where hash = 'haizhi-matchmaking-events 3'`
  expect(retired).toBe('RETIRED')
})
