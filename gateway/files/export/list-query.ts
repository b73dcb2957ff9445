import { rowFields } from '@kexie/schema/row-fields'
import { type Column, rowPath, type SheetShape, type WorkbookShape } from '../shape/column.ts'

/** Records of a type page by page, with all their fields that a report brings, and by whom and how far they are. */
export const listQuery = (shape: WorkbookShape) => `query Export($filter: RecordFilter, $after: String) {
  page: ${shape.list}(${typeIn(shape)}filter: $filter, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { status organization { name } ${selectionOf(shape)} } } }`

/** Which of the types that the city defined a list is of. */
const typeIn = ({ isCustom, type }: WorkbookShape) => (isCustom ? `type: "${type}", ` : '')

/** All fields of a record that a report brings, its lists included; `withValues` puts those of a city's own type beside the others. */
export function selectionOf({ main, parts, isCustom }: WorkbookShape): string {
  if (isCustom) return `${selection({ ...main, columns: main.columns.filter(isShared) })} values`
  const lists = parts.map((part) => `${part.field} { ${selection(part)} }`)
  return [selection(main), ...lists].join(' ')
}

const sharedFields = new Set(rowFields.map(({ name }) => name))

/** Whether records of every type have the field of a column. */
const isShared = ({ field, path }: Column) => path === rowPath || sharedFields.has(field)

/** A record as it was answered, its own fields beside those that all have. */
export const withValues = <Shown extends object>(shown: Shown): Shown => ({
  ...shown,
  ...((shown as { values?: object | null }).values ?? {}),
})

/** How many records of a type a filter finds. */
export const countQuery = (shape: WorkbookShape) =>
  `query Count($filter: RecordFilter) { page: ${shape.list}(${typeIn(shape)}filter: $filter, first: 1) { totalCount } }`

/** Columns that reports bring and no reader sees. */
const unseen = new Set([rowPath, 'externalKey'])

function selection({ columns }: SheetShape): string {
  const fields = new Map(
    columns.filter(({ path }) => !unseen.has(path)).map((column) => [column.field, column]),
  )
  return [...fields].map(([field, column]) => field + inner(column)).join(' ')
}

function inner({ kind }: Column): string {
  if (kind === 'PERSON' || kind === 'AFFILIATION') return ' { name affiliation }'
  if (kind === 'ORGANIZATION') return ' { name }'
  if (kind === 'DISTRICT') return ' { id name }'
  if (['REGISTER', 'LIST_VALUE', 'LIST_VALUES'].includes(kind)) return ' { code name }'
  return kind === 'RECORD' ? ' { id title }' : ''
}
