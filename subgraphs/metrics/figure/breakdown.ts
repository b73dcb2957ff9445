import { valueText } from '@kexie/records/value-text'
import { credit, type Dimension } from '@kexie/schema/dimensions'
import { addsUpOverAreas } from '@kexie/schema/indicator'
import { fromDecimal } from '@kexie/schema/quantity'
import type { MetricsContext } from '../context.ts'
import type { Definitions } from '../definitions/definitions.ts'
import { listParts, type PartRow } from '../store/breakdown.ts'
import type { Basis } from './basis.ts'
import { type Bent, bendsOf, bent } from './bends.ts'
import { basesOf, type FigureKey, readingOf } from './figure.ts'
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
  const parts = rows.map((row) =>
    partOf(measure === 'DISTINCT' ? { ...row, spread: '0' } : row, dimensions, {
      context,
      basis: isReported ? 'REPORTED' : 'SPREAD',
    }),
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
  { values, quantity, entries, ...bends }: PartRow,
  dimensions: readonly Dimension[],
  { context, basis }: { context: MetricsContext; basis: Basis },
): Promise<Part> {
  const named = dimensions.map(async (dimension, place) => {
    const value = values[place] ?? null
    return { code: value === null ? null : String(value), name: await valueText(dimension, value, context) }
  })
  return {
    ...bent(fromDecimal(quantity), bendsOf(bends)),
    ...{ values: await Promise.all(named), basis, entries },
  }
}

const unknowns = ({ values }: Part) => values.filter(({ code }) => code === null).length

const codesOf = ({ values }: Part) => values.map(({ code }) => code).join(' ')

const byKnownThenSize = (one: Part, other: Part) =>
  unknowns(one) - unknowns(other) || other.value - one.value || codesOf(one).localeCompare(codesOf(other))
