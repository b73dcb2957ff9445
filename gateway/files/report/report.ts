import type { Text } from '@kexie/schema/indicator'
import type { Related } from '../export/enum-words.ts'
import type { CellValue } from '../workbook/table.ts'

/** The annual report as the graph tells it. */
export interface AnnualReport {
  from: number
  to: number
  district: { name: string } | null
  /** Null while nothing was posted. */
  dataUntil: string | null
  chapters: {
    heading: string
    paragraphs: { segments: { text: string; figure: { indicator: { code: string } } | null }[] }[]
  }[]
  figures: ReportedFigure[]
  blank: { name: string }[]
}

export interface ReportedFigure extends Related {
  indicator: { code: string; name: string; unit: string; definition: string }
  /** What it rests on; null where it is blank. */
  basis: string | null
  years: (Related & { year: number; basis: string | null })[]
  reconciliation: string
}

/** A yearly statistical table as the graph tells it. */
export interface StatisticalTable {
  code: string
  name: string
  year: number
  district: { name: string } | null
  rows: {
    code: string
    name: string
    unit: string | null
    value: number | null
    basis: string | null
    before: number | null
    basisBefore: string | null
    change: number | null
    indicator: { code: string; name: string } | null
  }[]
  explanation: string
}

/** One text in the file's language. */
export type Say = (zh: string, en: string) => string

const verdicts: Readonly<Record<string, Text>> = {
  MATCHES: { zh: '与公布数相符', en: 'as published' },
  ABOVE: { zh: '多于公布数', en: 'more than was published' },
  BELOW: { zh: '少于公布数', en: 'less than was published' },
  UNSUPPORTED: { zh: '公布数无记录支撑', en: 'published, with no records behind it' },
  INCONSISTENT: { zh: '公布文件自相矛盾', en: 'the document contradicts itself' },
  UNPUBLISHED: { zh: '未曾公布', en: 'never published' },
  WITHHELD: { zh: '保密，不对照', en: 'confidential, not compared' },
}

/** A number in a text, between two both of them, with a mark where it is finer than what was published. */
export function marked(
  { value, upTo = null, basis }: { value: number | null; upTo?: number | null; basis: string | null },
  say: Say,
): string {
  const words = upTo === null ? `${value ?? '—'}` : `${value}${say('至', ' to ')}${upTo}`
  return basis === 'SPREAD' ? `${words}${say('（推算）', ' (as rebuilt)')}` : words
}

/** Header of the appendix. */
export const appendixHeader = (say: Say): string[] => [
  ...[say('序号', 'No.'), say('指标', 'Indicator'), say('数值', 'Value'), say('逐年', 'By year')],
  ...[say('与公布数对照', 'Against what was published'), say('口径', 'What counts')],
]

/** Rows of the appendix: every figure of the report once, with its years and what stands behind it. */
export function appendixRows(figures: readonly ReportedFigure[], say: Say): string[][] {
  const once = [...new Map(figures.map((figure) => [figure.indicator.code, figure])).values()]
  return once.map(({ indicator, value, upTo, basis, years, reconciliation }, index) => {
    const verdict = verdicts[reconciliation]
    return [
      `${index + 1}`,
      indicator.name,
      `${marked({ value, upTo, basis }, say)} ${indicator.unit}`,
      years.map((year) => marked(year, say)).join(' · '),
      verdict ? say(verdict.zh, verdict.en) : reconciliation,
      indicator.definition,
    ]
  })
}

/** Header of a statistical table. */
export const tableHeader = ({ year }: StatisticalTable, say: Say): string[] => [
  ...[say('行号', 'Row'), say('项目', 'Item'), say('计量单位', 'Unit')],
  ...[say(`${year}年`, `${year}`), say(`${year - 1}年`, `${year - 1}`)],
  ...[say('增减', 'Change'), say('支撑指标', 'Indicator'), say('由重建推算的年', 'Years as rebuilt')],
]

/**
 * Rows of a statistical table, with the draft of its explanation; a row that no record carries says so. A city words its rows in
 * Chinese: in English a row goes by its indicator's name, or by its own where it has none.
 */
export function tableRows({ year, rows, explanation }: StatisticalTable, say: Say): CellValue[][] {
  const carried = rows.map(({ code, name, unit, value, basis, before, basisBefore, change, indicator }) => [
    ...[code, say(name, indicator?.name ?? original(name)), unit, value, before, change],
    indicator?.code ?? say('本系统记录不含', 'not in the records of this system'),
    [basis === 'SPREAD' ? `${year}` : '', basisBefore === 'SPREAD' ? `${year - 1}` : ''].join(' ').trim(),
  ])
  if (!explanation) return carried
  return [
    ...carried,
    [say('说明', 'Explanation'), say(explanation, original(explanation)), null, null, null, null, null, null],
  ]
}

/** Words that a city has in Chinese only, as a reader of English is told them. */
const original = (words: string) => `${words} (original in Chinese)`
