import type { FieldDefinition, RecordDefinition } from '@kexie/schema/record-definition'
import { columnOf } from './field-values.ts'
import type { AnyRecordType } from './record-type.ts'

type Calculations = Readonly<Record<string, (saved: Kept, more: unknown) => unknown>>
type Values = Readonly<Record<string, unknown>>

/** A record as its tables keep it, with what all records have. */
interface Kept {
  title: string
  occurredOn: string
  districtCode: string
  credit: string | null
  columns: Values
  parts: Readonly<Record<string, readonly Values[]>>
}

/**
 * What a revision says, as rules read it: its fields by name, whom and what it names by id, its lists, and what is calculated.
 * A field without a value and an empty list are left out, and so is all that is confidential.
 */
export function canonicalContent(
  { fields }: Pick<RecordDefinition, 'fields'>,
  { calculated = {} }: AnyRecordType,
  saved: Kept,
  more: unknown,
): Record<string, unknown> {
  const { title, occurredOn, districtCode, credit, columns, parts } = saved
  // What is no longer reported counts as long as it stands there.
  const lists = fields.flatMap((field) => {
    if (field.kind !== 'PARTS') return []
    const { name, fields: own } = field
    const items = (parts[name] ?? []).map((item) => valuesOf(own, item))
    return items.some((item) => Object.keys(item).length > 0) ? [[name, items] as const] : []
  })
  return {
    title,
    occurredOn,
    district: districtCode,
    ...(credit && { credit }),
    ...valuesOf(fields, columns),
    ...Object.fromEntries(lists),
    ...given(
      Object.entries(calculated as Calculations).map(([name, calculate]) => [name, calculate(saved, more)]),
    ),
  }
}

const valuesOf = (fields: readonly FieldDefinition[], row: Values) =>
  given(
    fields
      .filter(({ kind, confidential }) => kind !== 'PARTS' && !confidential)
      .map((field) => [field.name, storedValue(field, row[columnOf(field)])]),
  )

/** Tables keep amounts and coordinates as text, so that nothing is lost on the way; here they are numbers. */
const storedValue = ({ kind }: FieldDefinition, value: unknown) =>
  (kind === 'QUANTITY' || kind === 'COORDINATE') && typeof value === 'string' ? Number(value) : value

const given = (entries: readonly (readonly [string, unknown])[]) =>
  Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined))
