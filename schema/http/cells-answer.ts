/*
 * What `POST /cells` answers, stated once: the dashboard is given a copy of this file when the product is built.
 */

/** The cells of a spreadsheet's first sheet as text, and what of the file is not in them. */
export interface CellsAnswer {
  /** Each as wide as the widest. */
  rows: string[][]
  /** What was not read as it looks, or not read. */
  notices: string[]
}
