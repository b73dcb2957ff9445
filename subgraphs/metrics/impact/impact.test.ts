import { openDatabase } from '@kexie/db/database'
import { city, districts, province, societies } from '@kexie/db/testing/small-city'
import { type Command, commandWith, otherwise, type Slot } from '@kexie/records/testing/commands'
import { edition } from '@kexie/records/testing/edition-domain'
import { clerk, idsOf, move, type OpenLedger, openLedger, report } from '@kexie/records/testing/open-ledger'
import { measureOtherwise } from '@kexie/records/testing/other-measures'
import { keyOf, runCommand } from '@kexie/records/testing/run-command'
import { prover } from '@kexie/runtime/testing/prover'
import { toGlobalId } from '@kexie/schema/global-id'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { definitions } from '../../../test/changzhou-definitions.ts'
import { isWhole } from '../../../test/share-of.ts'
import { type MetricsContext, metricsContext } from '../context.ts'
import { definitionReader } from '../definitions/definition-reader.ts'
import { readingOf } from '../figure/figure.ts'
import { readPending } from '../store/pending.ts'
import { decisionOf } from './decision.ts'
import { movedFigures } from './impact.ts'

let ledger: OpenLedger
let pool: ReturnType<typeof openDatabase>
let callerAs: Awaited<ReturnType<typeof prover>>
beforeAll(async () => {
  ledger = await openLedger()
  await measureOtherwise(ledger.owner)
  callerAs = await prover(ledger.database.url)
  pool = openDatabase(ledger.database.roleUrl('metrics'), { name: 'metrics' })
})
afterAll(async () => {
  await pool.close()
  await ledger.close()
})

const reviewer: Viewer = { ...publicViewer, name: 'reviewer', role: 'REVIEWER' }
const contextOf = (viewer: Viewer = reviewer) =>
  metricsContext(pool.db, callerAs(viewer), definitionReader(pool.db))
const idOf = (key: string) => toGlobalId('SeriesEdition', key)

/** Where a figure may be asked: every area, single years before and after, and spans that a subject crosses. */
const spans = [2017, 2018, 2019, 2020, 2021, 2022]
  .map((year) => ({ from: year, to: year }))
  .concat([
    { from: 2018, to: 2021 },
    { from: 2019, to: 2020 },
  ])
const areas = [province, city, ...districts]

/** Every figure there is as `context` answers it, by indicator, area and years. */
async function figures(context: MetricsContext) {
  const keys = definitions.codes.flatMap((code) =>
    spans.flatMap((span) => areas.map((area) => ({ code, ...span, area }))),
  )
  const points = await Promise.all(
    keys.map(async ({ code, from, to, area }) => {
      const span = { from, to, area, organizationId: null, asOf: null }
      const { value, relation, planned, entries } = (await readingOf({ code, span }, context)).point()
      return [`${code} ${area} ${from}–${to}`, { value, relation, planned, entries }] as const
    }),
  )
  return Object.fromEntries(points)
}

/** Two observations of one place and day, posted at once: which of them stands last is not said. */
async function isAmbiguous(decision: { accepted: string[]; withdrawn: string[] }): Promise<boolean> {
  const posted = (await readPending((await contextOf()).db, decision)).filter(
    ({ indicator, sign }) => indicator === 'science-literacy-rate' && sign === 1,
  )
  const places = posted.map(({ districtCode, occurredOn }) => `${districtCode} ${occurredOn}`)
  return new Set(places).size < places.length
}

let runs = 0

const slots = fc.uniqueArray(fc.record({ society: fc.nat(societies.length - 1), number: fc.nat(7) }), {
  minLength: 1,
  maxLength: 8,
  selector: ({ society, number }: Slot) => `${society} ${number}`,
})
const decision = fc.record({ slots, action: fc.constantFrom('ACCEPT', 'WITHDRAW' as const) })

/** Records of these slots that a reviewer may name: what was never put before him he does not see, draft or taken back. */
async function keysOf(run: number, chosen: readonly Slot[]): Promise<string[]> {
  const found = await Promise.all(
    chosen.map((slot) => idsOf(ledger.domain, societies[slot.society] ?? societies[0], [keyOf(run, slot)])),
  )
  const ids = found.flat().flatMap((id) => id ?? [])
  const rows = await ledger.owner<{ id: string }[]>`
    select id from reporting.record where id = any (${ids}) and latest and presented`
  return rows.map(({ id }) => id)
}

/** Previews the decision, takes it, and compares what was foretold with what came. */
async function foretell(keys: readonly string[], action: 'ACCEPT' | 'WITHDRAW'): Promise<number> {
  const ambiguous = await isAmbiguous({ accepted: [...keys], withdrawn: [] })
  const impact = await decisionOf(await contextOf(), { records: keys.map(idOf), action })
  const [before, foretold, moved] = [
    await figures(await contextOf()),
    await figures(impact.coming),
    await movedFigures(impact),
  ]
  expect(await figures(await contextOf())).toEqual(before)
  await move(ledger.reviewers, keys, action)
  const after = await figures(await contextOf())
  const isSure = (key: string) => !ambiguous || !/^(science-literacy|.*literacy-rate)/.test(key)
  const sure = <Value>(all: Record<string, Value>) => Object.entries(all).filter(([key]) => isSure(key))
  expect(sure(foretold)).toEqual(sure(after))
  const differing = Object.keys(after).filter(
    (key) =>
      /(\d{4})–\1/.test(key) &&
      isSure(key) &&
      JSON.stringify(shownOf(before[key])) !== JSON.stringify(shownOf(after[key])),
  )
  const foreseen = moved.map(({ code, area, year }) => `${code} ${area} ${year}–${year}`)
  expect(differing.filter((key) => !foreseen.includes(key))).toEqual([])
  return moved.length
}

const shownOf = (point: { value: number | null; relation: string } | undefined) => [
  point?.value,
  point?.relation,
]

const place = { society: 0, number: 0 }
const matchmaking: Command = {
  do: 'REPORT',
  society: place.society,
  submit: true,
  provenance: 'REPORTED',
  rows: [
    {
      number: place.number,
      input: {
        title: '论坛',
        occurredOn: '2019-06-30',
        districtCode: districts[0],
        contributions: [{ indicator: 'haizhi-matchmaking-events', quantity: 3 }],
      },
    },
  ],
}
/** A decision that moves figures for certain: of those drawn, few enough may name a record that is there. */
const certain: [Command[], { slots: Slot[]; action: 'ACCEPT' }] = [
  [matchmaking],
  { slots: [place], action: 'ACCEPT' },
]

test('whatever stands in the book, what a decision is said to move is what it moves', async () => {
  let moved = 0
  const property = fc.asyncProperty(
    fc.array(commandWith(otherwise), { minLength: 5, maxLength: 25, size: 'max' }),
    decision,
    async (commands: Command[], { slots: chosen, action }) => {
      const run = ++runs
      for (const next of commands) await runCommand(ledger, run, next)
      const keys = await keysOf(run, chosen)
      if (keys.length > 0) moved += await foretell(keys, action)
    },
  )
  await fc.assert(property, { numRuns: isWhole ? 20 : 8, endOnFailure: true, examples: [certain] })
  expect(moved).toBeGreaterThan(2)
}, 240_000)

test('a thousand records are previewed well under a second, in one statement a span', async () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({
    input: edition({
      contributions: [
        { indicator: 'haizhi-matchmaking-events', quantity: 1 },
        { indicator: 'academic-academicians', quantity: 1, subject: `院士 ${index % 400}` },
      ],
    }),
  }))
  const receipt = await report(ledger.domain, rows, { submit: true })
  const ids =
    'code' in receipt ? [] : receipt.outcomes.flatMap((outcome) => ('id' in outcome ? outcome.id : []))
  expect(ids).toHaveLength(1000)
  const preview = async () => {
    const begun = performance.now()
    const impact = await decisionOf(await contextOf(), { records: ids.map(idOf), action: 'ACCEPT' })
    return { moved: await movedFigures(impact), took: performance.now() - begun }
  }
  const previews = [await preview(), await preview(), await preview(), await preview()]
  // The least: what other test files do at the same moment is not the preview's.
  expect(Math.min(...previews.map(({ took }) => took))).toBeLessThan(1000)
  const moved = previews[0]?.moved ?? []
  const inYear = (code: string) =>
    moved.find((one) => one.code === code && one.area === province && one.year === 2020)
  const events = inYear('haizhi-matchmaking-events')
  expect((events?.after.value ?? 0) - (events?.before.value ?? 0)).toBe(100_000)
  const academicians = inYear('academic-academicians')
  expect((academicians?.after.value ?? 0) - (academicians?.before.value ?? 0)).toBe(40_000)
})

test.each([
  ['REVIEWER', { role: 'REVIEWER' }, undefined],
  ['a REVIEWER of the reporting society', { role: 'REVIEWER', organizationId: societies[0] }, '无权'],
  ['DISTRICT_REVIEWER', { role: 'DISTRICT_REVIEWER', districtCode: '320402' }, undefined],
  ['DISTRICT_REVIEWER of elsewhere', { role: 'DISTRICT_REVIEWER', districtCode: '320404' }, '没有这条记录'],
  ['REPORTER', { role: 'REPORTER', organizationId: clerk.organizationId }, '无权'],
  ['LEADER', { role: 'LEADER' }, '无权'],
  ['PUBLIC', {}, '登录'],
] as const)('previewing as %s', async (_, changes, refusal) => {
  const receipt = await report(ledger.domain, [{ input: edition() }], { submit: true })
  const [outcome] = 'code' in receipt ? [] : receipt.outcomes
  const id = outcome && 'id' in outcome ? outcome.id : ''
  const previewed = decisionOf(await contextOf({ ...publicViewer, ...changes }), {
    records: [idOf(id)],
    action: 'ACCEPT',
  })
  if (refusal) await expect(previewed).rejects.toThrow(refusal)
  else expect((await previewed).records).toBe(1)
})

test('a thousand and one records are refused with what was expected; no records move nothing', async () => {
  const preview = async (records: string[]) => decisionOf(await contextOf(), { records, action: 'WITHDRAW' })
  expect(await movedFigures(await preview([]))).toEqual([])
  await expect(preview(Array(1001).fill(idOf(societies[0])))).rejects.toThrow('收到 1001')
  await expect(preview([idOf(societies[0])])).rejects.toThrow('没有这条记录')
})
