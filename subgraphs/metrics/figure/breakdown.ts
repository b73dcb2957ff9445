import { valueText } from '@kexie/records/value-text'
import type { Dimension } from '@kexie/schema/dimensions'
import { addsUpOverAreas } from '@kexie/schema/indicator'
import { fromDecimal, type Hundredths } from '@kexie/schema/quantity'
import type { Relation } from '@kexie/schema/relation'
import type { MetricsContext } from '../context.ts'
import { listParts, type PartRow } from '../store/breakdown.ts'
import type { Basis } from './basis.ts'
import { basesOf, type FigureKey, readingOf } from './figure.ts'
import { relationOf } from './formulas.ts'
import { badInput } from './span.ts'

/** At most so many are crossed: more is no table that anybody reads. */
const most = 2

/** As many of what came are told as tell what is wrong. */
const shown = 3
const quoted = (name: string) => JSON.stringify(name.replaceAll(/\p{C}/gu, ' ').slice(0, 40))

/** One part of a figure. */
export interface Part {
  /** A value of each dimension, with what it is called; of what is not known neither. */
  values: { code: string | null; name: string | null }[]
  value: Hundredths
  relation: Relation
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
  const dimensions = asked(by, definitions.dimensionsOf(code))
  const measure = definitions.find(code)?.measure ?? 'SUM'
  const isBlank = (await readingOf(figure, context)).point().entries === 0
  const rows = isBlank ? [] : await listParts(context.db, { code, measure, span, by })
  // Nothing that is finer than areas and years was published.
  const isReported = (await basesOf(figure, context))() === 'REPORTED'
  const parts = rows.map((row) =>
    partOf(row, dimensions, { context, basis: isReported ? 'REPORTED' : 'SPREAD' }),
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

async function partOf(
  { values, quantity, at_least, at_most, about, entries }: PartRow,
  dimensions: readonly Dimension[],
  { context, basis }: { context: MetricsContext; basis: Basis },
): Promise<Part> {
  const named = dimensions.map(async (dimension, place) => {
    const value = values[place] ?? null
    return { code: value === null ? null : String(value), name: await valueText(dimension, value, context) }
  })
  return {
    ...{ values: await Promise.all(named), value: fromDecimal(quantity) },
    ...{ relation: relationOf(at_least, at_most, about), basis, entries },
  }
}

const unknowns = ({ values }: Part) => values.filter(({ code }) => code === null).length

const codesOf = ({ values }: Part) => values.map(({ code }) => code).join(' ')

const byKnownThenSize = (one: Part, other: Part) =>
  unknowns(one) - unknowns(other) || other.value - one.value || codesOf(one).localeCompare(codesOf(other))
