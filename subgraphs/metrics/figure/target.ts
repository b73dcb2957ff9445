import { soughtKey } from '@kexie/schema/global-id'
import type { Measure } from '@kexie/schema/indicator'
import { fromDecimal, type Hundredths, toNumber } from '@kexie/schema/quantity'
import { type TargetPath, usualPath } from '@kexie/schema/target-path'
import type { MetricsContext } from '../context.ts'
import type { TargetRow } from '../store/targets.ts'
import { type FigureKey, type Reading, readingOf } from './figure.ts'
import type { Point } from './formulas.ts'
import { achievementOf, type Goal, progressOf } from './pace.ts'

/** A target as it was set, with the figure it is set for. */
export interface TargetKey {
  row: TargetRow
  figure: FigureKey
}

const number = (value: Hundredths | null) => (value === null ? null : toNumber(value))

/** The target set for exactly the figure's years and area; none of what is not of whole years. */
export async function targetOf(figure: FigureKey, { targets }: MetricsContext): Promise<TargetKey | null> {
  const { code, span } = figure
  const row = (await targets.load(code)).find(
    ({ districtCode, fromYear, toYear }) =>
      !span.months && districtCode === span.area && fromYear === span.from && toYear === span.to,
  )
  return row ? { row, figure } : null
}

/** How far a target is reached and at what pace, as of today or of the moment the figure is asked for. */
export async function progressOfTarget({ row, figure }: TargetKey, context: MetricsContext) {
  const reading = await readingOf(figure, context)
  const { find } = await context.definitionsAt(figure.span.asOf)
  const { direction = 'UP', measure = 'SUM' } = find(row.indicator) ?? {}
  const target = fromDecimal(row.value)
  const goal = { target, relation: row.relation, direction }
  const value = heldAgainst(reading.point(), goal)
  const { elapsed, expected, pace } = progressOf({
    ...goal,
    value,
    measure,
    opening: openingOf(row, measure, reading),
    path: pathOf(row, measure),
    from: row.fromYear,
    to: row.toYear,
    today: figure.span.asOf?.toISOString().slice(0, 10) ?? context.today,
  })
  return {
    achievement: number(achievementOf(value, goal)),
    elapsed: toNumber(elapsed),
    expected: number(expected),
    pace,
  }
}

/** What is held against a target: of what lies between two numbers a ceiling has to hold for the upper one. */
const heldAgainst = (
  { value, upTo }: Point,
  { relation, direction }: Pick<Goal, 'relation' | 'direction'>,
) => (relation === 'AT_MOST' || (relation === 'AT_LEAST' && direction === 'DOWN') ? (upTo ?? value) : value)

/** The path that is stated, else the one that suits what the indicator measures. */
export const pathOf = ({ path }: TargetRow, measure: Measure): TargetPath => path ?? usualPath(measure)

/** From what a target is come to: what adds up over its years begins with nothing, whatever was there before. */
function openingOf({ fromYear, baseline }: TargetRow, measure: Measure, { point }: Reading): Hundredths {
  if (measure === 'SUM' || measure === 'DISTINCT') return 0
  if (baseline !== null) return fromDecimal(baseline)
  return measure === 'STOCK' || measure === 'LEVEL'
    ? (point({ from: fromYear - 1, to: fromYear - 1 }).value ?? 0)
    : 0
}

/** Targets of the districts the area is made of, over the same years, in the order of the districts. */
export async function districtTargets(
  { row, figure }: TargetKey,
  context: MetricsContext,
): Promise<TargetKey[]> {
  const { parts } = await readingOf(figure, context)
  const all = await context.targets.load(row.indicator)
  return parts.flatMap((area) => {
    const part = all.find(
      ({ districtCode, fromYear, toYear }) =>
        districtCode === area && fromYear === row.fromYear && toYear === row.toYear,
    )
    return part ? { row: part, figure: { code: row.indicator, span: { ...figure.span, area } } } : []
  })
}

/** Every target set for an area: those that end last first, within the same years in the catalogue's order. */
export async function targetsIn(
  { district }: { district?: string | null | undefined },
  context: MetricsContext,
): Promise<TargetKey[]> {
  const { city = null } = await context.areas()
  const area = district ? soughtKey('District', district) : city
  const rows = (await Promise.all(context.definitions.codes.map((code) => context.targets.load(code)))).flat()
  return rows
    .filter(({ districtCode }) => districtCode === area)
    .toSorted((one, other) => other.toYear - one.toYear || other.fromYear - one.fromYear)
    .map((row) => {
      const span = { from: row.fromYear, to: row.toYear, area, organizationId: null, asOf: null }
      return { row, figure: { code: row.indicator, span } }
    })
}
