import type { Indicator } from '@kexie/schema/indicator'
import { yearsWithin } from '@kexie/schema/period'
import { fromDecimal, type Hundredths } from '@kexie/schema/quantity'
import type { MetricsContext } from '../context.ts'
import type { Definitions } from '../definitions/definitions.ts'
import { type FigureKey, readingOf } from '../figure/figure.ts'
import type { Point } from '../figure/formulas.ts'
import type { Reconciliation } from '../figure/reconcile.ts'
import { compared, figureOf } from '../figure/statements.ts'
import { progressOfTarget, type TargetKey } from '../figure/target.ts'
import { type Areas, areaAbove } from '../figure/tree.ts'
import type { StatementRow } from '../store/statements.ts'
import type { Touched } from './touched.ts'

/** A decision that has not been taken: the figures as they are, as they would be, and which of them can differ. */
export interface ImpactKey {
  /** Records that would move. */
  records: number
  present: MetricsContext
  coming: MetricsContext & { proposed?: string | undefined }
  touched: Touched | undefined
}

/** A figure of one indicator, area and year that would move. */
export interface MovedFigure {
  code: string
  area: string
  year: number
  before: Point
  after: Point
  /** What the indicator says of itself, where it is proposed and there is none yet. */
  proposed?: Indicator | undefined
}

/** What was found to move by a decision: asked for by its figures, its editions and what is regrouped. */
const moving = new WeakMap<ImpactKey, Promise<MovedFigure[]>>()

/** Every figure of a year that would move, in the order of the catalogue, the city before its districts. */
export function movedFigures(impact: ImpactKey): Promise<MovedFigure[]> {
  const found = moving.get(impact) ?? findMoved(impact)
  moving.set(impact, found)
  return found
}

async function findMoved({ present, coming, touched }: ImpactKey): Promise<MovedFigure[]> {
  if (!touched) return []
  const tree = await present.areas()
  const figures = await Promise.all(
    published(present, touched.codes).flatMap((code) =>
      touched.areas.map((area) => yearsOf({ code, area }, { present, coming, touched, tree })),
    ),
  )
  return figures.flat().filter(({ before, after }) => differs(before, after))
}

/** Codes of indicators whose entries would be posted anew while their figures stay: their parts move, or whose they are. */
export async function regroupedIn(impact: ImpactKey): Promise<string[]> {
  const { present, coming, touched } = impact
  if (!touched) return []
  const moved = new Set((await movedFigures(impact)).map(({ code }) => code))
  const own = published(present, touched.codes).filter(
    // One that is new counts nothing that could be told apart otherwise.
    (code) => present.definitions.find(code)?.measure !== 'DERIVED' && code !== coming.proposed,
  )
  return own.filter((code) => !moved.has(code))
}

/** A decision about one record would tell what of a confidential count that record is. */
const published = ({ definitions }: MetricsContext, codes: readonly string[]) =>
  codes.filter((code) => !definitions.isConfidential(code))

/** Both readings of one area, year by year; a district is read with the area it is part of, in one statement for all. */
async function yearsOf(
  { code, area }: Pick<MovedFigure, 'code' | 'area'>,
  { present, coming, touched: { from, to }, tree }: Simulated,
): Promise<MovedFigure[]> {
  const span = { from, to, area: areaAbove(tree, area) ?? area, organizationId: null, asOf: null }
  const [before, after] = await Promise.all([
    readingOf({ code, span }, present),
    readingOf({ code, span }, coming),
  ])
  const proposed = coming.proposed === code ? coming.definitions.find(code) : undefined
  return yearsWithin({ from, to }).map(({ from: year }) => {
    const at = { from: year, to: year, area }
    return { code, area, year, before: before.point(at), after: after.point(at), proposed }
  })
}

interface Simulated extends Pick<ImpactKey, 'present' | 'coming'> {
  touched: Touched
  tree: Areas
}

const differs = (before: Point, after: Point) =>
  before.value !== after.value || before.relation !== after.relation || before.upTo !== after.upTo

/** A target whose figure would move, as it stands before and after. */
export interface MovedTarget {
  target: TargetKey
  before: Hundredths | null
  after: Hundredths | null
  paces: { before: Pace; after: Pace }
}

type Pace = Awaited<ReturnType<typeof progressOfTarget>>['pace']

/** Targets of the indicators and areas whose figure would move. */
export async function movedTargets({ present, coming, touched }: ImpactKey): Promise<MovedTarget[]> {
  if (!touched) return []
  const rows = (
    await present.targets.loadMany(published(present, touched.codes))
  ).flat() as TargetKey['row'][]
  const here = rows.filter(({ districtCode }) => touched.areas.includes(districtCode))
  const moved = await Promise.all(
    here.map(async (row): Promise<MovedTarget> => {
      const [target, copy] = [keyOf(row), keyOf(row)]
      const [before, after] = await Promise.all([pointOf(target, present), pointOf(copy, coming)])
      const paces = await Promise.all([progressOfTarget(target, present), progressOfTarget(copy, coming)])
      return {
        target,
        before: before.value,
        after: after.value,
        paces: { before: paces[0].pace, after: paces[1].pace },
      }
    }),
  )
  return moved.filter(({ before, after }) => before !== after)
}

function keyOf(row: TargetKey['row']): TargetKey {
  const { indicator: code, districtCode: area, fromYear: from, toYear: to } = row
  return { row, figure: { code, span: { from, to, area, organizationId: null, asOf: null } } }
}

const pointOf = async ({ figure }: TargetKey, context: MetricsContext) =>
  (await readingOf(figure, context)).point()

/** Whether a target is reached, in hundredths of its unit. */
export function isReached({ find }: Definitions, { row }: TargetKey, value: Hundredths | null): boolean {
  const target = fromDecimal(row.value)
  const isFalling = find(row.indicator)?.direction === 'DOWN'
  return value !== null && (isFalling ? value <= target : value >= target)
}

/** A published number that would agree, or no longer agree, with the records. */
export interface FlippedStatement {
  statement: StatementRow
  before: Reconciliation
  after: Reconciliation
}

/** Statements whose reconciliation would change. */
export async function flippedStatements({
  present,
  coming,
  touched,
}: ImpactKey): Promise<FlippedStatement[]> {
  if (!touched) return []
  const { city } = await present.areas()
  const rows = (await present.statements.loadMany(published(present, touched.codes))).flat() as StatementRow[]
  const verdicts = await Promise.all(
    rows.flatMap((statement) => {
      const figure = statement.kind === 'TARGET' ? undefined : figureOf(statement, city)
      return figure && touched.areas.includes(figure.span.area ?? '')
        ? verdictsOf(statement, figure, { present, coming })
        : []
    }),
  )
  return verdicts.flat()
}

async function verdictsOf(
  statement: StatementRow,
  { code, span }: FigureKey,
  { present, coming }: Pick<ImpactKey, 'present' | 'coming'>,
): Promise<FlippedStatement[]> {
  const [before, after] = await Promise.all([
    compared(statement, { code, span }, present),
    compared(statement, { code, span }, coming),
  ])
  return before && after && before !== after ? [{ statement, before, after }] : []
}
