import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FileRefused } from '@kexie/gateway/file-refused'
import { readWorkbook } from '@kexie/gateway/read-book'
import { shownCell } from '@kexie/gateway/shown-cell'
import type { Text } from '@kexie/schema/indicator'
import { isThere } from './read-data-file.ts'
import type { TableRead, TableSource } from './table-file.ts'

/** The tables of a package that an office may keep as workbooks, by the name of their CSV file. */
export const tableNames = [
  'organizations.csv',
  'organization-changes.csv',
  'merges.csv',
  'memberships.csv',
  'calendar.csv',
  'statements.csv',
  'targets.csv',
] as const

/** What the workbooks of a package hold, by the name of the CSV file in whose place each stands. */
export type Workbooks = ReadonlyMap<string, TableSource>

export const noWorkbooks: Workbooks = new Map()

/** The name of the workbook in place of a table. */
export const workbookOf = (table: string): string => table.replace(/csv$/, 'xlsx')

/** Reads the workbooks of a package; what cannot be read is told when its table is asked for. */
export async function readWorkbooks(folder: string): Promise<Workbooks> {
  const found = tableNames.filter((name) => isThere(join(folder, workbookOf(name))))
  return new Map(await Promise.all(found.map(async (name) => [name, await sourceOf(folder, name)] as const)))
}

async function sourceOf(folder: string, name: string): Promise<TableSource> {
  const file = workbookOf(name)
  try {
    return tableIn(file, name, await readWorkbook(readFileSync(join(folder, file)), () => undefined))
  } catch (error) {
    if (error instanceof FileRefused)
      return { name: file, reason: { zh: error.describe('zh'), en: error.describe('en') } }
    if ((error as NodeJS.ErrnoException).syscall) return { name: file, reason: unreadable }
    throw error
  }
}

const unreadable: Text = { zh: '读不出的文件', en: 'a file that cannot be read' }

type Workbook = Awaited<ReturnType<typeof readWorkbook>>

/** The sheet that bears the name of the table, else the first. */
function tableIn(file: string, table: string, { tables }: Workbook): TableSource {
  const own = table.replace('.csv', '')
  const named = tables.find(({ name }) => name.trim().toLowerCase() === own)
  const sheet = named ?? tables[0]
  const others = named ? [] : tables.slice(1).filter(({ rows }) => rows.length > 0)
  if (!sheet) return { name: file, reason: { zh: '一张表也没有', en: 'no sheet at all' } }
  const rows = sheet.rows.map(({ number, cells }): TableRead['rows'][number] => ({
    number,
    cells: cells.map(shownCell),
  }))
  return { name: `${file}（${sheet.name}）`, rows, ...faultsIn(sheet, others) }
}

/** What nobody reads though it is there. */
function faultsIn(
  { flaws, merged }: Workbook['tables'][number],
  others: Workbook['tables'],
): Pick<TableRead, 'unread'> {
  const flawed = [...flaws].map(([place, flaw]) => ({ line: rowOf(place), what: cell(place, flaw) }))
  const joined = merged.map((range) => ({
    line: rowOf(range),
    what: { zh: `合并的单元格 ${range}`, en: `the merged cells ${range}` },
  }))
  const more = others.map(({ name }) => ({
    line: 1,
    what: { zh: `还有一张有内容的表“${name}”`, en: `another sheet that holds something, "${name}"` },
  }))
  return { unread: [...flawed, ...joined, ...more] }
}

const rowOf = (place: string): number => Number(/\d+/.exec(place)?.[0] ?? 1)

const words: Readonly<Record<string, Text>> = {
  FORMULA: { zh: '公式', en: 'a formula' },
  ERROR: { zh: '表格软件的错误', en: "a spreadsheet's error" },
  LONG_NUMBER: { zh: '超过 15 位的数，表格软件记不全', en: 'a number of more than 15 digits' },
  SCALED: { zh: '显示得与实际不同的数', en: 'a number that is shown as another' },
}

const cell = (place: string, flaw: string): Text => ({
  zh: `${place} 是${words[flaw]?.zh ?? flaw}`,
  en: `${place} is ${words[flaw]?.en ?? flaw}`,
})
