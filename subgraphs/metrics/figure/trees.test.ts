import { setTimeout as pause } from 'node:timers/promises'
import { type Db, openDatabase } from '@kexie/db/database'
import { societies } from '@kexie/db/testing/small-city'
import { edition } from '@kexie/records/testing/edition-domain'
import {
  anArea,
  areaAt,
  climb,
  datedGrowth,
  type Growth,
  grow,
  type History,
  isOpenOn,
  smallCity,
  treeOf,
  wasOpen,
} from '@kexie/records/testing/growing-tree'
import { move, type OpenLedger, openLedger, reportOne } from '@kexie/records/testing/open-ledger'
import { measureOtherwise } from '@kexie/records/testing/other-measures'
import { prover } from '@kexie/runtime/testing/prover'
import { firstDay, lastDay, type Period } from '@kexie/schema/period'
import { publicViewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isWhole } from '../../../test/share-of.ts'
import { metricsContext } from '../context.ts'
import { definitionReader } from '../definitions/definition-reader.ts'
import { listParts } from '../store/breakdown.ts'
import { coverageAt } from '../store/editions.ts'
import { countEvidence, listEvidence } from '../store/ledger.ts'
import type { Span } from './cube.ts'
import { readingOf } from './figure.ts'

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

const contextOf = () =>
  metricsContext(
    pool.db,
    callerAs({ ...publicViewer, name: 'reviewer', role: 'REVIEWER' }),
    definitionReader(pool.db),
  )

/** One of each measure whose areas are found in a way of their own. */
const measures = {
  'haizhi-matchmaking-events': 'SUM',
  'open-venues': 'STOCK',
  'academic-academicians': 'DISTINCT',
  'science-literacy-rate': 'OBSERVATION',
  'overseas-projects': 'MAX',
  'society-event-participants': 'LEVEL',
} as const
type Code = keyof typeof measures
const codes = Object.keys(measures) as Code[]

const periods: readonly Period[] = [
  { from: 2018, to: 2018 },
  { from: 2019, to: 2019 },
  { from: 2019, to: 2021 },
  { from: 2019, to: 2019, months: { first: 1, last: 6 } },
  { from: 2019, to: 2021, months: { first: 7, last: 2 } },
]

/** What an accepted record counts. */
interface Line {
  code: Code
  quantity: number
  subject?: string
  occurredOn: string
  dimensions?: { form: string }
}

interface Counted {
  id: string
  /** Which body reports it. */
  whose: string
  area: string
  lines: readonly Line[]
}

const line: fc.Arbitrary<Line> = fc
  .record({
    code: fc.constantFrom(...codes, 'academic-academicians' as const),
    quantity: fc.integer({ min: 1, max: 9 }),
    subject: fc.constantFrom('李政道', '吴健雄', '杨振宁'),
    more: fc.constantFrom({}, ...['LECTURE', 'VISIT'].map((form) => ({ dimensions: { form } }))),
    occurredOn: fc.constantFrom('2018-05-01', '2019-06-30', '2019-07-01', '2020-02-29', '2021-02-01'),
  })
  .map(({ subject, more, ...one }) =>
    measures[one.code] === 'DISTINCT' ? { ...one, ...more, quantity: 1, subject } : { ...one, ...more },
  )

/** Whom a record names twice on one day it names once. */
const lines = fc.uniqueArray(line, {
  minLength: 1,
  maxLength: 3,
  selector: ({ code, subject, occurredOn }) => `${code} ${subject} ${occurredOn}`,
})

type Step =
  | { do: 'ACCEPT'; at: number; lines: Line[] }
  | { do: 'WITHDRAW'; place: number }
  | { do: 'GROW'; growth: Growth }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({
      do: fc.constant('ACCEPT' as const),
      at: anArea,
      lines,
    }),
    weight: 4,
  },
  { arbitrary: fc.record({ do: fc.constant('WITHDRAW' as const), place: fc.nat(99) }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('GROW' as const), growth: datedGrowth }), weight: 4 },
)

/** A town of a district leaves it within a year, long before the district comes to lie in an area of its own. */
const movedWhileElsewhere: Step[] = [
  { do: 'GROW', growth: { do: 'MOVE', at: 5, to: 3, since: '2019-07-01' } },
  { do: 'GROW', growth: { do: 'BESIDE', at: 0, since: '-infinity' } },
  { do: 'GROW', growth: { do: 'MOVE', at: 2, to: 7, since: '2021-03-01' } },
  ...codes.map((code): Step => {
    const line = { code, quantity: 1, occurredOn: '2019-07-01' }
    return {
      do: 'ACCEPT',
      at: 5,
      lines: [code === 'academic-academicians' ? { ...line, subject: '李政道' } : line],
    }
  }),
]

/** What the plain model knows: a list of what counts, in the order it was accepted, and all that was said of the areas. */
interface Model {
  history: History
  counted: readonly Counted[]
}

/** Whether what occurred in a district counts in an area: on its day, or of a stock at the end of the years. */
const liesIn = (history: History, area: string, one: { district: string; day: string }) =>
  climb(treeOf(history, one.day), one.district).includes(area)

/** A line with its record. */
type Counting = Line & Pick<Counted, 'id' | 'whose' | 'area'>

/** What counts in one area, record by record; of a level what each body returned last, wherever it did. */
function linesIn({ history, counted }: Model, code: Code, area: string, period: Period): Counting[] {
  const measure = measures[code]
  const [first, last] = [firstDay(period), lastDay(period)]
  const isAtEnd = measure === 'STOCK' || measure === 'LEVEL'
  const isThere = (district: string, { occurredOn }: Line) =>
    measure === 'OBSERVATION'
      ? district === area
      : liesIn(history, area, { district, day: isAtEnd ? last : occurredOn })
  const within = counted
    .flatMap(({ id, whose, area: district, lines }) =>
      lines.map((line) => ({ ...line, id, whose, area: district })),
    )
    .filter((one) => one.code === code && one.occurredOn <= last)
    .filter(({ occurredOn }) => measure === 'STOCK' || occurredOn >= first)
  const own = measure === 'LEVEL' ? within.filter((one) => isLast(one, within)) : within
  return own.filter((one) => isThere(one.area, one))
}

const orderOf = ({ occurredOn, id }: Counting) => `${occurredOn} ${id}`
const isLast = (one: Counting, others: readonly Counting[]) =>
  !others.some((other) => other.whose === one.whose && orderOf(other) > orderOf(one))

/** The value of one area; null where nothing was reported. */
const foldOf = (model: Model, code: Code, area: string, period: Period): number | null =>
  foldedOf(linesIn(model, code, area, period), code)

function foldedOf(lines: readonly Line[], code: Code): number | null {
  const measure = measures[code]
  if (lines.length === 0) return null
  if (measure === 'DISTINCT') return new Set(lines.map(({ subject }) => subject)).size
  if (measure === 'MAX') return Math.max(...lines.map(({ quantity }) => quantity))
  if (measure === 'OBSERVATION')
    return lines.toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1)).at(-1)?.quantity ?? null
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}

/** Whether a figure is told apart as well: of two periods, and of what is no observation. */
const isApart = (code: Code, { from, to }: Period) => measures[code] !== 'OBSERVATION' && from < to

/** The figure by the form of what counts, each part with its value. */
function formsOf(model: Model, code: Code, area: string, period: Period): string[] {
  if (!isApart(code, period)) return []
  const forms = Map.groupBy(linesIn(model, code, area, period), ({ dimensions }) => dimensions?.form ?? null)
  return [...forms].map(([form, lines]) => `${form} ${foldedOf(lines, code)}`).toSorted()
}

/** Days within the period on which what lies below an area is not what lay there the day before. */
function changesBelow(history: History, area: string, period: Period): string {
  const belowOn = (day: string) =>
    [...treeOf(history, day)]
      .filter(([code]) => code !== area && climb(treeOf(history, day), code).includes(area))
      .map(([code, above]) => `${code} ${above} ${isOpenOn(history, code, day)}`)
      .join()
  const before = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  return [...new Set(history.map(({ since }) => since))]
    .filter(
      (day) => day > firstDay(period) && day <= lastDay(period) && belowOn(day) !== belowOn(before(day)),
    )
    .toSorted()
    .join()
}

const daysOf = (period: Period) => [firstDay(period), lastDay(period)] as const

/** What an area is made of at the end of the period; nothing where all of it was closed before it. */
function partsOf(history: History, area: string, period: Period): string[] {
  const parts = [...treeOf(history, lastDay(period))].flatMap(([part, above]) => (above === area ? part : []))
  return parts.some((part) => wasOpen(history, part, daysOf(period))) ? parts : []
}

/** Every figure of every area with those of what it is made of. */
const expected = (model: Model) =>
  [...treeOf(model.history).keys()].flatMap((area) =>
    periods.flatMap((period) =>
      codes.map((code) => ({
        figure: `${code} ${area} ${daysOf(period).join('–')}`,
        value: foldOf(model, code, area, period),
        forms: formsOf(model, code, area, period),
        changes: changesBelow(model.history, area, period),
        parts: partsOf(model.history, area, period)
          .map((part) => ({ part, value: foldOf(model, code, part, period) }))
          .filter(({ part, value }) => value !== null || wasOpen(model.history, part, daysOf(period)))
          .map(({ part, value }) => `${part} ${value}`)
          .toSorted(),
      })),
    ),
  )

/** Figures of an area as the graph answers them, as of a moment or now; all that is asked at once. */
function answeredIn(context: Awaited<ReturnType<typeof contextOf>>, area: string, asOf: Date | null) {
  const figures = periods.flatMap((period) =>
    codes.map(async (code) => {
      const span = { ...period, area, organizationId: null, asOf }
      const { point, parts, areasChangedOn } = await readingOf({ code, span }, context)
      return {
        figure: `${code} ${area} ${daysOf(period).join('–')}`,
        value: inUnits(point().value),
        forms: await formsAnswered(context.db, code, span),
        changes: areasChangedOn.join(),
        parts: parts.map((part) => `${part} ${inUnits(point({ area: part }).value)}`).toSorted(),
      }
    }),
  )
  return Promise.all(figures)
}

async function formsAnswered(db: Db, code: Code, span: Span): Promise<string[]> {
  if (!isApart(code, span)) return []
  const parts = await listParts(db, { code, measure: measures[code], span, by: ['form'] })
  // Of what is no sum a part may have a row a month.
  const forms = Map.groupBy(parts, ({ values }) => values[0])
  return [...forms]
    .map(([form, own]) => `${form} ${Math.max(...own.map(({ quantity }) => Number(quantity)))}`)
    .toSorted()
}

/** Every figure of every area; of the past area by area, since few at once may ask for it. */
async function answered({ history }: Model, asOf: Date | null) {
  const context = await contextOf()
  const areas = [...treeOf(history).keys()]
  if (!asOf) return (await Promise.all(areas.map((area) => answeredIn(context, area, null)))).flat()
  const figures: ReturnType<typeof expected> = []
  for (const area of areas) figures.push(...(await answeredIn(context, area, asOf)))
  return figures
}

const inUnits = (value: number | null) => (value === null ? null : value / 100)

/** How many entries and records stand in each area, as evidence and coverage say, and one by one. */
async function expectRecords(model: Model, asOf: Date): Promise<void> {
  const { db } = await contextOf()
  await Promise.all(
    [...treeOf(model.history).keys()].map((area) => expectRecordsIn(area, model, { db, asOf })),
  )
}

async function expectRecordsIn(
  area: string,
  { history, counted }: Model,
  { db, asOf }: { db: Db; asOf: Date },
): Promise<void> {
  const between = counted.map(({ area: district, lines }) =>
    lines.filter(({ occurredOn: day }) => day >= '2019-01-01' && liesIn(history, area, { district, day })),
  )
  const present = counted.flatMap(({ area: district, lines }) =>
    lines.filter(
      ({ code }) => measures[code] === 'STOCK' && liesIn(history, area, { district, day: '2021-12-31' }),
    ),
  )
  const span = { from: 2019, to: 2021, area, organizationId: null, asOf: null }
  const key = { span, codes, sinceEver: false, first: 0, after: undefined }
  const entries = between.flat().length
  expect(await countEvidence(db, key), `evidence of ${area}`).toBe(entries)
  const [page] = await listEvidence(db, [{ ...key, first: 100 }])
  expect(page?.length, `pages of evidence of ${area}`).toBe(entries)
  const stock = { ...key, codes: ['open-venues'], sinceEver: true }
  expect(await countEvidence(db, stock), `what stands in ${area}`).toBe(present.length)
  const [stand] = await listEvidence(db, [{ ...stock, first: 100 }])
  expect(stand?.length, `pages of what stands in ${area}`).toBe(present.length)
  const covered = await coverageAt(db, {
    from: 2019,
    to: 2021,
    districtCode: area,
    asOf,
    without: [],
  })
  const records = between.filter(({ length }) => length > 0).length
  expect({ ...covered, auditSeal: null }, `coverage of ${area}`).toMatchObject({ records, entries })
}

async function accept(area: string, lines: readonly Line[], whose: string): Promise<Counted> {
  const contributions = lines.map(({ code, ...stated }) => ({ indicator: code, ...stated }))
  const input = edition({ districtCode: area, occurredOn: '2020-05-18', contributions })
  const id = await reportOne(ledger.domain, { input }, { organizationId: whose })
  await move(ledger.reviewers, [id], 'SUBMIT')
  await move(ledger.reviewers, [id], 'ACCEPT')
  return { id, whose, area, lines }
}

/** Records are of one body after the other. */
const bodyAt = (place: number) => societies[place % societies.length] ?? societies[0]

async function take(model: Model, next: Step): Promise<Model> {
  const { history, counted } = model
  if (next.do === 'GROW') return { ...model, history: await grow(ledger.owner, history, next.growth) }
  if (next.do === 'ACCEPT')
    return {
      ...model,
      counted: [
        ...counted,
        await accept(areaAt(treeOf(history), next.at), next.lines, bodyAt(counted.length)),
      ],
    }
  const gone = counted[next.place % Math.max(counted.length, 1)]
  if (gone) await move(ledger.reviewers, [gone.id], 'WITHDRAW')
  return { ...model, counted: counted.filter((one) => one !== gone) }
}

/** The small city with a town in a district of it and a village in the town: five levels. */
async function deepened(): Promise<History> {
  const since = '-infinity'
  const town = await grow(ledger.owner, smallCity(), { do: 'BELOW', at: 2, since })
  return grow(ledger.owner, town, { do: 'BELOW', at: treeOf(town).size - 1, since })
}

/** Since when what was said last changes anything: what it says of an area's first day holds of all days before it as well. */
function changedSince(before: History, after: History): string {
  const firstOf = (code: string) =>
    before
      .filter((one) => one.code === code)
      .map(({ since }) => since)
      .toSorted()[0]
  return (
    after
      .slice(before.length)
      .map(({ code, since }) => (firstOf(code) === since ? '-infinity' : since))
      .toSorted()[0] ?? 'infinity'
  )
}

/** Figures of periods that were over before a day. */
const overBefore = (figures: ReturnType<typeof expected>, day: string) =>
  figures.filter(({ figure }) => figure.slice(-10) < day)

test('an area cannot become part of what it is made of', async () => {
  const circle = ledger.owner`update association.district set parent_code = '320402' where code = '320000'`
  await expect(circle).rejects.toMatchObject({ constraint_name: 'district_tree_has_no_circle' })
})

test('at every level of a tree that grows and moves since some day a figure is the fold of what lay below then, and the past stands still', async () => {
  let model: Model = { history: await deepened(), counted: [] }
  const known: { asOf: Date; figures: ReturnType<typeof expected> }[] = []
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 6, maxLength: 9, size: 'max' }),
    async (steps) => {
      for (const next of steps) {
        const before = expected(model)
        const { history } = model
        model = await take(model, next)
        const after = await answered(model, null)
        expect(after).toEqual(expected(model))
        const since = next.do === 'GROW' ? changedSince(history, model.history) : '-infinity'
        expect(overBefore(after, since)).toEqual(expect.arrayContaining(overBefore(before, since)))
      }
      await pause(2)
      const asOf = new Date()
      known.push({ asOf, figures: expected(model) })
      await expectRecords(model, asOf)
    },
  )
  await fc.assert(property, {
    numRuns: isWhole ? 8 : 4,
    endOnFailure: true,
    examples: [[movedWhileElsewhere]],
  })
  for (const { asOf, figures } of known) {
    const areas = new Set(figures.map(({ figure }) => figure.split(' ')[1]))
    const answers = await answered(model, asOf)
    expect(answers.filter(({ figure }) => areas.has(figure.split(' ')[1]))).toEqual(figures)
    // Of what was no area yet nothing was known: it is blank, and not zero.
    const later = answers.filter(({ figure }) => !areas.has(figure.split(' ')[1]))
    expect(later.filter(({ value }) => value !== null)).toEqual([])
  }
}, 300_000)
