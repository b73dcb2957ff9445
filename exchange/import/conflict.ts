import type { ProblemFact } from '@kexie/schema/problems'

/** Where in a file something stands. */
export interface Place {
  /** Empty for the file as a whole. */
  sheet: string
  /** As the spreadsheet numbers it; null for the sheet as a whole. */
  row: number | null
  /** Letter of the column; null for the row as a whole. */
  column: string | null
  /** What the first row says of the column. */
  header: string | null
}

/** A problem with what the file says, and where. */
export interface Conflict extends Place {
  fact: ProblemFact
}
