import {
  type AnyPgColumn,
  foreignKey,
  type IndexBuilder,
  index,
  integer,
  numeric,
  type PgColumnBuilderBase,
  type PgSchema,
  type PgTableExtraConfigValue,
  primaryKey,
  smallint,
  uuid,
} from 'drizzle-orm/pg-core'
import { organization, person } from './association.ts'
import { record } from './reporting.ts'

type Columns = Record<string, PgColumnBuilderBase>
type Rules<C> = (t: { [K in keyof C]: AnyPgColumn }) => PgTableExtraConfigValue[]

const targets = { person, organization }
const references = new WeakMap<PgColumnBuilderBase, keyof typeof targets | 'record'>()

/** A column that names somebody: it must exist in the register, and is indexed. */
const reference = (name: string, target: keyof typeof targets | 'record') => {
  const column = uuid(name)
  references.set(column, target)
  return column
}
export const personId = (name = 'person_id') => reference(name, 'person')
export const organizationId = (name = 'organization_id') => reference(name, 'organization')
/** Another record in all its revisions, so no foreign key can hold it; reports are checked for it. */
export const recordId = (name: string) => reference(name, 'record')

/** Yuan, and other measures with two decimals. */
export const amount = (name: string) => numeric(name, { precision: 20, scale: 2 })

/** Degrees of longitude or latitude in WGS-84. */
export const coordinate = (name: string) => numeric(name, { precision: 9, scale: 6 })

const revisionKey = () => ({ id: uuid().notNull(), revision: integer().notNull() })
const partKey = () => ({
  recordId: uuid('record_id').notNull(),
  revision: integer().notNull(),
  position: smallint().notNull(),
})

interface Keyed {
  id: AnyPgColumn
  revision: AnyPgColumn
}

/** How the tables of one domain are made: a table a record type, and one for each of its lists. */
export function domainTables(schema: PgSchema) {
  return {
    /** Table of a record type, keyed by revision; a revision goes with its record. */
    record: <N extends string, C extends Columns>(name: N, columns: C, rules?: Rules<C>) =>
      schema.table(name, { ...revisionKey(), ...columns }, (t) => {
        const own = t as unknown as Keyed & { [K in keyof C]: AnyPgColumn }
        return [
          primaryKey({ name: `${name}_pkey`, columns: [own.id, own.revision] }),
          belongsTo(`${name}_is_a_record`, [own.id, own.revision], record),
          ...existing(name, columns, own),
          ...(rules?.(own) ?? []),
        ]
      }),
    /** Table of a list of `whole`, in the order reported; parts go with their revision. */
    part: <N extends string, C extends Columns>(name: N, whole: Keyed, columns: C, rules?: Rules<C>) =>
      schema.table(name, { ...partKey(), ...columns }, (t) => {
        const own = t as unknown as Record<'recordId' | 'revision' | 'position', AnyPgColumn> & {
          [K in keyof C]: AnyPgColumn
        }
        return [
          primaryKey({ name: `${name}_pkey`, columns: [own.recordId, own.revision, own.position] }),
          belongsTo(`${name}_belongs_to_a_record`, [own.recordId, own.revision], whole),
          ...existing(name, columns, own),
          ...(rules?.(own) ?? []),
        ]
      }),
  }
}

function belongsTo(name: string, columns: [AnyPgColumn, AnyPgColumn], whole: Keyed) {
  return foreignKey({ name, columns, foreignColumns: [whole.id, whole.revision] }).onDelete('cascade')
}

/** Foreign key and index of every column that names somebody. */
function existing<C extends Columns>(
  table: string,
  columns: C,
  t: { [K in keyof C]: AnyPgColumn },
): (ReturnType<typeof foreignKey> | IndexBuilder)[] {
  return Object.keys(columns).flatMap((key) => {
    const target = references.get(columns[key] as PgColumnBuilderBase)
    const column = t[key]
    if (!target || !column) return []
    const word = key.replace(/Id$/, '').toLowerCase()
    const lookUp = index(`${table}_by_${word}`).on(column)
    if (target === 'record') return [lookUp]
    const name = `${table}_${word}_exists`
    return [foreignKey({ name, columns: [column], foreignColumns: [targets[target].id] }), lookUp]
  })
}
