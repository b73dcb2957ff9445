import type { Lookups, Named } from '../cells/lookups.ts'
import { allSheets, type Column, type WorkbookShape } from '../shape/column.ts'
import { hiddenSheet } from '../workbook/hidden-sheet.ts'
import { columnLetter } from '../workbook/table.ts'

type Language = 'zh' | 'en'

/** What a cell of `column` may hold, in words; undefined where anything may stand. */
export function wordsFor(
  column: Column,
  lookups: Lookups,
  language: Language,
): readonly string[] | undefined {
  if (column.kind === 'CHOICE') return column.choices.map(({ label }) => label[language])
  if (column.kind === 'BOOLEAN') return language === 'zh' ? ['是', '否'] : ['yes', 'no']
  if (column.kind === 'DISTRICT') return offered(lookups.districts)
  if (column.kind === 'REGISTER') return lookups.registers[column.target ?? '']?.map(({ name }) => name)
  if (column.kind === 'LIST_VALUE') return offered(lookups.registers[column.target ?? ''] ?? [])
  return undefined
}

const offered = (all: readonly Named[]) =>
  all.flatMap(({ name, retired, isWhole }) => (retired || isWhole ? [] : name))

/** Columns of the hidden sheet that say what the template is come before those with its lists. */
const firstList = 6

/** The lists behind the drop-downs of a template: where each stands on the hidden sheet. */
export function listsOf(shape: WorkbookShape, lookups: Lookups, language: Language) {
  const lists = new Map<string, { words: readonly string[]; formula: string }>()
  for (const column of allSheets(shape).flatMap(({ columns }) => columns)) {
    const words = wordsFor(column, lookups, language)
    const key = JSON.stringify(words)
    if (!words?.length || lists.has(key)) continue
    const letter = columnLetter(firstList + lists.size)
    lists.set(key, { words, formula: `'${hiddenSheet}'!$${letter}$1:$${letter}$${words.length}` })
  }
  return {
    columns: [...lists.values()].map(({ words }) => words),
    of: (column: Column) => lists.get(JSON.stringify(wordsFor(column, lookups, language)) ?? ''),
  }
}
