import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '@kexie/db/database'
import { city, districts, province, societies } from '@kexie/db/testing/small-city'
import { otherwise } from '@kexie/records/testing/commands'
import { edition } from '@kexie/records/testing/edition-domain'
import { move, type OpenLedger, openLedger, reportOne } from '@kexie/records/testing/open-ledger'
import {
  byDay,
  measureOtherwise,
  type OtherCode,
  otherCodes,
  otherMeasures,
} from '@kexie/records/testing/other-measures'
import {
  lastReturned,
  type PlainEntry,
  type PlainNumber,
  plainFigure,
} from '@kexie/records/testing/plain-figure'
import { statedLines } from '@kexie/records/testing/stated-counts'
import { prover } from '@kexie/runtime/testing/prover'
import { firstDay, lastDay, type Period } from '@kexie/schema/period'
import { publicViewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isWhole } from '../../../test/share-of.ts'
import { metricsContext } from '../context.ts'
import { definitionReader } from '../definitions/definition-reader.ts'
import { listContributions } from '../store/contributions.ts'
import { countEvidence, listEvidence } from '../store/ledger.ts'
import { breakdownOf } from './breakdown.ts'
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

/** What an accepted record states that counts; whose level it is, is the organization's. */
interface Line extends PlainEntry {
  code: OtherCode
  district: string
  form: string | null
}

const periods: readonly Period[] = [
  { from: 2018, to: 2018 },
  { from: 2019, to: 2019 },
  { from: 2018, to: 2021 },
  { from: 2019, to: 2019, months: { first: 1, last: 6 } },
  { from: 2018, to: 2020, months: { first: 12, last: 2 } },
]

/** Every area and every organization. */
const places = [
  ...[province, city, ...districts].map((area) => ({ area, organizationId: null })),
  ...societies.map((organizationId) => ({ area: null, organizationId })),
]

async function linesNow(): Promise<Line[]> {
  const rows = await ledger.owner<
    (Omit<Line, 'quantity' | 'spread'> & { quantity: string; spread: string })[]
  >`
    select record_id as record, indicator as code, organization_id as whose, district_code as district, occurred_on::text as day,
      quantity::text, spread::text, relation, dimensions ->> 'form' as form
    from ${statedLines(ledger.owner)} s where indicator = any (${otherCodes}) and counting = 'COUNTED'`
  return rows.map((row) => ({
    ...row,
    quantity: Math.round(Number(row.quantity) * 100),
    spread: Math.round(Number(row.spread) * 100),
  }))
}

const isIn = ({ area, organizationId }: (typeof places)[number], { district, whose }: Line) =>
  organizationId === null ? [district, city, province].includes(area) : whose === organizationId

/** Those of a figure's period that make it up: of a level the last of whoever reports, wherever it was. */
function behind(lines: readonly Line[], code: OtherCode, place: (typeof places)[number], period: Period) {
  const own = lines.filter(
    (line) => line.code === code && line.day >= firstDay(period) && line.day <= lastDay(period),
  )
  return (otherMeasures[code] === 'LEVEL' ? lastReturned(own) : own).filter((line) => isIn(place, line))
}

function comesTo(code: OtherCode, lines: readonly Line[]): PlainNumber | null {
  const measure = otherMeasures[code]
  return plainFigure(measure === 'LEVEL' ? 'SUM' : measure, lines, code === byDay ? 'DAY' : undefined)
}

const shown = (number: PlainNumber | null) => (number ? number.join(' ') : 'blank')

const asked = otherCodes.flatMap((code) =>
  places.flatMap((place) => periods.map((period) => ({ code, place, period }))),
)
const nameOf = ({ code, place, period }: (typeof asked)[number]) =>
  `${code} ${place.area ?? place.organizationId} ${firstDay(period)}–${lastDay(period)}`

const expectedOf = (lines: readonly Line[]) =>
  asked.map((one) => {
    const own = behind(lines, one.code, one.place, one.period)
    return `${nameOf(one)}: ${shown(comesTo(one.code, own))} of ${own.length}`
  })

async function answered(asOf: Date | null): Promise<string[]> {
  const context = await contextOf()
  return Promise.all(
    asked.map(async ({ code, place, period }) => {
      const span: Span = { ...period, ...place, asOf }
      const { value, relation, upTo, entries } = (await readingOf({ code, span }, context)).point()
      const number = value === null ? null : ([value, relation, upTo] satisfies PlainNumber)
      return `${nameOf({ code, place, period })}: ${shown(number)} of ${entries}`
    }),
  )
}

/** Parts, entries and organizations of every figure of the city and of a district. */
async function expectApart(lines: readonly Line[]): Promise<void> {
  const context = await contextOf()
  for (const one of asked.filter(({ place }) => place.area === city || place.area === districts[0])) {
    const span: Span = { ...one.period, ...one.place, asOf: null }
    const own = behind(lines, one.code, one.place, one.period)
    const { parts, addsUp } = await breakdownOf({ code: one.code, span }, ['form'], context)
    const forms = Map.groupBy(own, ({ form }) => form)
    expect(
      parts
        .map(
          ({ values: [form], value, relation, upTo }) => `${form?.code}: ${shown([value, relation, upTo])}`,
        )
        .toSorted(),
    ).toEqual([...forms].map(([form, some]) => `${form}: ${shown(comesTo(one.code, some))}`).toSorted())
    const isLevel = otherMeasures[one.code] === 'LEVEL'
    expect(addsUp).toBe(isLevel)
    const key = {
      span,
      codes: [one.code],
      sinceEver: false,
      levels: isLevel ? [one.code] : [],
      first: 500,
      after: undefined,
    }
    expect(await countEvidence(context.db, key), nameOf(one)).toBe(own.length)
    expect((await listEvidence(context.db, [key]))[0]?.length, nameOf(one)).toBe(own.length)
    if (!isLevel) continue
    const shares = await listContributions(context.db, {
      code: one.code,
      isLevel,
      span,
      only: null,
      first: 50,
      after: undefined,
    })
    expect(
      shares
        .map(({ organization_id, quantity }) => `${organization_id} ${Math.round(Number(quantity) * 100)}`)
        .toSorted(),
    ).toEqual(
      [...Map.groupBy(own, ({ whose }) => whose)]
        .map(([id, some]) => `${id} ${plainFigure('SUM', some)?.[0]}`)
        .toSorted(),
    )
  }
}

const lines = fc.array(
  fc
    .tuple(otherwise, fc.constantFrom({}, ...['LECTURE', 'VISIT'].map((form) => ({ dimensions: { form } }))))
    .map(([one, more]) => ({ ...one, ...more })),
  { minLength: 1, maxLength: 4 },
)

const reported = { district: fc.constantFrom(...districts), lines }

const step = fc.oneof(
  {
    arbitrary: fc.record({
      do: fc.constant('REPORT' as const),
      society: fc.constantFrom(...societies),
      ...reported,
    }),
    weight: 5,
  },
  {
    arbitrary: fc.record({ do: fc.constant('CORRECT' as const), place: fc.nat(99), ...reported }),
    weight: 2,
  },
  { arbitrary: fc.record({ do: fc.constant('WITHDRAW' as const), place: fc.nat(99) }), weight: 1 },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** A record that counts, and whose it is. */
interface Accepted {
  id: string
  society: string
}

/** Takes a step, after which these records count. */
async function take(accepted: readonly Accepted[], next: Step): Promise<readonly Accepted[]> {
  const known = next.do === 'REPORT' ? undefined : accepted[next.place % Math.max(accepted.length, 1)]
  if (next.do !== 'REPORT' && !known) return accepted
  if (next.do === 'WITHDRAW') {
    await move(ledger.reviewers, [known?.id ?? ''], 'WITHDRAW')
    return accepted.filter((one) => one !== known)
  }
  const organizationId = next.do === 'REPORT' ? next.society : (known?.society ?? '')
  const input = edition({ districtCode: next.district, contributions: next.lines })
  const id = await reportOne(ledger.domain, { ...(known && { id: known.id }), input }, { organizationId })
  await move(ledger.reviewers, [id], 'SUBMIT')
  await move(ledger.reviewers, [id], 'ACCEPT')
  return known ? accepted : [...accepted, { id, society: organizationId }]
}

test('whatever is accepted, corrected and withdrawn, extremes, averages and levels are what the records say, and were', async () => {
  const known: { asOf: Date; figures: string[] }[] = []
  let accepted: readonly Accepted[] = []
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 9, maxLength: 12, size: 'max' }),
    async (steps) => {
      for (const next of steps) accepted = await take(accepted, next)
      const own = await linesNow()
      const figures = await answered(null)
      expect(figures).toEqual(expectedOf(own))
      await expectApart(own)
      await pause(2)
      known.push({ asOf: new Date(), figures })
    },
  )
  await fc.assert(property, { numRuns: isWhole ? 20 : 4, endOnFailure: true })
  const number = known.flatMap(({ figures }) => figures.filter((line) => !line.includes('blank')))
  for (const relation of ['EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT', 'BETWEEN'])
    expect(number.filter((line) => line.includes(` ${relation} `)).length, relation).toBeGreaterThan(5)
  for (const { asOf, figures } of known) expect(await answered(asOf), asOf.toISOString()).toEqual(figures)
}, 240_000)
