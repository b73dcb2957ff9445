import type { Db } from '@kexie/db/database'
import { takesFromList } from '@kexie/schema/listed-fields'
import { oneOfList } from '@kexie/schema/one-of'
import type { ProblemFact } from '@kexie/schema/problems'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import { sql } from 'drizzle-orm'
import { type ListValueRow, readLists } from '../reading/list-values.ts'

/** What the lists say that fields of a type take their values from, as the transaction that writes sees them. */
export interface KnownLists {
  /** By list, in its order. */
  values: ReadonlyMap<string, readonly ListValueRow[]>
  /** Whether the record `id` has a value already, which a correction may keep once it is retired. */
  has(id: string | null, list: string, code: string): boolean
}

/** The lists that fields of a type and of its parts take their values from. */
const listsOf = (fields: readonly FieldDefinition[]): string[] => [
  ...new Set(
    fields.flatMap((field) => {
      if (field.kind === 'PARTS') return listsOf(field.fields)
      return takesFromList(field) ? [field.list] : []
    }),
  ),
]

/** What a type without lists knows of them. */
export const noLists: KnownLists = { values: new Map(), has: () => false }

/** Reads the lists of a type, and what the records that rows correct have of them. Two statements at most, none for a type without lists. */
export async function knownLists(
  tx: Db,
  fields: readonly FieldDefinition[],
  ids: readonly (string | null)[],
): Promise<KnownLists> {
  const lists = listsOf(fields)
  if (lists.length === 0) return noLists
  const values = await readLists(tx, lists)
  const isOld = values.some(({ retiredSince }) => retiredSince)
  const kept = isOld
    ? await keptValues(
        tx,
        fields,
        ids.flatMap((id) => id ?? []),
      )
    : new Map<string, ReadonlySet<string>>()
  return {
    values: Map.groupBy(values, ({ list }) => list),
    has: (id, list, code) => kept.get(id ?? '')?.has(`${list} ${code}`) ?? false,
  }
}

/** By record, what its newest revision has of each list. */
async function keptValues(
  tx: Db,
  fields: readonly FieldDefinition[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.execute<{ id: string; content: Row | null }>(sql`
    select r.id, c.content from reporting.record r
    join reporting.record c on c.id = r.id and c.revision = r.content_revision
    where r.id = any (${sql.param([...ids])}::uuid[]) and r.latest`)
  return new Map(rows.map(({ id, content }) => [id, new Set(valuesIn(fields, content ?? {}))]))
}

type Row = Readonly<Record<string, unknown>>

function valuesIn(fields: readonly FieldDefinition[], content: Row): string[] {
  return fields.flatMap((field) => {
    const value = content[field.name]
    if (value === null || value === undefined) return []
    if (field.kind === 'PARTS') return (value as Row[]).flatMap((item) => valuesIn(field.fields, item))
    if (!takesFromList(field)) return []
    return [value].flat().map((code) => `${field.list} ${code}`)
  })
}

/** What of a field says of which list its values are. */
type Listed = Pick<Extract<FieldDefinition, { kind: 'LIST_VALUE' | 'LIST_VALUES' }>, 'label' | 'list'>

/** In which row a code stands, and where in it. */
interface Place {
  /** The record the row corrects; null for a new one. */
  id: string | null
  at: string
}

/** Why a code is none that the field may have: it is not on the list, or is retired and new to the record. */
export function codeProblems(
  { label, list }: Listed,
  code: string,
  { values, has }: KnownLists,
  { id, at }: Place,
): ProblemFact[] {
  const all = values.get(list) ?? []
  const meant = all.find((one) => one.code === code)
  if (meant && (!meant.retiredSince || has(id, list, code))) return []
  const names = all
    .filter(({ retiredSince }) => !retiredSince)
    .map(({ nameZh: zh, nameEn: en }) => ({ zh, en }))
  const received = meant ? { zh: `${meant.nameZh}（已停用）`, en: `${meant.nameEn} (retired)` } : code
  return [{ code: 'INVALID_VALUE', field: at, label, expected: oneOfList(names, list), received }]
}

/** The same of each of several codes, and of one that stands there twice. */
export const codesProblems = (
  field: Listed,
  codes: readonly string[],
  lists: KnownLists,
  { id, at }: Place,
): ProblemFact[] =>
  codes.flatMap((code, index): ProblemFact[] => {
    const place = `${at}.${index}`
    if (codes.indexOf(code) < index)
      return [{ code: 'ALREADY_EXISTS', field: place, label: field.label, received: code }]
    return codeProblems(field, code, lists, { id, at: place })
  })
