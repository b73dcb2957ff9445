import type { ImportConflict } from '@kexie/schema/import-answer'
import type { Lookups } from '../cells/lookups.ts'
import type { PeopleRead } from '../people/read-people.ts'
import type { WorkbookShape } from '../shape/column.ts'
import type { RefusalCode, RefusalValues } from '../workbook/refusal.ts'
import type { CellsRead } from './read-cells.ts'
import type { FileRead, ReadOptions } from './read-file.ts'

/** A file to be read, as what, and how. */
export interface ReadOrder extends ReadOptions {
  bytes: Uint8Array
  shape: WorkbookShape
  lookups: Lookups
  /** Wanted is the file itself with these marked, instead of what it says. */
  mark?: { conflicts: readonly ImportConflict[]; language: 'zh' | 'en' }
}

/** A workbook of bodies, accounts and duties to be read. */
export interface PeopleOrder extends Pick<ReadOrder, 'bytes' | 'shape' | 'lookups'> {
  isPeople: true
}

/** A spreadsheet whose cells are wanted as they are. */
export interface CellsOrder {
  bytes: Uint8Array
  isCells: true
}

export type Order = ReadOrder | PeopleOrder | CellsOrder

/** What came of it: what the file says, or the file with its conflicts marked. */
export type ReadResult =
  | { read: FileRead }
  | { people: PeopleRead }
  | { cells: CellsRead }
  | { marked: Uint8Array }

export type ReadReply =
  | { rows: number }
  | ReadResult
  | { refused: { code: RefusalCode; values: RefusalValues } }
  | { failed: string }
