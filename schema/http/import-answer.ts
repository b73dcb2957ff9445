/*
 * What `POST /imports/…` answers, stated once: whoever imports reads it here, and the dashboard and the command line, which know
 * nothing of the server but what it answers, are given a copy of this file when the product is built.
 */

/** Tried only, all rows or none, or the sound rows only. */
export type ImportMode = 'dry-run' | 'all' | 'accepted'

/** What is being done with a file, and with how many rows; told while it goes on to who accepts application/x-ndjson. */
export interface ImportProgress {
  stage: 'reading' | 'checking' | 'writing'
  rows: number
}

/** Where in a file something stands. */
export interface PlaceInFile {
  /** Empty for the file as a whole. */
  sheet: string
  /** As the spreadsheet numbers it; null for the sheet as a whole. */
  row: number | null
  /** Letter of the column; null for the row as a whole. */
  column: string | null
  /** What the first row says of the column. */
  header: string | null
}

/** One problem, in its cell: what was expected and what came, in the reader's words. */
export interface ImportConflict extends PlaceInFile {
  code: string
  message: string
  advice: string
  expected: string | null
  received: string | null
}

/** Something of a file that was not read, or read though it does not show. */
export interface ImportNotice extends PlaceInFile {
  message: string
}

/** What came of a file, tried or taken. */
export interface ImportAnswer {
  /** The record type. */
  type: string
  mode: ImportMode
  rows: number
  created: number
  revised: number
  unchanged: number
  refused: number
  /** Rows this call has written: none of a dry run, none where one conflict refuses all, none a second time. */
  written: number
  /** The same file was imported before: this is its answer again. */
  replayed: boolean
  /** Rows that correct what was accepted, and are refused for want of a reason: one conflict tells of them all. */
  withoutReason: number
  /** By sheet, row and column. */
  conflicts: ImportConflict[]
  /** Said, and in nobody's way. */
  notices: ImportNotice[]
  /** Rows that the spreadsheet does not show. */
  hiddenRows: number
  /** Rows of records that say nothing new, as the spreadsheet numbers them. */
  unchangedRows: number[]
}
