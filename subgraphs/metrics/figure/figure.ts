import { todayInShanghai } from '@kexie/records/row-rules'
import { type Indicator, inputsOf } from '@kexie/schema/indicator'
import { firstDay, lastDay, type Period, yearsWithin } from '@kexie/schema/period'
import type { MetricsContext } from '../context.ts'
import type { Definitions } from '../definitions/definitions.ts'
import type { StatementRow } from '../store/statements.ts'
import { type Basis, basisOf, comparesYears, type Origins, type Published } from './basis.ts'
import { gridOf } from './confidential.ts'
import { Cube, type Span } from './cube.ts'
import { evaluate } from './evaluate.ts'
import { type At, type FigureKey, periodAt, type Reading } from './figure-key.ts'
import { blank, type Point } from './formulas.ts'
import { inCatalogueOrder, yearsBefore } from './needs.ts'
import { publishedPeriod } from './published-period.ts'
import { type Areas, changesBelow, treeAfter, wasOpen } from './tree.ts'

export type { FigureKey, Reading } from './figure-key.ts'

/** A figure year by year over its own span: of a year of which only some months lie in it, those. */
export const yearsOf = (
  { span }: FigureKey,
  { point }: Reading,
): { year: number; within: Period; point: Point }[] =>
  yearsWithin(span).map((within) => ({ year: within.from, within, point: point(within) }))

/** A figure district by district over its own span. */
export const districtsOf = ({ parts, point }: Reading): { district: string; point: Point }[] =>
  parts.map((district) => ({ district, point: point({ area: district }) }))

/** An indicator as resolvers pass it on: the catalogue has the rest. */
export interface IndicatorKey {
  code: string
  /** The moment as of which it is told; now where there is none. */
  asOf?: Date | null
  /** What it would say of itself, where it is proposed. */
  proposed?: Indicator | undefined
}

/** A review before its figures are computed. */
export interface ReviewKey {
  span: Span
}

/** The figures of a span in the reading order of its moment, those of `codes` where they are named. */
export async function figuresOf(
  codes: readonly string[] | null | undefined,
  span: Span,
  { definitionsAt }: Pick<MetricsContext, 'definitionsAt'>,
): Promise<FigureKey[]> {
  const definitions = await definitionsAt(span.asOf)
  return (codes ? inCatalogueOrder(definitions, codes) : definitions.codes).map((code) => ({ code, span }))
}

/** Reads what the figure is computed from: one statement for all figures of a request over the same span. */
export function readingOf(figure: FigureKey, context: MetricsContext): Promise<Reading> {
  figure.reading ??= read(figure, context)
  return figure.reading
}

async function read(figure: FigureKey, context: MetricsContext): Promise<Reading> {
  const { code, span } = figure
  const { cubes, areas, today, definitionsAt } = context
  const tree = await areas(span.asOf)
  const own = span.organizationId ?? span.area ?? ''
  // A rhythm asked for as of a past moment is cut off there, or it would not stay what it was.
  const day = span.asOf ? todayInShanghai(span.asOf) : today
  const definitions = await definitionsAt(span.asOf)
  const areasChangedOn = changesIn(tree, beginningEarlier(span, yearsBefore(definitions, code)))
  if (definitions.isConfidential(code)) {
    const grid = await gridOf(figure, context, day)
    const point: Reading['point'] = (at = {}) => grid({ area: at.area ?? own, ...periodAt(span, at) })
    return { point, areasChangedOn, parts: partsOf(tree, span, point) }
  }
  // What is counted no more has no figure, though what it was derived of may go on.
  const cube = definitions.retiredSince(code) ? new Cube([]) : await cubes.load({ span, code })
  const basis = comparesYears(definitions.find(code)) ? await basisReader(figure, context) : undefined
  const point: Reading['point'] = (at = {}) => {
    const place = { definitions, area: at.area ?? own, tree, ...periodAt(span, at), today: day }
    // How rebuilding spread a number over years is no growth.
    return basis?.(at) === 'SPREAD' ? blank : evaluate(cube, code, place)
  }
  return { point, areasChangedOn, parts: partsOf(tree, span, point) }
}

/** What the points of a figure rest on; null of what is blank. */
export async function basesOf(
  figure: FigureKey,
  context: MetricsContext,
): Promise<(at?: At) => Basis | null> {
  const [{ point }, basis] = await Promise.all([readingOf(figure, context), basisReader(figure, context)])
  return (at) => (point(at).value === null ? null : basis(at))
}

/** What a figure rests on, at its own span or over another period or a part of its area, whether or not it is blank there. */
export async function basisReader(
  { code, span }: Pick<FigureKey, 'code' | 'span'>,
  context: MetricsContext,
): Promise<(at?: At) => Basis> {
  const definitions = await context.definitionsAt(span.asOf)
  const tree = await context.areas(span.asOf)
  const origins = await originsOf({ code, span }, context, definitions)
  const own = span.organizationId ?? span.area ?? ''
  return (at = {}) =>
    basisOf(origins, code, { definitions, area: at.area ?? own, tree, ...periodAt(span, at) })
}

/** Where rebuilt records count for what a figure is computed from, and what was published of it. */
async function originsOf(
  { code, span: { organizationId } }: Pick<FigureKey, 'code' | 'span'>,
  { rebuilt, statements, areas }: MetricsContext,
  definitions: Definitions,
): Promise<Origins> {
  const codes = [...new Set([code, ...evidenceCodes(definitions, code)])]
  const cells = await rebuilt.loadMany(codes.map((one) => ({ code: one, organizationId })))
  const known = new Map(codes.map((one, place) => [one, rowsOf(cells[place])]))
  // What nobody rebuilt needs no number that was published; of an organization none is.
  const isReported = [...known.values()].every((own) => own.length === 0)
  if (isReported || organizationId !== null) return { rebuilt: known, published: new Map() }
  const { city = '' } = await areas()
  const stated = await statements.loadMany(codes)
  return {
    rebuilt: known,
    published: new Map(codes.map((one, place) => [one, rowsOf(stated[place]).flatMap(publishedBy(city))])),
  }
}

const rowsOf = <Row>(found: readonly Row[] | Error | undefined): readonly Row[] => {
  if (found instanceof Error) throw found
  return found ?? []
}

/** The area and period of a number that a document published; none of a target, nor of what says no days. */
const publishedBy =
  (city: string) =>
  ({ kind, fromDate, toDate, districtCode }: StatementRow): Published[] =>
    kind === 'TARGET' || !fromDate || !toDate
      ? []
      : [{ area: districtCode ?? city, ...publishedPeriod(fromDate, toDate) }]

/**
 * What the span's area is made of at its end; what was closed before it, or opened after, only beside others and where it has something
 * still: an area that took others up is shown as one.
 */
function partsOf(tree: Areas, span: Span, point: Reading['point']): string[] {
  const parts = treeAfter(tree, span).parts.get(span.area ?? '-') ?? []
  const open = parts.filter((area) => wasOpen(tree, area, span))
  return open.length === 0
    ? []
    : parts.filter((area) => open.includes(area) || point({ area }).value !== null)
}

/** Days within the span on which something below its area came to lie elsewhere, opened or was closed. */
export const changesIn = (tree: Areas, { area, ...period }: Span): string[] =>
  area === null
    ? []
    : changesBelow(tree, area).filter((day) => day > firstDay(period) && day <= lastDay(period))

/** A span that begins some years earlier. */
const beginningEarlier = (span: Span, years: number): Span => ({ ...span, from: span.from - years })

/** Codes whose entries stand behind the figure: its own, or its formula's inputs. */
export function evidenceCodes({ find }: Definitions, code: string): string[] {
  const indicator = find(code)
  return indicator?.measure === 'DERIVED' ? inputsOf(indicator.formula) : [code]
}
