import type { Lookups } from '../cells/lookups.ts'
import { allSheets, type Column, type SheetShape, type WorkbookShape } from '../shape/column.ts'
import { cellKind } from '../workbook/cell-kind.ts'
import { hiddenSheet, templateVersion } from '../workbook/hidden-sheet.ts'
import type { CellValue } from '../workbook/table.ts'
import { type SheetColumn, type SheetToWrite, writeXlsx } from '../workbook/write-xlsx.ts'
import { exampleCell } from './example.ts'
import { guideSheet } from './guide.ts'
import { listsOf } from './lists.ts'

type Language = 'zh' | 'en'

export interface WorkbookContent {
  language: Language
  lookups: Lookups
  /** Rows of each sheet by field, or 'LATER'; a template has none, and an example instead. */
  rows?: Readonly<Record<string, readonly (readonly CellValue[])[]>> | 'LATER'
  /** How it is filled in, a sentence a line; as records are, unless stated. */
  guide?: readonly string[]
}

/** A workbook to fill in, or to read, change and bring back: records, their lists, how to fill it in, what it is. */
export const writeWorkbook = (shape: WorkbookShape, content: WorkbookContent): Promise<Buffer> =>
  writeXlsx(workbookSheets(shape, content))

/** Its sheets: those of records and lists first, in the order of the shape. */
export function workbookSheets(shape: WorkbookShape, content: WorkbookContent): SheetToWrite[] {
  const { language, lookups } = content
  const isLater = content.rows === 'LATER'
  const lists = listsOf(shape, lookups, language)
  const sheets = allSheets(shape)
  const names = sheetNames(sheets, language)
  const filled = sheets.map((sheet, index): SheetToWrite => {
    const example = [sheet.columns.map((column) => exampleCell(column, lookups, language))]
    const rows = content.rows === 'LATER' ? [] : content.rows?.[sheet.field]
    return {
      name: names[index] ?? '',
      columns: sheet.columns.map((column) => sheetColumn(column, lists.of(column), language)),
      rows: rows ?? example,
      hasExample: !rows,
      forFilling: true,
      grows: isLater,
    }
  })
  return [
    ...filled,
    guideSheet(shape, lookups, language, content.guide),
    hidden(shape, { names, lists: lists.columns, language }),
  ]
}

function sheetColumn(
  column: Column,
  list: { words: readonly string[]; formula: string } | undefined,
  language: Language,
): SheetColumn {
  const header = column.label[language]
  return {
    header,
    note: column.note[language],
    kind: cellKind(column),
    width: Math.min(40, Math.max(12, [...header].length * 2 + 2)),
    required: column.required,
    choices: list && { formula: list.formula, hint: list.words.join('、') },
  }
}

/** Names Excel accepts: at most 31 characters, none of :*?/\[], none twice. */
export function sheetNames(sheets: readonly SheetShape[], language: Language): string[] {
  const taken = new Set<string>()
  return sheets.map(({ label, field }) => {
    const plain = label[language]
      .replace(/[:*?/\\[\]]/g, ' ')
      .trim()
      .slice(0, 31)
    const name = taken.has(plain) ? `${plain.slice(0, 20)} ${field}`.slice(0, 31) : plain
    taken.add(name)
    return name
  })
}

interface Memory {
  names: readonly string[]
  lists: readonly (readonly string[])[]
  language: Language
}

/** Which template it is, what its sheets and headers mean, and the lists behind its drop-downs. */
function hidden(shape: WorkbookShape, { names, lists, language }: Memory): SheetToWrite {
  const facts: string[][] = [
    ['version', templateVersion],
    ['type', shape.type],
    ...allSheets(shape).map(({ field }, index) => ['sheet', names[index] ?? '', field]),
    ...allSheets(shape).flatMap(({ field, columns }) =>
      columns.map(({ label, path }) => ['column', field, label[language], path]),
    ),
  ]
  const length = Math.max(facts.length, ...lists.map((words) => words.length))
  const lines = Array.from({ length }, (_, row) => [
    ...Array.from({ length: 5 }, (_, column) => facts[row]?.[column] ?? null),
    ...lists.map((words) => words[row] ?? null),
  ])
  const [first = [], ...rows] = lines
  return {
    name: hiddenSheet,
    columns: first.map((cell) => ({ header: cell ?? '', kind: 'TEXT', width: 12 })),
    rows,
    veryHidden: true,
  }
}
