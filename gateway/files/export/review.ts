import type { CellValue } from '../workbook/table.ts'
import { writeXlsx } from '../workbook/write-xlsx.ts'
import { type EnumWord, enumWords, type Related, relationCell } from './enum-words.ts'
import { writeCsv } from './write-csv.ts'
import type { FileFormat } from './write-records.ts'

/** The figures of a review as a table needs them. */
export const reviewQuery = `query Review($from: Int!, $to: Int!, $fromMonth: Int!, $toMonth: Int!, $district: ID) {
  review(from: $from, to: $to, fromMonth: $fromMonth, toMonth: $toMonth, district: $district) { periodName services { name figures {
    indicator { code name unit } value relation upTo basis
    years { year name value relation upTo basis } districts { district { name } value basis }
    statement { value printed { text } wording source { title paragraph } } reconciliation } } } }`

export interface FigureShown extends Related {
  indicator: { code: string; name: string; unit: string }
  /** What it rests on; null where it is blank. */
  basis: string | null
  years: (Related & { year: number; name: string; basis: string | null })[]
  districts: { district: { name: string } | null; value: number | null; basis: string | null }[]
  statement: {
    value: number | null
    printed: { text: string }
    wording: string
    source: { title: string; paragraph: number | string | null } | null
  } | null
  reconciliation: string | null
}

export interface ReviewShown {
  periodName: string
  services: { name: string; figures: FigureShown[] }[]
}

type Language = 'zh' | 'en'

interface Options {
  language: Language
  format: FileFormat
}

/** A review as a file: one row a figure, with its years, its districts and what was published. */
export async function writeReview(review: ReviewShown, { language, format }: Options): Promise<Buffer> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(review, null, 2)}\n`)
  const figures = review.services.flatMap(({ name, figures }) =>
    figures.map((figure) => ({ service: name, figure })),
  )
  const header = headerOf(figures[0]?.figure, language)
  const word = enumWords(language)
  const rows = figures.map(({ service, figure }) => rowOf(service, figure, word))
  if (format === 'csv') return writeCsv(header, rows)
  const columns = header.map((text, index) => ({
    header: text,
    kind: rows.some((row) => typeof row[index] === 'number') ? ('DECIMAL' as const) : ('TEXT' as const),
    width: index === 2 ? 32 : 14,
  }))
  return writeXlsx([{ name: language === 'zh' ? '指标' : 'Figures', columns, rows }])
}

const fixed = {
  zh: [
    ['服务', '代码', '指标', '单位', '数值', '关系', '来历'],
    ['由重建推算的年、区', '公布值', '印作', '公布原文', '出处', '段落', '对照'],
  ],
  en: [
    ['Service', 'Code', 'Indicator', 'Unit', 'Value', 'Relation', 'Rests on'],
    [
      ...['Years and districts as rebuilt', 'Published', 'Printed as', 'Wording'],
      ...['Source', 'Paragraph', 'Reconciliation'],
    ],
  ],
} as const

function headerOf(figure: FigureShown | undefined, language: Language): string[] {
  const [before, after] = fixed[language]
  const years = figure?.years.map(({ name }) => name) ?? []
  const districts = figure?.districts.map(({ district }) => district?.name ?? '') ?? []
  return [...before, ...years, ...districts, ...after]
}

function rowOf(service: string, figure: FigureShown, word: EnumWord): CellValue[] {
  const { indicator, value, basis, years, districts, statement, reconciliation } = figure
  const source = statement?.source
  return [
    ...[service, indicator.code, indicator.name, indicator.unit, value],
    relationCell(word, figure),
    basis && word('FigureBasis', basis),
    ...years.map((year) => year.value),
    ...districts.map((district) => district.value),
    spreadOver(figure),
    ...[
      statement?.value ?? null,
      statement?.printed.text ?? null,
      statement?.wording ?? null,
      source?.title ?? null,
      `${source?.paragraph ?? ''}`,
    ],
    reconciliation && word('Reconciliation', reconciliation),
  ]
}

/** Years and districts whose numbers are finer than what was published; empty where there are none. */
const spreadOver = ({ years, districts }: FigureShown): string =>
  [
    ...years.map(({ name, basis }) => ({ called: name, basis })),
    ...districts.map(({ district, basis }) => ({ called: district?.name ?? '', basis })),
  ]
    .flatMap(({ called, basis }) => (basis === 'SPREAD' ? called : []))
    .join(' ')
