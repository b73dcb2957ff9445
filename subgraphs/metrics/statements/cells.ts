import { statement } from '@kexie/db/tables/metrics'
import { textProblems } from '@kexie/records/row-rules'
import type { Text } from '@kexie/schema/indicator'
import { oneOf } from '@kexie/schema/one-of'
import { orThrow } from '@kexie/schema/or-throw'
import type { PrintedNumber } from '@kexie/schema/printed-number'
import type { ProblemFact } from '@kexie/schema/problems'
import { readPrinted } from '@kexie/schema/read-printed'
import { relationsOfOne } from '@kexie/schema/relation'
import { choiceWords, statedDefinitions } from '@kexie/schema/stated-definitions'
import type { StatementCells } from '../schema.generated.ts'
import { readDay } from './read-day.ts'

export type CellName = Exclude<keyof StatementCells, '__typename'>

const columns = statedDefinitions.sheets.StatementCells ?? []

/** What a cell of a statement is called. */
const labelOf = (cell: CellName): Text =>
  orThrow(
    columns.find(({ name }) => name === cell),
    `a cell ${cell}`,
  ).label

/** How the text of a cell is read: undefined for what it is not. */
interface Reading<Value> {
  read(text: string): Value | undefined
  expected: Text
}

/** The cells of one row: what is read of them, and what is wrong, cell by cell. */
export class Cells {
  readonly problems: ProblemFact[] = []
  readonly #row: StatementCells
  /** Path of the row inside the change. */
  readonly #at: string

  constructor(row: StatementCells, at: string) {
    this.#row = row
    this.#at = at
  }

  /** The text of a cell; undefined for a blank. */
  text(name: CellName): string | undefined {
    return this.#row[name]?.trim() || undefined
  }

  /** What a cell says; undefined for a blank. */
  maybe<Value>(name: CellName, { read, expected }: Reading<Value>): Value | undefined {
    const text = this.text(name)
    return text === undefined ? undefined : (read(text) ?? this.refuse(name, expected))
  }

  /** What a cell says that must say something. */
  must<Value>(name: CellName, reading: Reading<Value>): Value | undefined {
    if (!this.text(name)) this.refuse(name, reading.expected)
    return this.maybe(name, reading)
  }

  /** Words of at most so many characters, that must be there. */
  words(name: CellName, most: number): string {
    const text = this.text(name)
    this.problems.push(...textProblems(this.#path(name), labelOf(name), text, most))
    return text ?? ''
  }

  refuse(name: CellName, expected: Text): undefined {
    const fact = { field: this.#path(name), label: labelOf(name) }
    const received = this.text(name)
    this.problems.push(
      received ? { code: 'INVALID_VALUE', ...fact, expected, received } : { code: 'REQUIRED', ...fact },
    )
  }

  /** That what the row says is there already. */
  refuseTwin(name: CellName, received: string): void {
    this.problems.push({ code: 'ALREADY_EXISTS', field: this.#path(name), label: labelOf(name), received })
  }

  #path(name: CellName): string {
    return `${this.#at}.${name}`
  }
}

export const quantity: Reading<PrintedNumber> = {
  read: readPrinted,
  expected: {
    zh: '至多两位小数的数，照印即可，如 503、29.9万、60多、近200、不少于502',
    en: 'a number of at most two decimals, as printed: 503, 29.9万, 60多, 近200, 不少于502',
  },
}

export const dayAt = (end: 'FIRST' | 'LAST'): Reading<string> => ({
  read: (text) => readDay(text, end),
  expected: {
    zh: '年、年月或日期，如 2021、2021-06、2021-06-30',
    en: 'a year, a month or a day: 2021, 2021-06, 2021-06-30',
  },
})

export const ordinal: Reading<number> = {
  read: (text) => (/^第?[1-9]\d{0,3}段?$/.test(text) ? Number(text.replaceAll(/\D/g, '')) : undefined),
  expected: { zh: '1 至 9999 的整数', en: 'a whole number from 1 to 9999' },
}

/** One of several things by its name or its code. */
export const oneNamed = (named: ReadonlyMap<string, string>, expected: Text): Reading<string> => ({
  read: (text) => named.get(text),
  expected,
})

const choice = <Choice extends string>(type: string, choices: readonly Choice[]): Reading<Choice> => ({
  read: (text) =>
    choices.find((one) => [one, choiceWords(type, one).zh, choiceWords(type, one).en].includes(text)),
  expected: oneOf(choices.map((one) => choiceWords(type, one))),
})

export const kind = choice('StatementKind', statement.kind.enumValues)
export const relation = choice('Relation', relationsOfOne)
