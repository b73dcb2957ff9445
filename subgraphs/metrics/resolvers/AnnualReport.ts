import { districtStub } from '@kexie/records/record-fields'
import type { StatisticalTable as Declared, TableRow } from '@kexie/schema/definitions'
import { isSingular } from '@kexie/schema/indicator'
import type { MetricsContext } from '../context.ts'
import type { Span } from '../figure/cube.ts'
import { basesOf, readingOf } from '../figure/figure.ts'
import { numberOf, shownAs } from '../figure/shown.ts'
import { explainChanges } from '../report/explain-changes.ts'
import type {
  AnnualReportChapterResolvers,
  AnnualReportResolvers,
  StatisticalRowResolvers,
  StatisticalTableResolvers,
} from '../schema.generated.ts'
import { listAreaNames } from '../store/areas.ts'
import { lastPosting } from '../store/postings.ts'

export const AnnualReport: AnnualReportResolvers = {
  district: ({ districtCode }) => districtStub(districtCode),
  dataUntil: ({ asOf }, _, { db }) => lastPosting(db, asOf),
  blank: ({ blank }) => blank.map((code) => ({ code })),
}

export const AnnualReportChapter: AnnualReportChapterResolvers = {
  service: ({ service }, _, { definitions }) => definitions.serviceOf(service),
}

/** A statistical table before its rows are read. */
export interface StatisticalTableKey {
  table: Declared
  year: number
  span: Span
}

export interface StatisticalRowKey {
  row: TableRow
  year: number
  span: Span
}

const rowsOf = ({ table, year, span }: StatisticalTableKey): StatisticalRowKey[] =>
  table.rows.map((row) => ({ row, year, span }))

export const StatisticalTable: StatisticalTableResolvers = {
  code: ({ table }) => table.code,
  name: ({ table }) => table.name,
  district: ({ span }) => districtStub(span.area ?? ''),
  rows: rowsOf,
  explanation: async (key, _, context) => {
    const names = await listAreaNames(context.db)
    const changed = await Promise.all(rowsOf(key).map((row) => changedRow(row, context, names)))
    return explainChanges(
      key.year,
      changed.flatMap((row) => row ?? []),
    )
  },
}

async function changedRow(
  { row, year, span }: StatisticalRowKey,
  context: MetricsContext,
  names: ReadonlyMap<string, string>,
) {
  const { find, isConfidential } = context.definitions
  const indicator = find(row.indicator ?? '')
  if (!row.indicator || !indicator) return undefined
  const figure = { code: row.indicator, span }
  const { point, parts } = await readingOf(figure, context)
  const basis = await basesOf(figure, context)
  const at = (in_: number, area?: string) =>
    numberOf(point({ from: in_, to: in_, ...(area ? { area } : {}) }).value)
  const isSpread = (area?: string) =>
    [year - 1, year].some((one) => basis({ from: one, to: one, ...(area ? { area } : {}) }) === 'SPREAD')
  // How rebuilding spread a number needs no explanation, nor explains another.
  if (isSpread()) return undefined
  // What districts do not add up to is not explained by them.
  const isApart = isSingular(indicator.measure) || isConfidential(row.indicator)
  const shown = isApart || parts.some((area) => isSpread(area)) ? [] : parts
  const districts = shown.flatMap((area) => {
    const change = (at(year, area) ?? 0) - (at(year - 1, area) ?? 0)
    return change === 0 ? [] : [{ name: names.get(area) ?? area, change }]
  })
  return {
    name: row.name,
    unit: indicator.unit.zh,
    value: at(year),
    before: at(year - 1),
    districts,
  }
}

async function valueIn({ row, span }: StatisticalRowKey, year: number, context: MetricsContext) {
  if (!row.indicator) return { value: null, relation: 'EXACT' as const, upTo: null, basis: null }
  const figure = { code: row.indicator, span }
  const basis = await basesOf(figure, context)
  const point = (await readingOf(figure, context)).point({ from: year, to: year })
  return { ...shownAs(point), basis: basis({ from: year, to: year }) }
}

export const StatisticalRow: StatisticalRowResolvers = {
  code: ({ row }) => row.code,
  name: ({ row }) => row.name,
  indicator: ({ row }) => (row.indicator ? { code: row.indicator } : null),
  unit: ({ row }, _, { definitions, language }) =>
    definitions.find(row.indicator ?? '')?.unit[language] ?? null,
  value: async (key, _, context) => (await valueIn(key, key.year, context)).value,
  relation: async (key, _, context) => (await valueIn(key, key.year, context)).relation,
  upTo: async (key, _, context) => (await valueIn(key, key.year, context)).upTo,
  basis: async (key, _, context) => (await valueIn(key, key.year, context)).basis,
  before: async (key, _, context) => (await valueIn(key, key.year - 1, context)).value,
  basisBefore: async (key, _, context) => (await valueIn(key, key.year - 1, context)).basis,
  change: async (key, _, context) => {
    const [now, before] = [await valueIn(key, key.year, context), await valueIn(key, key.year - 1, context)]
    const isSpread = now.basis === 'SPREAD' || before.basis === 'SPREAD'
    return isSpread || now.value === null || before.value === null
      ? null
      : Math.round((now.value - before.value) * 100) / 100
  },
}
