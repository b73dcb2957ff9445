import type { Lookups } from '../cells/lookups.ts'
import type { WorkbookShape } from '../shape/column.ts'
import { writeWorkbook } from '../template/workbook.ts'
import { type RecordShown, recordRows } from './record-rows.ts'
import { writeCsv } from './write-csv.ts'

export type FileFormat = 'xlsx' | 'csv' | 'json'

interface Content {
  records: readonly RecordShown[]
  lookups: Lookups
  language: 'zh' | 'en'
}

/**
 * Records as a file: .xlsx with their lists on further sheets, as a template to change and import again; .csv the first
 * sheet alone; .json as the API shows them.
 */
export async function writeRecords(
  shape: WorkbookShape,
  format: FileFormat,
  content: Content,
): Promise<Buffer> {
  const { records, lookups, language } = content
  if (format === 'json') return Buffer.from(`${JSON.stringify(records, null, 2)}\n`)
  const rows = recordRows(shape, records, language)
  if (format === 'csv')
    return writeCsv(
      shape.main.columns.map(({ label }) => label[language]),
      rows[''] ?? [],
    )
  return writeWorkbook(shape, { language, lookups, rows })
}
