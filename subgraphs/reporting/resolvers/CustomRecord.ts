import { type CustomRow, shownValues } from '@kexie/records/custom-records'
import type { RecordRow } from '@kexie/records/list-records'
import { changesBetween } from '@kexie/records/record-changes'
import { connection } from '@kexie/records/record-fields'
import type { FieldDefinition, RecordDefinition } from '@kexie/schema/record-definition'
import { objectScalars } from '@kexie/schema/scalars'
import type { ReportingContext } from '../context.ts'
import { records } from './Record.ts'

/** The definition of a record's own type, which is the city's. */
async function definitionBehind(
  { type }: RecordRow,
  { customTypes }: ReportingContext,
): Promise<RecordDefinition> {
  const found = (await customTypes()).find(({ definition }) => definition.type === type)
  if (!found) throw new Error(`${type} is no record type of this city`)
  return found.definition
}

/** Records of the types that the city defined, and what a report of them answers. */
export const customRecords = {
  ...objectScalars,
  CustomRecord: {
    ...records.CustomRecord,
    credit: ({ credit }: RecordRow, _: unknown, { names }: ReportingContext) =>
      credit === null ? null : names.listValues.load({ list: 'credit', code: credit }),
    definition: (row: RecordRow, _: unknown, context: ReportingContext) => definitionBehind(row, context),
    values: async (row: RecordRow, _: unknown, context: ReportingContext) => {
      const whole = await wholeOf(row, context)
      return (
        whole &&
        shownValues(await definitionBehind(row, context), whole, {
          ...context,
          named: context.custom.named,
        })
      )
    },
    changes: async (row: RecordRow, { since }: { since?: number | null }, context: ReportingContext) =>
      changesBetween(row, since, context, {
        fields: compared((await definitionBehind(row, context)).fields),
        read: (key) => context.custom.revisions.load(key),
      }),
  },
  CustomRecordConnection: connection,
  RecordReported: {
    record: ({ record }: { record: { key: string } }, _: unknown, { records: loader }: ReportingContext) =>
      loader.load(record.key),
  },
}

/** What is no longer asked is compared as well: what was submitted before moves what it moves. */
const compared = (fields: readonly FieldDefinition[]): FieldDefinition[] =>
  fields.map((field) => ({ ...field, computed: false }))

/** A record with what it holds: it may have been found by what all records have. */
const wholeOf = (row: RecordRow, { custom }: ReportingContext): Promise<CustomRow | null> | CustomRow =>
  'columns' in row ? (row as CustomRow) : custom.shown.load(row.id)
