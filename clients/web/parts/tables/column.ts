import type { TdHTMLAttributes, VNodeChild } from 'vue'

/** One column of a table: what stands above it, and what it shows of a row. */
export interface Column<Row> {
  /** Left out by every column, the table has no head. */
  heading?: VNodeChild
  cell: (row: Row, place: number) => VNodeChild
  /** Whether its cells name their rows, or, once for several rows of a group, the group. */
  names?: 'row' | 'group'
  /** Classes of its head and its cells: `number` stands at the end of the line. */
  look?: string
  /** Classes of its head alone. */
  headLook?: string
  /** Classes of its cells alone. */
  cellLook?: string
  /** What stands before the value on a phone, where a stacked table shows no head; not where the cell is null. */
  phoneLabel?: string
  /** What else a cell is, row by row. */
  attributes?: (row: Row) => TdHTMLAttributes
}

/** Columns in their order; one that a reader or a period has no use for is false. */
export type Columns<Row> = readonly (Column<Row> | false)[]

/** The columns that are there. */
export const shownOf = <Row>(columns: Columns<Row>): Column<Row>[] =>
  columns.filter((column) => column !== false)

/** Classes as one attribute; none where there are none. */
export const looks = (...all: (string | undefined)[]): string | undefined =>
  all.filter(Boolean).join(' ') || undefined
