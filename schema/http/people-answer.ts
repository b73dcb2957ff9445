/*
 * What `POST /imports/people` answers, stated once: whoever brings in a workbook of bodies, accounts and duties reads it here, and the
 * dashboard and the command line are given a copy of this file when the product is built.
 */

/** Tried only, or written: all of it, or nothing. */
export type PeopleMode = 'dry-run' | 'all'

/** What a sheet of the workbook is. */
export type PeopleSheetKind = 'organizations' | 'accounts' | 'duties'

/** One problem, in its cell: what was expected and what came, in the reader's words. */
export interface PeopleConflict {
  /** Empty for the file as a whole. */
  sheet: string
  /** As the spreadsheet numbers it; null for the sheet as a whole. */
  row: number | null
  /** Letter of the column; null for the row as a whole. */
  column: string | null
  /** What the first row says of the column. */
  header: string | null
  code: string
  message: string
  advice: string
}

/** What became of one row, or would: SOUND where others of its sheet are refused. */
export interface PeopleRow {
  sheet: PeopleSheetKind
  /** As the spreadsheet numbers it. */
  row: number
  /** What it is of: a body's name, a person's with the sign-in name, a form and who owes it. */
  title: string
  change: 'CREATED' | 'REVISED' | 'UNCHANGED' | 'SOUND' | 'REFUSED'
}

/** What came of one sheet. */
export interface PeopleSheet {
  kind: PeopleSheetKind
  /** What the file calls it. */
  name: string
  rows: number
  /** Rows this call has written. */
  written: number
  /** Who brings in its rows, where whoever asks may not; else null. */
  waitsFor: string | null
}

/** A one-time link of an account that was just made: given this once. */
export interface PeopleLink {
  name: string
  displayName: string
  /** What the holder is meant to be, and where. */
  role: string
  organization: string | null
  district: string | null
  /** What follows the address of the site. */
  path: string
  expiresAt: string
}

/** What came of a workbook, tried or taken. */
export interface PeopleAnswer {
  mode: PeopleMode
  sheets: PeopleSheet[]
  /** Of the sheets whoever asks may bring in. */
  rows: PeopleRow[]
  /** By sheet, row and column; with one of them nothing is written. */
  conflicts: PeopleConflict[]
  /** Of what was not read: said, and in nobody's way. */
  notices: string[]
  links: PeopleLink[]
}
