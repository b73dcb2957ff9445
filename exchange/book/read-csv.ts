import { parse } from 'csv-parse/sync'
import { FileRefused } from './refusal.ts'
import { columnLimit, rowLimit, type Table } from './table.ts'

/** The one table of a CSV file (RFC 4180, or with tabs or semicolons), its encoding and separator found out. */
export function readCsv(bytes: Buffer): Table {
  const text = decode(bytes)
  const records = parseRecords(text)
  const widest = Math.max(0, ...records.map(({ length }) => length))
  if (widest > columnLimit)
    throw new FileRefused('TOO_MANY_COLUMNS', {
      sheet: 'CSV',
      expected: `${columnLimit}`,
      received: `${widest}`,
    })
  const rows = records
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (rows.length > rowLimit + 2)
    throw new FileRefused('TOO_MANY_ROWS', {
      sheet: 'CSV',
      expected: `${rowLimit}`,
      received: `${rows.length - 1}`,
    })
  return { name: 'CSV', rows, formulas: new Set() }
}

/** Strict UTF-8 first: text in GB18030 is hardly ever valid UTF-8, while any bytes look like some GB18030. */
function decode(bytes: Buffer): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  for (const encoding of wide ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      // The next encoding is tried.
    }
  }
  throw new FileRefused('ENCODING')
}

function parseRecords(text: string): string[][] {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  const [delimiter = ','] = [',', '\t', ';'].toSorted(
    (a, b) => firstLine.split(b).length - firstLine.split(a).length,
  )
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 1_048_576,
    })
  } catch (error) {
    throw new FileRefused('DAMAGED', { received: error instanceof Error ? error.message.slice(0, 100) : '' })
  }
}
