import type { FieldDefinition } from '@kexie/schema/record-definition'
import { columnOf } from '../definition/field-values.ts'

export type Row = Readonly<Record<string, unknown>>

/** One revision: what its own columns hold, and its lists by field name. */
export interface Content {
  row: Row
  parts: Readonly<Record<string, readonly Row[]>>
}

/** A difference between two revisions, its values as they are kept. */
export interface Difference {
  path: string
  /** The fields that lead to it: the list and its field, or the field alone. */
  fields: readonly FieldDefinition[]
  kind: 'CHANGED' | 'ADDED' | 'REMOVED'
  before: unknown
  after: unknown
}

/** Differences of the fields that reports bring, in their order; what is confidential is not compared. */
export function compareRevisions(
  fields: readonly FieldDefinition[],
  before: Content,
  after: Content,
): Difference[] {
  return fields
    .filter(isShown)
    .flatMap((field) =>
      field.kind === 'PARTS'
        ? compareLists(field, before.parts[field.name] ?? [], after.parts[field.name] ?? [])
        : compareField(field, [], before.row, after.row),
    )
}

const isShown = ({ computed, confidential }: FieldDefinition) => !computed && !confidential

function compareField(
  field: FieldDefinition,
  path: readonly (string | number)[],
  before: Row,
  after: Row,
): Difference[] {
  const column = columnOf(field)
  const [was, is] = [before[column] ?? null, after[column] ?? null]
  if (JSON.stringify(was) === JSON.stringify(is)) return []
  return [{ path: [...path, field.name].join('.'), fields: [field], kind: 'CHANGED', before: was, after: is }]
}

type Parts = FieldDefinition & { kind: 'PARTS' }

interface Item {
  row: Row
  position: number
}

/** Items that are the same in both are matched first, then those most alike; what is left was added or removed. */
function compareLists(field: Parts, before: readonly Row[], after: readonly Row[]): Difference[] {
  const fields = field.fields.filter(isShown)
  const alike = (one: Item, other: Item) => likeness(fields, one.row, other.row)
  const gone = before.map((row, position): Item => ({ row, position }))
  const come = after.map((row, position): Item => ({ row, position }))
  take(gone, come, (one, other) => alike(one, other) === fields.length)
  const changed = take(gone, come, (one, other) => alike(one, other) > 0)
  return [
    ...changed.flatMap(([one, other]) =>
      fields
        .flatMap((part) => compareField(part, [field.name, other.position], one.row, other.row))
        .map((difference) => ({ ...difference, fields: [field, ...difference.fields] })),
    ),
    ...gone.map(({ row, position }) => itemChange(field, 'REMOVED', position, row)),
    ...come.map(({ row, position }) => itemChange(field, 'ADDED', position, row)),
  ]
}

/** How many fields two items have in common; blanks in common tell nothing unless all is. */
function likeness(fields: readonly FieldDefinition[], one: Row, other: Row): number {
  const same = fields.filter((field) => compareField(field, [], one, other).length === 0)
  if (same.length === fields.length) return fields.length
  return same.filter((field) => (one[columnOf(field)] ?? null) !== null && field.kind !== 'BOOLEAN').length
}

/** Takes pairs that `isPair` out of both lists, in their order. */
function take(gone: Item[], come: Item[], isPair: (one: Item, other: Item) => boolean): [Item, Item][] {
  return [...gone].flatMap((one): [Item, Item][] => {
    const found = come.findIndex((other) => isPair(one, other))
    const [other] = found < 0 ? [] : come.splice(found, 1)
    if (!other) return []
    gone.splice(gone.indexOf(one), 1)
    return [[one, other]]
  })
}

function itemChange(field: Parts, kind: 'ADDED' | 'REMOVED', position: number, row: Row): Difference {
  const [before, after] = kind === 'ADDED' ? [null, row] : [row, null]
  return { path: `${field.name}.${position}`, fields: [field], kind, before, after }
}
