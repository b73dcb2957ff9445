import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '@kexie/db/database'
import { installDefinitions } from '@kexie/db/install-definitions'
import { city as smallCity } from '@kexie/db/testing/small-city'
import { edition } from '@kexie/records/testing/edition-domain'
import { move, type OpenLedger, openLedger, reportOne } from '@kexie/records/testing/open-ledger'
import { prover } from '@kexie/runtime/testing/prover'
import type { CityDefinitions, CodedIndicator } from '@kexie/schema/definitions'
import type { Formula } from '@kexie/schema/indicator'
import type { Term } from '@kexie/schema/rule'
import { publicViewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { city } from '../../../test/changzhou-definitions.ts'
import { type MetricsContext, metricsContext } from '../context.ts'
import { readingOf } from '../figure/figure.ts'
import { definitionReader } from './definition-reader.ts'

let ledger: OpenLedger
let pool: ReturnType<typeof openDatabase>
let callerAs: Awaited<ReturnType<typeof prover>>
beforeAll(async () => {
  ledger = await openLedger({ counts: 'BY_RULES' })
  callerAs = await prover(ledger.database.url)
  pool = openDatabase(ledger.database.roleUrl('metrics'), { name: 'metrics' })
  const days = ['2019-03-01', '2019-11-05', '2020-05-18', '2020-06-30', '2021-01-01', '2021-12-31']
  const ids = await Promise.all(
    days.map((occurredOn) => reportOne(ledger.domain, { input: edition({ occurredOn }) })),
  )
  await move(ledger.reviewers, ids, 'SUBMIT')
  await move(ledger.reviewers, ids, 'ACCEPT')
})
afterAll(async () => {
  await pool.close()
  await ledger.close()
})

const contextOf = () =>
  metricsContext(
    pool.db,
    callerAs({ ...publicViewer, name: 'leader', role: 'LEADER' }),
    definitionReader(pool.db),
  )

/** These count editions; what nobody changes counts what it counts in Changzhou. */
const changing = [
  'tech-cafe-issues',
  'salons',
  'roadshows',
  'papers-appraised',
  'open-venues',
  'salon-participants',
]
const derived = ['papers-growth', 'papers-latest-edition', 'papers-record', 'tech-cafe-per-month']
const touched = [...changing, ...derived]
const base: CityDefinitions = {
  ...city,
  indicators: city.indicators.map((one) =>
    changing.includes(one.code) && one.measure !== 'DERIVED'
      ? { ...one, counts: [{ of: 'SeriesEdition' }] }
      : one,
  ),
}

const rule: fc.Arbitrary<readonly Term[]> = fc
  .record({ years: fc.subarray([2019, 2020, 2021], { minLength: 1 }), isEach: fc.boolean() })
  .map(({ years, isEach }) => [
    { of: 'SeriesEdition', where: { year: years }, ...(isEach && { quantity: 'year' }) },
  ])
const formula: fc.Arbitrary<Formula> = fc
  .record({ op: fc.constantFrom('growth', 'latest', 'rank'), of: fc.constantFrom(...changing.slice(0, 4)) })
  .map(({ op, of }) => ({ op, of }) as Formula)

type Edit = (given: CityDefinitions) => CityDefinitions

const onOne =
  (code: string, change: (one: CodedIndicator) => CodedIndicator): Edit =>
  (given) => ({
    ...given,
    indicators: given.indicators.map((one) => (one.code === code ? change(one) : one)),
  })

const some = fc.constantFrom(...touched)
const recounted = fc
  .tuple(fc.constantFrom(...changing), rule)
  .map(([code, counts]) => onOne(code, (one) => (one.measure === 'DERIVED' ? one : { ...one, counts })))
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(some, fc.stringMatching(/^[a-z]{3,9}$/))
    .map(([code, en]) =>
      onOne(code, (one) => ({ ...one, name: { ...one.name, en }, definition: { zh: en, en } })),
    ),
  fc
    .tuple(some, fc.constantFrom('UP', 'DOWN', 'NEUTRAL'))
    .map(([code, direction]) => onOne(code, (one) => ({ ...one, direction }))),
  recounted,
  recounted,
  fc
    .tuple(fc.constantFrom(...derived), formula)
    .map(([code, says]) =>
      onOne(code, (one) => (one.measure === 'DERIVED' ? { ...one, formula: says } : one)),
    ),
  // Retired; what is derived of it goes as well.
  some.map(
    (code): Edit =>
      (given) => ({
        ...given,
        indicators: given.indicators.filter(
          (one) => one.code !== code && !(one.measure === 'DERIVED' && one.formula.of === code),
        ),
      }),
  ),
  // Revived as it was at first, with whatever its formula is over, at the end.
  some.map(
    (code): Edit =>
      (given) => ({ ...given, indicators: [...given.indicators, ...missing(given, code)] }),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([from, to]): Edit =>
      (given) => ({
        ...given,
        indicators: movedTo(given.indicators, from % given.indicators.length, to % given.indicators.length),
      }),
  ),
  fc.nat(3).map(
    (place): Edit =>
      (given) => ({
        ...given,
        services: movedTo(given.services, place, 0).map((one) => ({
          ...one,
          headlines: one.headlines.slice(1),
        })),
        report: given.report.map((one, at) => (at === place ? { ...one, heading: `${one.heading}。` } : one)),
        tables: movedTo(given.tables, place, 0),
      }),
  ),
)

function missing(given: CityDefinitions, code: string): CodedIndicator[] {
  const found = base.indicators.find((one) => one.code === code)
  if (!found || given.indicators.some((one) => one.code === code)) return []
  return found.measure === 'DERIVED' ? [...missing(given, found.formula.of), found] : [found]
}

function movedTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(to, 0, ...items.slice(from, from + 1))
}

/** What requests have, in the form of a package, without what is counted. */
async function readBack() {
  const { codes, find, services, report, tables } = (await contextOf()).definitions
  return { indicators: codes.map((code) => ({ code, ...find(code) })), services, report, tables }
}

/** How figures are shown. */
const shownIn = ({ services, report, tables }: Pick<CityDefinitions, 'services' | 'report' | 'tables'>) => ({
  ...{ services, report, tables },
})

const asRead = ({ indicators, ...more }: CityDefinitions) => ({
  ...more,
  indicators: indicators.map(({ counts: _, ...one }: CodedIndicator & { counts?: unknown }) => one),
})

/** Every figure the edits can touch, as known at a moment, or now. */
async function figures(asOf: Date | null, context: MetricsContext) {
  const spans = [2019, 2020, 2021].map((year) => [year, year]).concat([[2019, 2021]])
  const keys = touched.flatMap((code) => spans.map(([from = 0, to = 0]) => ({ code, from, to })))
  return Promise.all(
    keys.map(async ({ code, from, to }) => {
      const span = { from, to, area: smallCity, organizationId: null, asOf }
      const { value, relation } = (await readingOf({ code, span }, context)).point()
      return `${code} ${from}–${to}: ${value} ${relation}`
    }),
  )
}

const rows = async () => [
  ...(await ledger.owner`
    select (select count(*)::integer from metrics.wording) as wordings, (select count(*)::integer from metrics.catalogue) as catalogues,
      (select count(*)::integer from metrics.presentation) as presentations,
      (select count(*)::integer from metrics.rule) as rules, (select count(*)::integer from metrics.rule_in_force) as in_force,
      (select count(*)::integer from metrics.rule_build where state = 'BUILDING') as building`),
]

const install = (given: CityDefinitions) => installDefinitions(ledger.database.url, given, 'test')

test('whatever is edited and installed is read back equal, changes nothing twice, and leaves the past as it was', async () => {
  const past: { moment: Date; known: string[]; shown: object }[] = []
  const kinds = new Set<string>()
  let given = base
  const scripts = fc.sample(fc.array(edits, { minLength: 1, maxLength: 4 }), { numRuns: 14, seed: 30 })
  for (const script of scripts) {
    given = script.reduce((before, edit) => edit(before), given)
    await install(given)
    expect(await readBack()).toEqual(asRead(given))
    const installed = await rows()
    await install(given)
    expect(await rows()).toEqual(installed)
    await pause(2)
    const moment = new Date()
    await pause(2)
    const context = await contextOf()
    const known = await figures(moment, context)
    expect(known).toEqual(await figures(null, context))
    past.push({ moment, known, shown: shownIn(given) })
    for (const one of past) {
      expect(await figures(one.moment, context)).toEqual(one.known)
      expect(shownIn(await context.definitionsAt(one.moment))).toEqual(one.shown)
    }
    kinds.add(JSON.stringify(known))
  }
  // The edits did move figures, so that the past had something to keep.
  expect(kinds.size).toBeGreaterThan(5)
}, 240_000)

test('an order alone words nothing anew, a word alone builds no rule', async () => {
  await install(city)
  const [before] = await rows()
  await install({ ...city, indicators: city.indicators.toReversed() })
  const [turned] = await rows()
  expect(turned).toEqual({ ...before, catalogues: before?.catalogues + 1 })
  await install(onOne('salons', (one) => ({ ...one, unit: { zh: '次', en: 'times' } }))(city))
  expect(await rows()).toEqual([
    { ...before, catalogues: before?.catalogues + 2, wordings: before?.wordings + 1 },
  ])
})

test('a code becomes no other kind of number, and the package that says so is not installed', async () => {
  await install(city)
  const before = await rows()
  const other = onOne('salons', (one) => ({ ...one, measure: 'STOCK' }) as CodedIndicator)(city)
  await expect(install(other)).rejects.toThrow(/salons 的汇总方式一直是 SUM.*another code/)
  expect(await rows()).toEqual(before)
})

test('a process that has read the definitions sees within a second what another installs', async () => {
  await install(city)
  const reader = definitionReader(pool.db)
  const held = await reader.now()
  expect(await reader.now()).toBe(held)
  await install(onOne('salons', (one) => ({ ...one, unit: { zh: '回', en: 'rounds' } }))(city))
  await pause(600)
  expect((await reader.now()).find('salons')?.unit.en).toBe('rounds')
  // Whoever had them before goes on with what he had.
  expect(held.find('salons')?.unit.en).toBe(city.indicators.find(({ code }) => code === 'salons')?.unit.en)
  expect(await reader.now()).toBe(await reader.now())
})

test('what is confidential today is so of the past, and whatever was ever derived of it', async () => {
  const before = new Date()
  await pause(2)
  await install(onOne('papers-appraised', (one) => ({ ...one, confidential: true }))(city))
  const context = await contextOf()
  const then = await context.definitionsAt(before)
  for (const code of ['papers-appraised', 'papers-growth']) {
    expect(then.isConfidential(code)).toBe(true)
    expect(context.definitions.isConfidential(code)).toBe(true)
  }
  expect(then.isConfidential('salons')).toBe(false)
})
