import { valueText } from '@kexie/records/value-text'
import { credit, type Dimension } from '@kexie/schema/dimensions'
import { addsUpOverAreas, isExtreme, type Measure } from '@kexie/schema/indicator'
import { orThrow } from '@kexie/schema/or-throw'
import { fromDecimal, type Hundredths } from '@kexie/schema/quantity'
import type { MetricsContext } from '../context.ts'
import type { Definitions } from '../definitions/definitions.ts'
import { listParts, type PartRow } from '../store/breakdown.ts'
import type { Basis } from './basis.ts'
import { type Bent, bendsOf, bent } from './bends.ts'
import { extreme } from './evaluate.ts'
import { averageOf } from './extremes.ts'
import { basesOf, type FigureKey, readingOf } from './figure.ts'
import { blank } from './formulas.ts'
import { badInput } from './span.ts'

/** At most so many are crossed: more is no table that anybody reads. */
const most = 2

/** As many of what came are told as tell what is wrong. */
const shown = 3
const quoted = (name: string) => JSON.stringify(name.replaceAll(/\p{C}/gu, ' ').slice(0, 40))

/** One part of a figure. */
export interface Part extends Bent {
  /** A value of each dimension, with what it is called; of what is not known neither. */
  values: { code: string | null; name: string | null }[]
  basis: Basis
  entries: number
}

/** A figure broken down by what its records are of. */
export interface Breakdown {
  dimensions: readonly Dimension[]
  /** The largest first; what is not known after what is. */
  parts: Part[]
  /** Whether they add up to the figure: a subject may count in several. */
  addsUp: boolean
}

/** What figures of an indicator can be broken down by: what its rule names, and whose work it is, where anything it counts says so. */
export async function dimensionsOf(
  code: string,
  definitions: Definitions,
  { credited }: Pick<MetricsContext, 'credited'>,
): Promise<readonly Dimension[]> {
  const named = definitions.dimensionsOf(code)
  const isOpen = !definitions.isConfidential(code) && definitions.find(code)?.measure !== 'OBSERVATION'
  const isNew = isOpen && !named.some(({ name }) => name === credit.name)
  return isNew && (await credited.load(code)) ? [...named, credit] : named
}

/**
 * The figure by one or two of what it can be broken down by, each part as its entries say; no part of a blank one. Throws a refusal for what
 * it cannot be broken down by.
 */
export async function breakdownOf(
  figure: FigureKey,
  by: readonly string[],
  context: MetricsContext,
): Promise<Breakdown> {
  const { code, span } = figure
  const definitions = await context.definitionsAt(span.asOf)
  const dimensions = asked(by, await dimensionsOf(code, definitions, context))
  const measure = definitions.find(code)?.measure ?? 'SUM'
  const isBlank = (await readingOf(figure, context)).point().entries === 0
  const rows = isBlank ? [] : await listParts(context.db, { code, measure, span, by })
  // Nothing that is finer than areas and years was published.
  const isReported = (await basesOf(figure, context))() === 'REPORTED'
  const groups = Map.groupBy(rows, ({ values }) => JSON.stringify(values))
  const parts = [...groups.values()].map((own) =>
    partOf(own, dimensions, { context, measure, basis: isReported ? 'REPORTED' : 'SPREAD' }),
  )
  return {
    dimensions,
    parts: (await Promise.all(parts)).toSorted(byKnownThenSize),
    addsUp: addsUpOverAreas(measure),
  }
}

/** Those that are asked for, in the order they are. */
function asked(by: readonly string[], there: readonly Dimension[]): Dimension[] {
  const found = by.flatMap((name) => there.find((one) => one.name === name) ?? [])
  if (found.length === by.length && by.length >= 1 && by.length <= most && new Set(by).size === by.length)
    return found
  if (there.length === 0) throw badInput('这个指标没有分类 · this indicator is broken down by nothing')
  const [names, came] = [
    there.map(({ name }) => name),
    by.length > 0 ? by.slice(0, shown).map(quoted) : ['—'],
  ]
  throw badInput(
    `by 应为一至${most}个互不相同的分类，可用：${names.join('、')}；收到 ${by.length} 个：${came.join('、')} · by must be one to ${most} different dimensions of: ${names.join(', ')}; got ${by.length}: ${came.join(', ')}`,
  )
}

interface Counted {
  context: MetricsContext
  measure: Measure
  basis: Basis
}

/** A part of the rows that have its values. */
async function partOf(
  rows: readonly PartRow[],
  dimensions: readonly Dimension[],
  { context, measure, basis }: Counted,
): Promise<Part> {
  const values = rows[0]?.values ?? []
  const named = dimensions.map(async (dimension, place) => {
    const value = values[place] ?? null
    return { code: value === null ? null : String(value), name: await valueText(dimension, value, context) }
  })
  const { value, relation, upTo } = folded(rows, measure)
  return {
    ...{ value: orThrow(value, 'a part without entries'), relation, upTo },
    ...{ values: await Promise.all(named), basis },
    entries: rows.reduce((sum, { entries }) => sum + entries, 0),
  }
}

/** What rows come to by how an indicator is measured, as its figure does. */
function folded(rows: readonly PartRow[], measure: Measure): Bent<Hundredths | null> {
  const cells = rows.map((row) => ({ ...row, ...bendsOf(row), quantity: fromDecimal(row.quantity) }))
  if (isExtreme(measure)) return extreme(cells, measure)
  const [cell] = cells
  if (!cell) return blank
  const sum = bent(cell.quantity, measure === 'DISTINCT' ? { ...cell, spread: 0 } : cell)
  return measure === 'AVERAGE' ? averageOf(sum, cell.entries) : sum
}

const unknowns = ({ values }: Part) => values.filter(({ code }) => code === null).length

const codesOf = ({ values }: Part) => values.map(({ code }) => code).join(' ')

const byKnownThenSize = (one: Part, other: Part) =>
  unknowns(one) - unknowns(other) || other.value - one.value || codesOf(one).localeCompare(codesOf(other))
