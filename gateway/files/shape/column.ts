import type { Text } from '@kexie/schema/indicator'

/**
 * What a cell of a column holds. PERSON and ORGANIZATION hold a name, RECORD a title, DISTRICT, REGISTER and LIST_VALUE a name,
 * LIST_VALUES several.
 */
export type ColumnKind =
  | 'ROW'
  | 'TEXT'
  | 'INTEGER'
  | 'QUANTITY'
  | 'COORDINATE'
  | 'DATE'
  | 'BOOLEAN'
  | 'CHOICE'
  | 'DISTRICT'
  | 'REGISTER'
  | 'LIST_VALUE'
  | 'LIST_VALUES'
  | 'PERSON'
  | 'AFFILIATION'
  | 'ORGANIZATION'
  | 'RECORD'

export interface ColumnChoice {
  name: string
  label: Text
  /** What there is to know of it; empty in both languages where there is nothing. */
  help: Text
}

/** One column of a sheet: one field of an input, or half of a person. */
export interface Column {
  kind: ColumnKind
  /** Where its value stands in the input: `topic`, `host.name`, `person.affiliation`. */
  path: string
  /** The field of the input it fills. */
  field: string
  label: Text
  /** What there is to know when it is filled in; empty in both languages where there is nothing. */
  note: Text
  required: boolean
  /** Names a cell may hold, of a CHOICE. */
  choices: readonly ColumnChoice[]
  /** The value an empty cell means, where it means one. */
  default: unknown
  /** Type of what a RECORD or REGISTER names; the list of a LIST_VALUE. */
  target: string | undefined
  /** Path of the column beside it that says how its number relates to the true one; undefined for none. */
  relation: string | undefined
  /** Path of the column beside it for the upper number where its own lies between two; undefined for none. */
  upTo: string | undefined
}

/** One sheet: the rows of a record type, or those of one of its lists. */
export interface SheetShape {
  /** Field of the record its rows are listed in; empty for the records themselves. */
  field: string
  label: Text
  columns: readonly Column[]
  /** Column of the records that says how this list relates to the true one; undefined for none. */
  relation?: string | undefined
}

/** A record type as sheets of a workbook: the records, and one more sheet for each list they have. */
export interface WorkbookShape {
  type: string
  /** Its name in addresses: `academic-events`. */
  slug: string
  plural: string
  /** Whether the city defined it itself: its records have one type in the graph, their fields in `values`. */
  isCustom: boolean
  label: Text
  /** What is reported as one record; each empty where nothing is said. */
  help: Text
  main: SheetShape
  parts: readonly SheetShape[]
  /** Field of Query that lists it; undefined for a type that is never listed. */
  list: string | undefined
}

/** The column of a sheet that numbers its records, and by which the rows of other sheets say whose they are. */
export const rowPath = '#'

/** What stands there in the row that only shows how to fill in the sheet. */
export const exampleMark: Text = { zh: '示例', en: 'Example' }

export const allSheets = ({ main, parts }: WorkbookShape): readonly SheetShape[] => [main, ...parts]
