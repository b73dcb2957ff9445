import type { Indicator } from '@kexie/schema/indicator'
import { minimumOf, relationOf } from '@kexie/schema/mark'
import { inFull, isAlike, type PrintedNumber } from '@kexie/schema/printed-number'
import { printingFlaws, printingOf } from '@kexie/schema/printing'
import type { ProblemFact } from '@kexie/schema/problems'
import { statementFlaws } from '@kexie/schema/published'
import { toDecimal } from '@kexie/schema/quantity'
import type { RelationOfOne } from '@kexie/schema/relation'
import type { StatementCells } from '../schema.generated.ts'
import type { StatedColumns } from '../store/statements.ts'
import { Cells, dayAt, kind, oneNamed, ordinal, quantity, relation } from './cells.ts'

/** What the cells of a row may name. */
export interface Named {
  /** Codes of the indicators by these and by their names. */
  indicators: ReadonlyMap<string, string>
  find(code: string): Indicator | undefined
  /** Codes of the areas by these and by their names. */
  areas: ReadonlyMap<string, string>
}

/** What a row says of a statement, or what is wrong with it, cell by cell. */
export type ReadRow = { stated: StatedColumns } | { problems: readonly ProblemFact[] }

/**
 * Reads a row as its cells say it; what the indicator says too may be left blank.
 * @param at path of the row inside the change
 */
export function readRow(row: StatementCells, at: string, named: Named): ReadRow {
  const cells = new Cells(row, at)
  const indicator = cells.maybe('indicator', oneNamed(named.indicators, known))
  const printed = cells.must('value', quantity)
  const rest = {
    ...{ indicator: indicator ?? null, kind: cells.maybe('kind', kind) ?? ('FIGURE' as const) },
    wording: cells.words('wording', 1000),
    paragraph: cells.must('paragraph', ordinal) ?? 0,
    districtCode: cells.maybe('district', oneNamed(named.areas, area)) ?? null,
    withdrawal: optional(cells, 'withdrawal', 500),
    ...labelsIn(cells, indicator ? named.find(indicator) : undefined),
    ...pairsIn(cells),
  }
  const meant = cells.maybe('relation', relation)
  const printing = printed && printingIn(cells, printed, { ...rest, meant })
  if (!printing || cells.problems.length > 0) return { problems: cells.problems }
  const { multiplier: printedIn, decimals: printedDecimals, mark } = printing
  const number = { value: toDecimal(printed.value), relation: relationOf(mark), minimum: minimumOf(mark) }
  return { stated: { ...rest, ...number, printedIn, printedDecimals } }
}

/** How the number was printed: 299000 typed in full is what the wording prints, 29.9万; another number is refused. */
function printingIn(
  cells: Cells,
  { value, multiplier, decimals, mark }: PrintedNumber,
  { wording, unitZh: unit, meant }: { wording: string; unitZh: string; meant: RelationOfOne | undefined },
) {
  const typed = { multiplier, decimals }
  const stated = isAlike(typed, inFull(value)) ? undefined : typed
  const entered = { value, wording, unit, stated, mark, relation: meant }
  for (const { field, expected } of printingFlaws(entered))
    cells.refuse(field === 'relation' ? field : 'value', expected)
  return printingOf(entered)
}

const known = {
  zh: '在用的指标的名称或代码；没有对应指标则留空',
  en: 'the name or code of an indicator; blank where it is of none',
}
const area = { zh: '本市区域的名称或代码；全市则留空', en: 'the name or code of an area; blank for the city' }

const optional = (cells: Cells, name: Parameters<Cells['text']>[0], most: number): string | null =>
  cells.text(name) ? cells.words(name, most) : null

function labelsIn(cells: Cells, indicator: Indicator | undefined) {
  // Of an indicator that is not there it was told already.
  const isSaid = cells.text('indicator') !== undefined
  const own = (name: 'labelZh' | 'unitZh', said = '') =>
    isSaid && !cells.text(name) ? said : cells.words(name, 200)
  const labelZh = own('labelZh', indicator?.name.zh)
  const unitZh = own('unitZh', indicator?.unit.zh)
  return {
    ...{ labelZh, unitZh },
    labelEn: optional(cells, 'labelEn', 200) ?? indicator?.name.en ?? labelZh,
    unitEn: optional(cells, 'unitEn', 200) ?? indicator?.unit.en ?? unitZh,
  }
}

/** What stands in pairs; once each is read, what is wrong between the two. */
function pairsIn(cells: Cells) {
  const before = cells.problems.length
  const [from, to] = [cells.maybe('from', dayAt('FIRST')), cells.maybe('to', dayAt('LAST'))]
  const inconsistencyZh = optional(cells, 'inconsistencyZh', 1000)
  const inconsistencyEn = optional(cells, 'inconsistencyEn', 1000)
  const flaws = statementFlaws({ from, to, inconsistencyZh, inconsistencyEn })
  if (cells.problems.length === before) for (const { field, expected } of flaws) cells.refuse(field, expected)
  return { fromDate: from ?? null, toDate: to ?? null, inconsistencyZh, inconsistencyEn }
}
