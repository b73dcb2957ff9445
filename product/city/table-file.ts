import { FileRefused } from '@kexie/gateway/file-refused'
import { readCsv } from '@kexie/gateway/read-csv'
import type { Text } from '@kexie/schema/indicator'
import type { Fault } from './fault.ts'
import type { YamlFile } from './yaml-file.ts'

type TableRow = ReturnType<typeof readCsv>['rows'][number]

/** The columns of a table of a package: what stands over each, by the key under which its cells are read. */
export type Columns = Readonly<Record<string, string>>

/** A table as a spreadsheet or a workbook holds it, each row with its number there. */
export interface TableRead {
  /** Path within the package, with the sheet where it is one of a workbook. */
  name: string
  rows: readonly TableRow[]
  /** What is there and no cell tells, by its row. */
  unread?: readonly { line: number; what: Text }[]
}

/** A table, or in words why it is none. */
export type TableSource = TableRead | { name: string; reason: Text }

/** Rows of the largest table of a package: a province's register. */
const mostRows = 1_000_000

/** A CSV file as a table. */
export const csvTable = (name: string, bytes: Buffer): TableSource => {
  try {
    return { name, rows: readCsv(bytes, mostRows).rows }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return { name, reason: { zh: error.describe('zh'), en: error.describe('en') } }
  }
}

/**
 * A table as it was read, a row an object of the cells that hold anything. A heading that is not one of the columns, stands there
 * twice or not at all is a fault: what is under it would go unread.
 */
export function tableFile(source: TableSource, columns: Columns): YamlFile {
  const { name } = source
  const [header, ...rows] = 'rows' in source ? source.rows : []
  const headings = (header?.cells ?? []).map((cell) => String(cell ?? '').trim())
  const keys = headings.map((heading) => Object.keys(columns).find((key) => columns[key] === heading))
  const values = rows.map(({ cells }) =>
    Object.fromEntries(
      cells.flatMap((cell, place) => (keys[place] && isFilled(cell) ? [[keys[place], cell]] : [])),
    ),
  )
  return {
    name,
    value: values,
    faults: [
      ...unreadFaults(source),
      ...('rows' in source
        ? [...headingFaults(name, headings, columns), ...wideFaults(name, rows, keys.length)]
        : []),
    ],
    fault([row = 0, key = ''], expected, received) {
      const came = values[Number(row)]?.[key]
      return {
        file: name,
        line: rows[Number(row)]?.number ?? 1,
        key: columns[key] ?? '',
        expected,
        received: received ?? (came === undefined ? blank : { zh: `“${came}”`, en: `"${came}"` }),
      }
    },
  }
}

function unreadFaults(source: TableSource): Fault[] {
  const at = { file: source.name, key: '' }
  if ('reason' in source)
    return [{ ...at, line: 1, expected: { zh: '一个表格', en: 'a table' }, received: source.reason }]
  return (source.unread ?? []).map(({ line, what }) => ({
    ...{ ...at, line, expected: { zh: '逐格写出的值', en: 'a value in each cell' } },
    received: what,
  }))
}

const blank: Text = { zh: '空白', en: 'a blank' }
const isFilled = (cell: unknown) => cell !== '' && cell !== null

function headingFaults(file: string, headings: readonly string[], columns: Columns): Fault[] {
  const wanted = Object.values(columns)
  const isRight = headings.length === wanted.length && wanted.every((heading) => headings.includes(heading))
  if (isRight) return []
  const expected = { zh: `表头：${wanted.join('、')}`, en: `the headings ${wanted.join(', ')}` }
  const received = { zh: `“${headings.join('、')}”`, en: `"${headings.join(', ')}"` }
  return [{ ...{ file, line: 1, key: '' }, expected, received }]
}

/** Cells beyond the last heading, which nobody reads. */
const wideFaults = (file: string, rows: readonly TableRow[], width: number): Fault[] =>
  rows
    .filter(({ cells }) => cells.slice(width).some(isFilled))
    .map(({ number }) => ({
      ...{ file, line: number, key: '' },
      expected: { zh: `${width} 列`, en: `${width} columns` },
      received: { zh: '表头以外的列里还有内容', en: 'something beyond the last heading' },
    }))
