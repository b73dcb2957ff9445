import type { FormContent, FormValues } from '@kexie/schema/form-answer'
import { customRecord } from '@kexie/schema/records'
import { selectionOf, withValues } from '../export/list-query.ts'
import { itemsOf, type RecordShown } from '../export/record-rows.ts'
import { type Column, rowPath, type WorkbookShape } from '../shape/column.ts'

/** The question for one record with everything its form shows. */
export const contentQuery = (shape: WorkbookShape) =>
  `query Content($id: ID!) { node(id: $id) { ... on ${shape.isCustom ? customRecord : shape.type} { status ${selectionOf(shape)} } } }`

/** Its answer as values of the form. */
export function formContent(shape: WorkbookShape, answered: RecordShown): FormContent {
  const record = withValues(answered)
  const valuesOf = (columns: readonly Column[], item: RecordShown): FormValues =>
    Object.fromEntries(
      columns.flatMap((column): [string, string][] => {
        const value = column.path === rowPath || column.path === 'id' ? null : textIn(column, item)
        return value === null ? [] : [[column.path, value]]
      }),
    )
  return {
    values: valuesOf(shape.main.columns, record),
    lists: Object.fromEntries(
      shape.parts.map(({ field, columns }) => [
        field,
        itemsOf(shape, record, field).map((item) => valuesOf(columns, item)),
      ]),
    ),
  }
}

function textIn({ kind, field }: Column, shown: RecordShown): string | null {
  const value = shown[field] as string | number | boolean | RecordShown | null | undefined
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.map(({ code }) => code).join(' ') || null
  if (typeof value !== 'object') return String(value)
  const part = {
    DISTRICT: 'id',
    REGISTER: 'code',
    LIST_VALUE: 'code',
    AFFILIATION: 'affiliation',
    RECORD: 'title',
  }[kind as string]
  const text = value[part ?? 'name']
  return text === null || text === undefined || text === '' ? null : String(text)
}
