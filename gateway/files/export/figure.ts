import { enumWords } from './enum-words.ts'
import type { Entry, FigurePage } from './figure-answer.ts'
import { evidenceHeader, evidenceRows, figureSheets } from './figure-sheets.ts'
import { streamList } from './stream-json.ts'
import { type RowsOfSheets, streamWorkbook } from './stream-workbook.ts'
import { streamCsv } from './write-csv.ts'
import type { FileFormat, FilePieces } from './write-records.ts'

type Language = 'zh' | 'en'

interface Options {
  language: Language
  format: FileFormat
}

/** A figure's page as a file: .xlsx with a sheet for each of its parts, .csv its entries alone, .json as the API shows it. */
export function writeFigure(page: FigurePage, { language, format }: Options): FilePieces {
  if (format === 'json') return jsonOf(page)
  const say = (zh: string, en: string) => (language === 'en' ? en : zh)
  const words = { say, word: enumWords(language) }
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
