import { checkedFirst } from '@kexie/runtime/cursor'
import { soughtUuid } from '@kexie/schema/global-id'
import { type ListedField, takesFromList } from '@kexie/schema/listed-fields'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import type { RecordType as RecordTypeName } from '@kexie/schema/records'
import { filterArguments, listName } from '@kexie/schema/root-fields'
import type DataLoader from 'dataloader'
import { and, eq, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { columnOf } from '../definition/field-values.ts'
import type { RowInput } from '../definition/record-type.ts'
import type { DeclaredType } from '../intake/prepare-rows.ts'
import type { ReportInput } from '../intake/report-call.ts'
import { districtsOf } from '../reading/districts.ts'
import { isNamed, keysOf } from '../reading/identities.ts'
import { listRecords, type RecordRow, type Wanted } from '../reading/list-records.ts'
import { listedResolvers, listValueResolvers } from '../reading/list-values.ts'
import type { RevisionKey } from '../reading/parts.ts'
import { matching, type RecordFilter } from '../reading/record-filter.ts'
import { changesOf } from '../review/record-changes.ts'
import { joinResolvers } from './join-resolvers.ts'
import type { RecordContext } from './record-context.ts'
import { connection, entity, recordFields, recordResolvers } from './record-fields.ts'

type Types = ReadonlyMap<string, DeclaredType>
type Report = (context: RecordContext, type: string, input: ReportInput<RowInput>) => unknown
type Row = Readonly<Record<string, unknown>>
type Resolver = (parent: Row, args: Row, context: RecordContext) => unknown

/**
 * Resolvers of what follows from record types being declared: their fields, lists, connections and mutations; and of every field, of a
 * record or not, that takes its value from a list.
 */
export function recordResolversOf(
  types: Types,
  listed: readonly ListedField[],
  report: Report,
): Record<string, object> {
  return joinResolvers([listedResolvers(listed), listValueResolvers, declaredResolvers(types, report)])
}

function declaredResolvers(types: Types, report: Report): Record<string, object> {
  const all = [...types.values()]
  const listed = all.filter(({ shape }) => shape.listed)
  return {
    ...recordResolvers,
    ...Object.fromEntries(all.flatMap((declared) => typeResolvers(declared, types))),
    ...Object.fromEntries(listed.map(({ shape }) => [`${shape.type}Connection`, connection])),
    Query: Object.fromEntries(listed.map((declared) => [listName(declared.shape.plural), listOf(declared)])),
    Mutation: Object.fromEntries(
      all.map(({ shape }) => [
        `report${shape.plural}`,
        (_: unknown, { input }: { input: ReportInput<RowInput> }, context: RecordContext) =>
          report(context, shape.type, input),
      ]),
    ),
  }
}

function typeResolvers({ shape }: DeclaredType, types: Types): [string, object][] {
  const { type, fields } = shape
  const own = recordFields(
    type as RecordTypeName,
    ({ records }: RecordContext) => records[type] as DataLoader<string, RecordRow | null>,
  )
  const parts = fields.flatMap((field): [string, object][] =>
    field.kind === 'PARTS' ? [[field.type, fieldResolvers(field.type, field.fields, types)]] : [],
  )
  return [
    [type, { ...own, ...fieldResolvers(type, fields, types), changes: changesOf(fields, type) }],
    ...parts,
  ]
}

function fieldResolvers(
  owner: string,
  fields: readonly FieldDefinition[],
  types: Types,
): Record<string, Resolver> {
  const resolvers = fields
    .filter(({ computed, confidential }) => !computed && !confidential)
    .map((field) => [field.name, fieldResolver(owner, field, types)] as const)
  return Object.fromEntries(resolvers.flatMap(([name, resolver]) => (resolver ? [[name, resolver]] : [])))
}

/** How a field that is more than its column is resolved; undefined for the others. */
function fieldResolver(owner: string, field: FieldDefinition, types: Types): Resolver | undefined {
  const column = columnOf(field)
  const behind = (stub: (id: string, context: RecordContext) => unknown): Resolver => {
    return (parent, _, context) => (parent[column] ? stub(parent[column] as string, context) : null)
  }
  if (field.kind === 'PERSON') return behind((id, context) => entity(context, 'Person', id))
  if (field.kind === 'ORGANIZATION') return behind((id, context) => entity(context, 'Organization', id))
  if (field.kind === 'PARTS')
    return (parent, _, { parts }) => parts[`${owner}.${field.name}`]?.load(parent as unknown as RevisionKey)
  if (field.kind !== 'RECORD') return undefined
  if (types.has(field.type)) return behind((id, { records }) => records[field.type]?.load(id))
  return behind((id, context) => entity(context, field.type, id))
}

type ListArguments = Row & {
  filter?: RecordFilter | null
  first: number
  after?: string | null
}

/** The list of a type, newest first, narrowed by what all records share and by each choice and name of its own. */
function listOf({ shape, type }: DeclaredType) {
  const narrowing = filterArguments(shape).map(({ field }) => field)
  return async (_: unknown, args: ListArguments, { db, viewer }: RecordContext) => {
    const { organization, district, ...filter } = args.filter ?? {}
    const organizations = organization ? await keysOf(db, 'Organization', organization) : undefined
    const districts = district ? await districtsOf(db, district) : undefined
    const given = narrowing.filter(({ name }) => isGiven(args[name]))
    return listRecords(db, type.table, {
      viewer,
      type: shape.type,
      where: and(
        matching({ ...filter, organizations, districts }),
        ...given.map((field) => narrowed(type.table, field, args[field.name])),
      ),
      wanted: Object.values(args.filter ?? {}).some(isGiven)
        ? undefined
        : Object.fromEntries(
            given.map((field) => [columnIn(type.table, field).name, wantedOf(field, args[field.name])]),
          ),
      page: { first: checkedFirst(args.first), after: args.after },
    })
  }
}

const isGiven = (value: unknown) => value !== null && value !== undefined

const columnIn = (table: DeclaredType['type']['table'], field: FieldDefinition) =>
  table[columnOf(field)] as PgColumn

function narrowed(table: DeclaredType['type']['table'], field: FieldDefinition, value: unknown): SQL {
  const column = columnIn(table, field)
  const wanted = wantedOf(field, value)
  return 'register' in wanted ? isNamed(column, wanted.register, wanted.id) : eq(column, wanted.value)
}

/** What a field is asked for: a value as it is stored, or somebody under any of his ids. */
function wantedOf(field: FieldDefinition, value: unknown): Wanted {
  if (field.kind === 'CHOICE' || field.kind === 'REGISTER' || takesFromList(field))
    return { value: String(value) }
  if (field.kind === 'RECORD') return { value: soughtUuid(field.type, value as string) }
  return { register: field.kind === 'PERSON' ? 'Person' : 'Organization', id: value as string }
}
