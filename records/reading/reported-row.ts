import type { FieldDefinition } from '@kexie/schema/record-definition'
import { columnFields, columnOf } from '../definition/field-values.ts'

type Row = Readonly<Record<string, unknown>>

/** By what a row names whom and what it names. */
export interface Naming {
  person(id: string): object
  organization(id: string): object
}

/** What columns of a table say, as a report would bring it; what has no value is left out. The other way round: `contentOf`. */
export const reportedColumns = (fields: readonly FieldDefinition[], columns: Row, naming: Naming): Row =>
  Object.fromEntries(
    columnFields(fields).flatMap((field) => {
      const value = columns[columnOf(field)]
      return value === null || value === undefined ? [] : [[field.name, brought(field, value, naming)]]
    }),
  )

function brought({ kind }: FieldDefinition, value: unknown, naming: Naming): unknown {
  if (kind === 'COORDINATE' || kind === 'QUANTITY') return Number(value)
  if (kind === 'PERSON') return naming.person(String(value))
  if (kind === 'ORGANIZATION') return naming.organization(String(value))
  if (kind === 'RECORD') return { record: String(value) }
  return value
}
