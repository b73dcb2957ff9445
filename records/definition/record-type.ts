import type { Db } from '@kexie/db/database'
import type { ProblemFact } from '@kexie/schema/problems'
import type { ReportedRow } from '../intake/report-records.ts'
import type { PartTable } from '../reading/parts.ts'
import type { RecordTable } from '../reading/read-records.ts'
import type { RecordReference } from './references.ts'

/** What a row of every record type brings. */
export interface RowInput {
  id?: string | null | undefined
  externalKey?: string | null | undefined
  title?: string
  occurredOn: string
  endsOn?: string | null | undefined
  district: string
  credit?: string | null | undefined
}

/** A value of a calculated field; without one the field is left out. */
export type Calculated = string | number | boolean | null | undefined

export type Parts = Readonly<Record<string, PartTable>>

/** One record as its domain stores it: its own columns, and each of its lists in the order reported. */
export interface Content<T extends RecordTable, P extends Parts> {
  columns: Omit<T['$inferSelect'], 'id' | 'revision'>
  parts: { [K in keyof P]: Omit<P[K]['$inferSelect'], 'recordId' | 'revision' | 'position'>[] }
}

/** What a record is saved with: its content, and what all records have. */
export interface Saved<T extends RecordTable, P extends Parts> extends Content<T, P> {
  title: string
  occurredOn: string
  districtCode: string
  credit: string | null
}

/** With what the rules of a type look at a row. */
export interface CheckContext<More> {
  /** The day in Shanghai. */
  today: string
  /** What the type looked up for all rows of the call. */
  more: More
  /** The record of `type` that a row names, with its columns where the type is of the same subgraph. */
  found<Row = { id: string; title: string }>(type: string, reference: RecordReference): Row | undefined
}

/**
 * What a record type is beyond its SDL. Its fields are checked, stored and shown as the SDL declares them: a field is
 * kept in the column of its name, a person, organization or record in `<name>Id`, a list in the part table of its name.
 */
export interface RecordType<
  Input extends RowInput = RowInput,
  T extends RecordTable = RecordTable,
  P extends Parts = Parts,
  More = unknown,
> {
  table: T
  parts?: P
  /** Earliest day a record may have: 2000-01-01 unless stated, which catches most slips of the pen. */
  earliest?: string
  /** On which side of today the record lies: the past unless stated. */
  side?(row: Input): 'PAST' | 'FUTURE' | 'ANY'
  /** Looks up what the rules need to know beyond the row; once for all rows of a call. */
  lookUp?(tx: Db, rows: readonly ReportedRow<Input>[]): Promise<More>
  /** Everything wrong with a row beyond what its SDL says of single fields. */
  problems?(row: Input, checkContext: CheckContext<More>): ProblemFact[]
  /** Columns and parts that are not what the row says but follow from it. */
  derive?(content: Content<T, P>, row: ReportedRow<Input>, checkContext: CheckContext<More>): Content<T, P>
  /** What a report brought and `derive` keeps elsewhere: the other way round, for whoever writes a record as it was reported. */
  brought?(content: Content<T, P>): Readonly<Record<string, unknown>>
  /**
   * Fields that are calculated when the record is saved, by name, for rules to read: what no rule can say of the reported fields,
   * and what is known that day of what they name (`series.programme`). No clock, no database.
   */
  calculated?: Readonly<Record<string, (saved: Saved<T, P>, more: More) => Calculated>>
}

/** Declares a record type; what it returns is what it was given, with its types inferred. */
export function recordType<
  Input extends RowInput = RowInput,
  T extends RecordTable = RecordTable,
  // biome-ignore lint/complexity/noBannedTypes: no parts unless stated
  P extends Parts = {},
  More = undefined,
>(definition: RecordType<Input, T, P, More>): RecordType<Input, T, P, More> {
  return definition
}

/** A record type whose particulars do not matter. */
// biome-ignore lint/suspicious/noExplicitAny: it stands for every row, table and look-up
export type AnyRecordType = RecordType<any, any, any, any>
