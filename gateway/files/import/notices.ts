import type { Text } from '@kexie/schema/indicator'
import { choiceWords } from '@kexie/schema/stated-definitions'
import type { Amount } from '../cells/read-amount.ts'
import type { Table, Workbook } from '../workbook/table.ts'
import type { SheetAssigned } from './assign-sheets.ts'
import type { Place } from './conflict.ts'
import type { RowRead } from './read-row.ts'

/** Something a file holds that was not read, or read though it does not show: said, and in nobody's way. */
export interface Notice extends Place {
  text: Text
}

/** Of many alike, a notice names so many. */
const named = 5

/** What is to be said of the sheets that are read. */
export function noticesOf(
  sheets: readonly SheetAssigned[],
  workbook: Workbook,
  skipsHidden: boolean,
): Notice[] {
  return [
    ...sheets.flatMap((sheet) => [
      ...unreadColumns(sheet),
      ...hiddenRows(sheet.table, skipsHidden),
      ...hiddenColumns(sheet),
      ...mergedCells(sheet.table),
    ]),
    ...workbook.unread.map(({ what, count }) => ({
      ...wholeSheet(''),
      text: {
        zh: `文件中的${what.zh}（${count} 处）没有读取`,
        en: `${count} ${what.en} in the file were not read`,
      },
    })),
  ]
}

/** What numbers in words were taken for, column by column. */
export function amountNotices(rows: readonly Pick<RowRead, 'sheet' | 'understood'>[]): Notice[] {
  const cells = rows.flatMap(({ sheet, understood }) => understood.map((one) => ({ sheet, ...one })))
  const columns = Map.groupBy(cells, ({ sheet, found }) => `${sheet}\n${found.letter}`)
  return [...columns.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { letter, header } = first.found
    const [zh, en] = (['zh', 'en'] as const).map((language) =>
      own.slice(0, named).map(({ text, amount }) => `${text} → ${amountWords(amount, language)}`),
    )
    return {
      ...{ sheet: first.sheet, row: null, column: letter, header },
      text: {
        zh: `${letter} 列有 ${own.length} 格的数带有文字，读作：${zh?.join('；')}${own.length > named ? '…' : ''}`,
        en: `${own.length} numbers of column ${letter} are written in words, and taken for: ${en?.join('; ')}${own.length > named ? '…' : ''}`,
      },
    }
  })
}

function amountWords({ value, relation, upTo }: Amount, language: 'zh' | 'en'): string {
  const words = relation === 'EXACT' ? '' : `${choiceWords('Relation', relation)[language]} `
  return `${words}${value}${upTo === undefined ? '' : `–${upTo}`}`
}

const wholeSheet = (sheet: string): Place => ({ sheet, row: null, column: null, header: null })

function unreadColumns({ table, headers: { unread } }: SheetAssigned): Notice[] {
  const [first, ...below] = table.rows
  return unread.flatMap(({ index, letter, header }) => {
    const count = below.filter(({ cells }) => isFilled(cells[index])).length
    if (count === 0 && header === '') return []
    const words =
      header === '' ? { zh: '没有表头', en: 'without a header' } : { zh: `“${header}”`, en: `"${header}"` }
    return {
      sheet: table.name,
      row: first?.number ?? 1,
      column: letter,
      header,
      text: {
        zh: `${letter} 列（${words.zh}）不是模板中的列，没有读取，其中有内容的 ${count} 格`,
        en: `Column ${letter} (${words.en}) is none of the template and was not read; ${count} of its cells hold something`,
      },
    }
  })
}

const isFilled = (cell: unknown) => cell !== null && cell !== undefined && String(cell).trim() !== ''

function hiddenRows({ name, hiddenRows: hidden }: Table, skips: boolean): Notice[] {
  if (hidden.size === 0) return []
  const rows = listed([...hidden].map(String))
  const done = skips ? { zh: '没有导入', en: 'left out' } : { zh: '一并导入', en: 'taken in too' }
  return [
    {
      ...wholeSheet(name),
      text: {
        zh: `有 ${hidden.size} 行被隐藏（第 ${rows.zh} 行），${done.zh}`,
        en: `${hidden.size} rows are hidden (${rows.en}), ${done.en}`,
      },
    },
  ]
}

function hiddenColumns({ table, headers: { columns } }: SheetAssigned): Notice[] {
  return columns
    .filter(({ index }) => table.hiddenColumns.has(index))
    .map(({ letter, header }) => ({
      ...wholeSheet(table.name),
      column: letter,
      header,
      text: {
        zh: `${letter} 列（“${header}”）被隐藏，照样读取`,
        en: `Column ${letter} ("${header}") is hidden and was read all the same`,
      },
    }))
}

/** Only the first cell of a range holds what the whole of it shows. */
function mergedCells({ name, merged, rows }: Table): Notice[] {
  const header = rows[0]?.number ?? 1
  const below = merged.filter((range) => Number(/\d+$/.exec(range)?.[0] ?? 0) > header)
  if (below.length === 0) return []
  const ranges = listed(below)
  return [
    {
      ...wholeSheet(name),
      text: {
        zh: `有 ${below.length} 处合并单元格（${ranges.zh}），只有左上角一格读到了值`,
        en: `${below.length} ranges are merged (${ranges.en}); only the first cell of each was read with a value`,
      },
    },
  ]
}

function listed(all: readonly string[]): Text {
  const some = all.slice(0, named).map((one) => one.slice(0, 20))
  const more = all.length > named
  return { zh: `${some.join('、')}${more ? ' 等' : ''}`, en: `${some.join(', ')}${more ? ' and more' : ''}` }
}
