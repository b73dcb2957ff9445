import { readFileSync } from 'node:fs'
import { type ListedField, listedFields } from '@kexie/schema/listed-fields'
import {
  type FieldDefinition,
  type RecordDefinition,
  recordDefinitions,
} from '@kexie/schema/record-definition'
import { creditField } from '@kexie/schema/row-fields'
import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type PgColumn } from 'drizzle-orm/pg-core'
import { parse } from 'graphql'
import type { RecordContext } from '../graphql/record-context.ts'
import { recordResolversOf } from '../graphql/record-resolvers.ts'
import { type DeclaredType, prepareRows } from '../intake/prepare-rows.ts'
import { insertContent } from '../intake/record-content.ts'
import { type ReportInput, reportCall } from '../intake/report-call.ts'
import type { PartTable } from '../reading/parts.ts'
import type { RecordTable } from '../reading/read-records.ts'
import { columnFaults } from './column-faults.ts'
import { columnFields, columnOf, partFields } from './field-values.ts'
import type { AnyRecordType, RowInput } from './record-type.ts'

export type RecordTypes = Readonly<Record<string, AnyRecordType>>

/** The record types of one subgraph, ready to be reported, listed and loaded. */
export interface DeclaredRecords {
  schemaFile: URL
  types: ReadonlyMap<string, DeclaredType>
  /** Resolvers of everything that follows from the declarations. */
  resolvers: Record<string, object>
}

export { type RecordContext, recordContext } from '../graphql/record-context.ts'

/**
 * Joins the record types that a schema file declares to what they are beyond it. Throws when one has no counterpart, or
 * a field no column, a column no field, a list no part table.
 */
export function declareRecords(schemaFile: URL, types: RecordTypes): DeclaredRecords {
  const document = parse(readFileSync(schemaFile, 'utf8'))
  const shapes = recordDefinitions(document)
  const undeclared = Object.keys(types).filter((name) => !shapes.some(({ type }) => type === name))
  if (undeclared.length > 0) throw new Error(`not declared in ${schemaFile}: ${undeclared.join(', ')}`)
  const tables = Object.fromEntries(Object.entries(types).map(([name, { table }]) => [name, table]))
  const declared = new Map(
    shapes.map((shape) => {
      const type = types[shape.type]
      if (!type) throw new Error(`${shape.type} is declared and has no record type`)
      assertKept(shape, type)
      return [shape.type, { shape, type, tables: tables as Record<string, RecordTable> }]
    }),
  )
  const records = { schemaFile, types: declared }
  return {
    ...records,
    resolvers: recordResolversOf(
      declared,
      [...listedFields(document), ...creditsOf(shapes)],
      (context, type, input) => report(context, records, type, input),
    ),
  }
}

/** What every record shows beside its own fields that is a value of a list. */
const creditsOf = (shapes: readonly RecordDefinition[]): ListedField[] =>
  shapes.map(({ type }) => ({ type, field: creditField.name, list: creditField.list }))

/** Reports rows of one type: one call, one transaction, one answer a row. */
export function report(
  context: Pick<
    RecordContext,
    'db' | 'viewer' | 'address' | 'correlationId' | 'language' | 'now' | 'provenance'
  > & {
    /** Whether an id is the one that a new record has elsewhere; else it means the record to correct. */
    keepsIds?: boolean
  },
  { types }: Pick<DeclaredRecords, 'types'>,
  name: string,
  input: ReportInput<RowInput>,
) {
  const declared = types.get(name)
  if (!declared) throw new Error(`no record type ${name}`)
  return reportCall(
    context,
    {
      type: name,
      label: declared.shape.label,
      table: declared.type.table,
      prepare: (tx, rows, organizationId) => prepareRows(tx, declared, rows, { ...context, organizationId }),
      store: (tx, revisions) => insertContent(tx, declared.type, revisions),
    },
    input,
  )
}

function assertKept({ type, fields }: RecordDefinition, record: AnyRecordType): void {
  const { table, parts = {}, derive, calculated = {} } = record
  const twice = Object.keys(calculated).filter((name) =>
    fields.some((field) => field.name === name && !field.computed),
  )
  if (twice.length > 0) throw new Error(`${type} calculates what is reported: ${twice.join(', ')}`)
  assertColumns(type, table, fields, ['id', 'revision'], Boolean(derive))
  const lists = partFields(fields)
  for (const { name, fields: own } of lists) {
    const part = parts[name]
    if (!part) throw new Error(`${type}.${name} has no part table`)
    if (partFields(own).length > 0) throw new Error(`${type}.${name}: a part has no parts`)
    assertColumns(`${type}.${name}`, part, own, ['recordId', 'revision', 'position'], Boolean(derive))
  }
  const idle = Object.keys(parts).filter((name) => !lists.some((list) => list.name === name))
  if (idle.length > 0) throw new Error(`${type} has part tables of no list: ${idle.join(', ')}`)
}

/** Every field has its column, and every column its field unless the type derives it. */
function assertColumns(
  at: string,
  table: RecordTable | PartTable,
  fields: readonly FieldDefinition[],
  keys: readonly string[],
  derives: boolean,
): void {
  const known = getTableColumns(table) as Record<string, PgColumn>
  const columns = Object.keys(known)
  const wanted = columnFields(fields).map(columnOf)
  const missing = derives ? [] : wanted.filter((name) => !columns.includes(name))
  const idle = derives ? [] : columns.filter((name) => !keys.includes(name) && !wanted.includes(name))
  const where = getTableConfig(table).name
  if (missing.length > 0) throw new Error(`${at}: ${where} has no column for ${missing.join(', ')}`)
  if (idle.length > 0) throw new Error(`${at}: ${where} keeps what no field brings: ${idle.join(', ')}`)
  const faults = columnFields(fields).flatMap((field) => {
    const column = known[columnOf(field)]
    return column ? columnFaults(field, column) : []
  })
  if (faults.length > 0) throw new Error(`${at}: ${where} is not what is declared: ${faults.join('; ')}`)
}
