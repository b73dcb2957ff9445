import { type Column, rowPath, type SheetShape, type WorkbookShape } from '../shape/column.ts'

/** Records of a type page by page, with all their fields that a report brings, and by whom and how far they are. */
export const listQuery = (shape: WorkbookShape) => `query Export($filter: RecordFilter, $after: String) {
  page: ${shape.list}(filter: $filter, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { status organization { name } ${selectionOf(shape)} } } }`

/** All fields of a record that a report brings, its lists included. */
export function selectionOf({ main, parts }: WorkbookShape): string {
  const lists = parts.map((part) => `${part.field} { ${selection(part)} }`)
  return [selection(main), ...lists].join(' ')
}

/** How many records of a type a filter finds. */
export const countQuery = ({ list }: WorkbookShape) =>
  `query Count($filter: RecordFilter) { page: ${list}(filter: $filter, first: 1) { totalCount } }`

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
