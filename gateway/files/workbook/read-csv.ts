import { parse } from 'csv-parse/sync'
import { flawOfText } from '../cells/flaw-of-text.ts'
import { decodeText } from './decode-text.ts'
import { FileRefused } from './refusal.ts'
import {
  type CellFlaw,
  columnLetter,
  columnLimit,
  plainTable,
  rowLimit,
  type Table,
  type TableRow,
} from './table.ts'
import { TextBudget } from './text-budget.ts'

const name = 'CSV'

/**
 * The one table of a CSV file (RFC 4180, or with tabs or semicolons), its encoding and separator found out.
 * @param most rows beside the header; as many as a file of records may have unless said
 */
export function readCsv(bytes: Buffer, most = rowLimit): Table {
  const { text, delimiter } = separatorOf(decodeText(bytes))
  refuseWide(text, delimiter)
  const budget = new TextBudget()
  const rows: TableRow[] = []
  let number = 0
  parseRecords(text, delimiter, (written) => {
    const cells = written.map(shown)
    number++
    if (cells.length > columnLimit) throw tooMany('TOO_MANY_COLUMNS', columnLimit, cells.length)
    if (cells.every((cell) => cell.trim() === '')) return
    for (const cell of cells) budget.add('', cell)
    budget.row(cells)
    if (rows.length > most + 1) throw tooMany('TOO_MANY_ROWS', most, rows.length)
    rows.push({ number, cells })
  })
  return { ...plainTable(name, rows), flaws: flawsOf(rows) }
}

const tooMany = (code: 'TOO_MANY_COLUMNS' | 'TOO_MANY_ROWS', expected: number, received: number) =>
  new FileRefused(code, { sheet: name, expected: `${expected}`, received: `${received}` })

/** A text as it shows: programs write `="007"` where a spreadsheet should take no number for it. */
const shown = (cell: string) => /^="((?:[^"]|"")*)"$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell

/** What stands between cells: as a line `sep=;` before all others says, which Excel obeys and does not count, or as the first line has it. */
function separatorOf(text: string): { text: string; delimiter: string } {
  const [line, stated] = /^sep=([^\r\n])(?:\r\n|[\r\n]|$)/i.exec(text) ?? []
  if (line && stated) return { text: text.slice(line.length), delimiter: stated }
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  const [delimiter = ','] = [',', '\t', ';'].toSorted(
    (a, b) => firstLine.split(b).length - firstLine.split(a).length,
  )
  return { text, delimiter }
}

/** Separators in one line, quoted ones too, past which it is no line of a table. */
const widestLine = 40_000

/** The parser makes room for a whole record before anybody can look at it. */
function refuseWide(text: string, delimiter: string): void {
  let count = 0
  for (const mark of text) {
    if (mark === delimiter) count++
    else if (mark === '\n' || mark === '\r') count = 0
    if (count > widestLine) throw tooMany('TOO_MANY_COLUMNS', columnLimit, count)
  }
}

function parseRecords(text: string, delimiter: string, take: (cells: string[]) => void): void {
  try {
    parse(text, {
      delimiter,
      // Lines put behind those of another program end as theirs do.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 1_048_576,
      // What is taken is not kept a second time.
      on_record: (cells: string[]) => {
        take(cells)
        return null
      },
    })
  } catch (error) {
    if (error instanceof FileRefused) throw error
    throw new FileRefused('DAMAGED', { received: error instanceof Error ? error.message.slice(0, 100) : '' })
  }
}

/** What a spreadsheet wrote where it had no value to write. */
function flawsOf(rows: readonly TableRow[]): Map<string, CellFlaw> {
  const flaws = new Map<string, CellFlaw>()
  for (const { number, cells } of rows)
    for (const [index, cell] of cells.entries()) {
      const flaw = flawOfText(String(cell ?? ''))
      if (flaw) flaws.set(`${columnLetter(index + 1)}${number}`, flaw)
    }
  return flaws
}
