import type { GraphQLSchema } from 'graphql'
import { enumWords } from './enum-words.ts'
import { evidenceHeader, evidenceRows, figureSheets } from './figure-sheets.ts'
import { streamList } from './stream-json.ts'
import { type RowsOfSheets, streamWorkbook } from './stream-workbook.ts'
import { streamCsv } from './write-csv.ts'
import type { FileFormat, FilePieces } from './write-records.ts'

interface Named {
  name: string
}

/** A figure as the graph answers it. */
export interface FigureAnswer {
  value: number | null
  relation: string
  observedIn: number | null
  planned: number | null
  reconciliation: string
  years: { year: number; value: number | null; relation: string }[]
  months: { month: string; value: number }[]
  districts: { district: Named | null; value: number | null; relation: string }[]
  target: { value: number; relation: string; achievement: number | null; pace: string } | null
  statements: {
    wording: string
    value: number | null
    from: string | null
    to: string | null
    reconciliation: string | null
    source: { publisher: string; title: string; published: string; paragraph: number }
  }[]
}

export interface Entry {
  occurredOn: string
  quantity: number
  standing: string
  indicator: Named & { unit: string }
  organization: Named | null
  district: Named | null
  record: { title: string; provenance: string } | null
}

export interface ContributionShown {
  organization: Named | null
  value: number
  relation: string
  entries: number
}

/** A figure with everything its page shows. */
export interface FigurePage {
  indicator: Named & { code: string; definition: string; unit: string; measure: string }
  /** Name of the area. */
  area: string
  from: number
  to: number
  /** As known at this moment; null is now. */
  asOf: string | null
  figure: FigureAnswer
  organizations: readonly ContributionShown[]
  /** Page by page: there may be a hundred thousand. */
  evidence: AsyncIterable<readonly Entry[]>
}

type Language = 'zh' | 'en'

interface Options {
  language: Language
  format: FileFormat
  /** The API, whose words for relations, measures and standings are the file's. */
  schema: GraphQLSchema
}

/** A figure's page as a file: .xlsx with a sheet for each of its parts, .csv its entries alone, .json as the API shows it. */
export function writeFigure(page: FigurePage, { language, format, schema }: Options): FilePieces {
  if (format === 'json') return jsonOf(page)
  const say = (zh: string, en: string) => (language === 'en' ? en : zh)
  const words = { say, word: enumWords(schema, language) }
  const rows = rowsOf(page.evidence, (entries) => evidenceRows(entries, words))
  if (format === 'csv') return streamCsv(evidenceHeader(words), rows)
  const sheets = figureSheets(page, words)
  return streamWorkbook(sheets, onSheet(sheets.length - 1, rows))
}

async function* rowsOf<Row>(pages: FigurePage['evidence'], rows: (entries: readonly Entry[]) => Row) {
  for await (const entries of pages) yield rows(entries)
}

async function* onSheet(
  sheet: number,
  pages: AsyncIterable<ReturnType<typeof evidenceRows>>,
): AsyncGenerator<RowsOfSheets> {
  for await (const rows of pages) yield new Map([[sheet, rows]])
}

/** Its entries come last, in a list that grows. */
async function* jsonOf({ evidence, ...page }: FigurePage) {
  yield JSON.stringify({ ...page, evidence: [] }, null, 2).slice(0, -'[]\n}'.length)
  yield* streamList(evidence, '  ')
  yield '\n}\n'
}
