import type { Lookups } from '../cells/lookups.ts'
import { allSheets, type WorkbookShape } from '../shape/column.ts'
import { offeredShape } from '../shape/offered-shape.ts'
import { workbookSheets } from '../template/workbook.ts'
import { type RecordShown, recordRows } from './record-rows.ts'
import { streamList } from './stream-json.ts'
import { type RowsOfSheets, streamWorkbook } from './stream-workbook.ts'
import { streamCsv } from './write-csv.ts'

export type FileFormat = 'xlsx' | 'csv' | 'json'

/** A file in pieces. */
export type FilePieces = AsyncIterable<string | Uint8Array>

interface Content {
  /** Page by page, so that a file of a hundred thousand takes no more memory than one of a hundred. */
  pages: AsyncIterable<readonly RecordShown[]>
  lookups: Lookups
  language: 'zh' | 'en'
}

/**
 * Records as a file: .xlsx with their lists on further sheets, as a template to change and import again; .csv the first
 * sheet alone; .json as the API shows them.
 */
export function writeRecords(whole: WorkbookShape, format: FileFormat, content: Content): FilePieces {
  const { pages, lookups, language } = content
  const shape = offeredShape(whole, lookups)
  if (format === 'json') return jsonOf(pages)
  const rows = rowsOf(shape, pages, language)
  if (format === 'xlsx')
    return streamWorkbook(workbookSheets(shape, { language, lookups, rows: 'LATER' }), rows)
  const header = shape.main.columns.map(({ label }) => label[language])
  return streamCsv(header, firstSheet(rows))
}

async function* jsonOf(pages: Content['pages']) {
  yield* streamList(pages)
  yield '\n'
}

async function* rowsOf(
  shape: WorkbookShape,
  pages: Content['pages'],
  language: Content['language'],
): AsyncGenerator<RowsOfSheets> {
  let before = 0
  for await (const records of pages) {
    const rows = recordRows(shape, records, language, before)
    yield new Map(allSheets(shape).map(({ field }, index) => [index, rows[field] ?? []]))
    before += records.length
  }
}

async function* firstSheet(rows: AsyncIterable<RowsOfSheets>) {
  for await (const page of rows) yield page.get(0) ?? []
}
