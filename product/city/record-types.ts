import type { FieldDefinition } from '@kexie/schema/record-definition'
import { declaredRecords } from '../federation.ts'

/** Every record type as it is declared, by name. */
export const declaredTypes = new Map([...declaredRecords.values()].flatMap(({ types }) => [...types]))

/** The lists that record types take values from. */
export const listsOfRecords: ReadonlySet<string> = new Set(
  [...declaredTypes.values()].flatMap(({ shape }) => listsIn(shape.fields)),
)

function listsIn(fields: readonly FieldDefinition[]): string[] {
  return fields.flatMap((field) => {
    if (field.kind === 'PARTS') return listsIn(field.fields)
    return field.kind === 'LIST_VALUE' || field.kind === 'LIST_VALUES' ? [field.list] : []
  })
}
