import { orThrow } from '@kexie/schema/or-throw'
import { CityFaults } from '../city/fault.ts'
import { declaredTypes } from '../city/record-types.ts'
import type { Placed } from '../city/yaml-file.ts'
import type { CarriedRecord } from './carried.ts'
import { recordKey, recordsNamed } from './record-input.ts'

/** A line of a package's records. */
export interface Line {
  type: string
  placed: Placed<CarriedRecord>
  /** Its place among all. */
  place: number
}

/**
 * The lines in turns: each names nothing but what is in a turn before it, or what is in none.
 * @throws {CityFaults} where lines name each other in a circle
 */
export function waves(records: ReadonlyMap<string, readonly Placed<CarriedRecord>[]>): Line[][] {
  const lines = [...records]
    .flatMap(([type, own]) => own.map((placed) => ({ type, placed })))
    .map((line, place) => ({ ...line, place }))
  const keys = lines.map(({ type, placed: { value } }) => keysOf(type, value.row))
  const waiting = new Set(keys.flat())
  const turns: Line[][] = []
  let left = lines
  while (left.length > 0) {
    const ready = left.filter(({ type, placed, place }) =>
      recordsNamed(orThrow(declaredTypes.get(type), type).shape.fields, placed.value.row).every(
        (key) => !waiting.has(key) || keys[place]?.includes(key),
      ),
    )
    if (ready.length === 0) throw new CityFaults(left.map(circular))
    for (const { place } of ready) for (const key of keys[place] ?? []) waiting.delete(key)
    turns.push(ready)
    const taken = new Set(ready)
    left = left.filter((line) => !taken.has(line))
  }
  return turns
}

/** By what others may name a record. */
const keysOf = (type: string, row: CarriedRecord['row']): string[] => [
  ...(row.id ? [row.id] : []),
  ...(typeof row.title === 'string' ? [recordKey(type, { title: row.title })] : []),
]

const circular = ({ placed: { file, path } }: Line) =>
  file.fault(
    [...path, 'row'],
    { zh: '不互相提到的记录', en: 'records that do not name each other' },
    { zh: '绕成一圈的提及', en: 'a circle of names' },
  )
