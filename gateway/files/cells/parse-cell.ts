import { fromGlobalId } from '@kexie/schema/global-id'
import type { Text } from '@kexie/schema/indicator'
import { narrowed } from '@kexie/schema/narrowed'
import { oneOf, oneOfList } from '@kexie/schema/one-of'
import { GRAPHQL_MAX_INT } from 'graphql'
import type { Column } from '../shape/column.ts'
import { type CellValue, flaws } from '../workbook/table.ts'
import type { Lookups, Named } from './lookups.ts'
import { dayOf } from './parse-day.ts'
import { unguarded } from './safe-text.ts'

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
    case 'LIST_VALUE':
      return listedOf(column, text, lookups)
    case 'LIST_VALUES':
      return severalOf(column, text, lookups)
    case 'RECORD':
      return { value: text }
    default:
      return { value: text }
  }
}

/** The text of a cell as it shows, an apostrophe that keeps it from being a formula taken away. */
export function textOf(cell: CellValue): string {
  if (cell === null) return ''
  if (cell instanceof Date) return dayText(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return unguarded(String(cell).trim())
}

/** A day, with the time of day where it has one. */
function dayText(moment: Date): string {
  const iso = moment.toISOString()
  if (iso.endsWith('T00:00:00.000Z')) return iso.slice(0, 10)
  return iso.slice(0, 19).replace('T', ' ').replace(/:00$/, '')
}

const orExpected = (value: unknown, expected: Text): Parsed =>
  value === undefined ? { expected } : { value }

/** Thousands separated by commas, in full groups of three or not at all. */
const grouped = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/

/** Digits that a number keeps, in a spreadsheet and on its way to the database. */
const keptDigits = 15

function numberOf(text: string, places: number): Parsed {
  const folded = narrowed(text).trim()
  const plain = grouped.test(folded) ? folded.replaceAll(',', '') : folded
  const shape = places === 0 ? /^-?\d+(\.0+)?$/ : numberShapes[places]
  const value = Number(plain)
  const fits = places > 0 || Math.abs(value) <= GRAPHQL_MAX_INT
  const isExact = plain.replace(/^-?0*|\./g, '').length <= keptDigits
  if (shape?.test(plain) && fits && isExact) return { value }
  if (shape?.test(plain) && !isExact) return { expected: flaws.LONG_NUMBER }
  return {
    expected:
      places === 0
        ? { zh: '整数', en: 'a whole number' }
        : { zh: `最多 ${places} 位小数的数`, en: `a number with at most ${places} decimals` },
  }
}

const numberShapes: Readonly<Record<number, RegExp>> = Object.fromEntries(
  [2, 6].map((places) => [places, new RegExp(`^-?\\d+(\\.\\d{1,${places}}0*)?$`)]),
)

const truth = new Map([
  ...['是', '有', 'yes', 'y', 'true', '1', '√', '✓'].map((word) => [word, true] as const),
  ...['否', '无', 'no', 'n', 'false', '0', '×', '✗'].map((word) => [word, false] as const),
])

function choiceOf({ choices }: Column, text: string): Parsed {
  const chosen = choices.find(({ name, label }) => [name, label.zh, label.en].includes(text))
  return chosen ? { value: chosen.name } : { expected: oneOf(choices.map(({ label }) => label)) }
}

/** The id of what `text` names, in either language or by the id itself: of several what is offered still. */
const meantBy = (known: readonly Named[], text: string) => {
  const meant = known.filter(({ id, name, otherwise, also = [] }) =>
    [name, otherwise, id, ...also].includes(text),
  )
  return (meant.find(({ retired }) => !retired) ?? meant[0])?.id
}

/** What of `known` is still to be named, in words. */
const offered = (known: readonly Named[]): Text[] =>
  known.filter(({ retired, isWhole }) => !retired && !isWhole).map(({ name }) => ({ zh: name, en: name }))

/** One of a register. An area that is closed is understood: whether a record may lie there on its day is for the report to say. */
function namedOf(known: readonly Named[], text: string): Parsed {
  const value = meantBy(known, text)
  return value ? { value } : { expected: oneOf(offered(known)) }
}

/** A value of a list. One that was retired is understood: whether the record may have it is for the report to say. */
function listedOf({ target = '' }: Column, text: string, { registers }: Lookups): Parsed {
  const known = registers[target] ?? []
  const value = meantBy(known, text)
  return value ? { value } : { expected: oneOfList(offered(known), target) }
}

/** Between several values in one cell; no name has it (`product/city/read-lists.ts`). */
export const betweenValues = '；'

function severalOf(column: Column, text: string, lookups: Lookups): Parsed {
  const parsed = text
    .split(/[;；\n]/)
    .filter((one) => one.trim() !== '')
    .map((one) => listedOf(column, one.trim(), lookups))
  const stray = parsed.find((one) => 'expected' in one)
  return stray ?? { value: parsed.flatMap((one) => ('value' in one ? one.value : [])) }
}

/** A record as the API refers to it: by id where the text is one of its type, else by title. */
export function referenceOf({ target }: Column, text: string): { record: string } | { title: string } {
  return fromGlobalId(text)?.type === target ? { record: text } : { title: text }
}
