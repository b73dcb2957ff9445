import { legible } from '@kexie/schema/legible'
import { relationOf } from '@kexie/schema/mark'
import { narrowed } from '@kexie/schema/narrowed'
import type { PrintedNumber } from '@kexie/schema/printed-number'
import { toNumber } from '@kexie/schema/quantity'
import { readPrinted } from '@kexie/schema/read-printed'
import type { Relation } from '@kexie/schema/relation'
import type { Column } from '../shape/column.ts'

/** A number that is written in words, as offices write them. */
export interface Amount {
  value: number
  relation: Relation
  /** The upper number of what lies between two. */
  upTo?: number
}

/** What may stand behind a number and changes nothing of it: money is in yuan, and what is counted is counted. */
const units: Readonly<Partial<Record<Column['kind'], RegExp>>> = {
  INTEGER: /(?:人次|场次|家次|项次|[个名位家场次项件期篇届人册份])$/u,
  QUANTITY: /元$/u,
}

/** Both ends of a range in one cell: 3万至5万, 30～50. */
const range = /^([^至到~～—–-]+)[至到~～—–-]([^至到~～—–-]+)$/u

/**
 * What a cell says in words where it should hold a number: 2212万元, 超5000万, 300余, 近200个, 3万至5万人次. It is what the column counts, in full.
 * @returns undefined for what is no such number, and for 3至5万, which may be 3 or 30,000
 */
export function readAmount(text: string, { kind, relation, upTo }: Column): Amount | undefined {
  const unit = units[kind]
  if (!unit || isSlip(text)) return undefined
  const plain = legible(text)
  const [, from, to] = range.exec(plain) ?? []
  if (from !== undefined && to !== undefined)
    return upTo === undefined ? undefined : between(read(from, unit), read(to, unit), kind)
  const number = read(plain, unit)
  const value = number && fitting(number, kind)
  if (value === undefined) return undefined
  const said = relationOf(number?.mark)
  return said !== 'EXACT' && relation === undefined ? undefined : { value, relation: said }
}

/** Whether a comma stands where no thousands end: 0,125 and 12,34 are slips, and nobody can say of what. */
const isSlip = (text: string): boolean =>
  [...narrowed(text).matchAll(/\d[\d,]*,[\d,]*/g)].some(([digits]) => !/^[1-9]\d{0,2}(,\d{3})+$/.test(digits))

/** A number with at most a unit of its column behind it: what counts something else is none. */
function read(text: string, unit: RegExp): PrintedNumber | undefined {
  const bare = text.replace(/(以上|以下|以内|左右)$/u, '')
  const behind = text.slice(bare.length)
  const digits = bare.replace(unit, '')
  return /[^\p{N}.百千万亿多余几]$/u.test(digits) ? undefined : readPrinted(`${digits}${behind}`)
}

function between(
  lower: PrintedNumber | undefined,
  upper: PrintedNumber | undefined,
  kind: Column['kind'],
): Amount | undefined {
  if (!lower || !upper || lower.mark || upper.mark) return undefined
  if (upper.multiplier > lower.multiplier && lower.multiplier === 1 && lower.value < 100_000) return undefined
  const [value, upTo] = [fitting(lower, kind), fitting(upper, kind)]
  return value === undefined || upTo === undefined || upTo <= value
    ? undefined
    : { value, relation: 'BETWEEN', upTo }
}

const fitting = ({ value }: PrintedNumber, kind: Column['kind']): number | undefined =>
  kind === 'INTEGER' && value % 100 !== 0 ? undefined : toNumber(value)
