import type { Remark } from '@kexie/db/tables/reporting'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import { columnOf, partFields } from '../definition/field-values.ts'

type Row = Readonly<Record<string, unknown>>

/** Degrees that everything in the city lies within. */
export interface Box {
  west: number
  south: number
  east: number
  north: number
}

interface Reported {
  columns: Row
  parts: Readonly<Record<string, readonly Row[]>>
}

/** What is odd about a row as its tables will keep it: parties named twice, places outside the city. */
export function remarksOn(
  fields: readonly FieldDefinition[],
  { columns, parts }: Reported,
  city: Box | null | undefined,
): Remark[] {
  return [
    ...outside(columns, city),
    ...partFields(fields).flatMap((list) => [
      ...repeated(list, parts[list.name] ?? []),
      ...(parts[list.name] ?? []).flatMap((item, place) => outside(item, city, `${list.name}.${place}.`)),
    ]),
  ]
}

/** Items of a list of parties, one whose first field says who, that name whom an earlier item names. */
function repeated({ name, fields }: FieldDefinition & { kind: 'PARTS' }, items: readonly Row[]): Remark[] {
  const [party] = fields
  if (party?.kind !== 'PERSON' && party?.kind !== 'ORGANIZATION') return []
  if (party.computed || party.confidential) return []
  const named = items.map((item) => item[columnOf(party)])
  return named.flatMap((one, place): Remark[] => {
    const first = named.indexOf(one)
    if (first === place) return []
    const values = { place: place + 1, first: first + 1 }
    return [{ code: 'PARTY_REPEATED', field: `${name}.${place}.${party.name}`, values }]
  })
}

function outside({ longitude, latitude }: Row, city: Box | null | undefined, path = ''): Remark[] {
  if (!city || !given(longitude) || !given(latitude)) return []
  const [x, y] = [Number(longitude), Number(latitude)]
  const isInside = x >= city.west && x <= city.east && y >= city.south && y <= city.north
  if (isInside) return []
  const values = { longitude: x, latitude: y, ...city }
  return [{ code: 'OUTSIDE_THE_CITY', field: `${path}longitude`, values }]
}

const given = (value: unknown) => value !== null && value !== undefined
