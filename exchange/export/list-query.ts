import { type Column, rowPath, type SheetShape, type WorkbookShape } from '../shape/column.ts'

/** Records of a type page by page, with all their fields that a report brings, and by whom and how far they are. */
export function listQuery({ list, main, parts }: WorkbookShape): string {
  const lists = parts.map((part) => `${part.field} { ${selection(part)} }`)
  return `query Export($filter: RecordFilter, $after: String) {
  page: ${list}(filter: $filter, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { status organization { name } ${selection(main)} ${lists.join(' ')} } } }`
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
  if (kind === 'ORGANIZATION' || kind === 'DISTRICT' || kind === 'REGISTER') return ' { name }'
  return kind === 'RECORD' ? ' { id title }' : ''
}
