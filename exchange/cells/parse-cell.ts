import { fromGlobalId } from '@kexie/schema/global-id'
import type { Text } from '@kexie/schema/indicator'
import type { CellValue } from '../book/table.ts'
import type { Column } from '../shape/column.ts'
import type { Lookups, Named } from './lookups.ts'
import { dayOf } from './parse-day.ts'

/** A cell as the API takes it, undefined for an empty one; or what it should have been. */
export type Parsed = { value: unknown } | { expected: Text }

/** What `cell` means in `column`. Width of characters, thousands separators and surrounding blanks mean nothing. */
export function parseCell(column: Column, cell: CellValue, lookups: Lookups): Parsed {
  const text = textOf(cell)
  if (text === '') return { value: undefined }
  switch (column.kind) {
    case 'INTEGER':
      return numberOf(text, 0)
    case 'QUANTITY':
      return numberOf(text, 2)
    case 'COORDINATE':
      return numberOf(text, 6)
    case 'DATE':
      return orExpected(dayOf(cell, text), { zh: '日期，如 2021-05-18', en: 'a date such as 2021-05-18' })
    case 'BOOLEAN':
      return orExpected(truth.get(text.toLowerCase()), { zh: '是或否', en: 'yes or no' })
    case 'CHOICE':
      return choiceOf(column, text)
    case 'DISTRICT':
      return namedOf(lookups.districts, text)
    case 'REGISTER':
      return namedOf(lookups.registers[column.target ?? ''] ?? [], text)
    case 'RECORD':
      return { value: text }
    default:
      return { value: text }
  }
}

/** The text of a cell, a leading apostrophe that keeps a formula from being one taken away. */
export function textOf(cell: CellValue): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
    .trim()
    .replace(/^'(?=[=+\-@\t\r])/, '')
}

const orExpected = (value: unknown, expected: Text): Parsed =>
  value === undefined ? { expected } : { value }

function numberOf(text: string, places: number): Parsed {
  const plain = text
    .normalize('NFKC')
    .replace(/,(?=\d{3})/g, '')
    .trim()
  const shape = places === 0 ? /^-?\d+(\.0+)?$/ : new RegExp(`^-?\\d+(\\.\\d{1,${places}}0*)?$`)
  const value = Number(plain)
  const fits = places > 0 || Math.abs(value) <= 2_147_483_647
  if (shape.test(plain) && fits) return { value }
  return {
    expected:
      places === 0
        ? { zh: '整数', en: 'a whole number' }
        : { zh: `最多 ${places} 位小数的数`, en: `a number with at most ${places} decimals` },
  }
}

const truth = new Map([
  ...['是', '有', 'yes', 'y', 'true', '1', '√', '✓'].map((word) => [word, true] as const),
  ...['否', '无', 'no', 'n', 'false', '0', '×', '✗'].map((word) => [word, false] as const),
])

function choiceOf({ choices }: Column, text: string): Parsed {
  const chosen = choices.find(({ name, label }) => [name, label.zh, label.en].includes(text))
  if (chosen) return { value: chosen.name }
  const list = (language: 'zh' | 'en', mark: string) => choices.map(({ label }) => label[language]).join(mark)
  return { expected: { zh: list('zh', '、'), en: list('en', ', ') } }
}

/** Longest list a message spells out. */
const spelledOut = 12

function namedOf(known: readonly Named[], text: string): Parsed {
  const meant = known.find(({ id, name, otherwise }) => [name, otherwise, id].includes(text))
  if (meant) return { value: meant.id }
  const names = known.slice(0, spelledOut).map(({ name }) => name)
  const more = known.length > spelledOut
  return {
    expected: {
      zh: `${names.join('、')}${more ? `等 ${known.length} 项之一` : ''}`,
      en: `${names.join(', ')}${more ? ` or another of ${known.length}` : ''}`,
    },
  }
}

/** A record as the API refers to it: by id where the text is one of its type, else by title. */
export function referenceOf({ target }: Column, text: string): { record: string } | { title: string } {
  return fromGlobalId(text)?.type === target ? { record: text } : { title: text }
}
