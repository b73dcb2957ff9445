import type { Term } from '@kexie/schema/rule'
import type { FieldShape } from '@kexie/schema/shape'
import type { StatedList } from './read-lists.ts'
import { declaredTypes } from './record-types.ts'

/** A field as a rule may name it: declared, or known of every record or calculated. */
export type Named = FieldShape | 'KNOWN' | undefined

/** What the fields of a record, or of the items of one of its lists, are. */
export interface Fields {
  /** What they are fields of, as a fault says it. */
  type: string
  named(field: string): Named
  isList(field: string): boolean
  /** The values of a choice; undefined for what is none. */
  valuesOf(field: string): readonly string[] | undefined
  /** The fields of a list's items; none where there is no such list. */
  within(list: string | undefined): Fields
}

/** What every record has of which a rule may speak. */
const shared = ['title', 'occurredOn', 'district']

/** The fields of the records that a term is of, those of the item at hand by `list.field`. */
export function fieldsOf({ of, items }: Pick<Term, 'of' | 'items'>, lists: readonly StatedList[]): Fields {
  const choicesOf = choicesFrom(lists)
  const { shape, type } = declaredTypes.get(of) ?? {}
  const known = [...shared, ...Object.keys(type?.calculated ?? {})]
  const record = among(of, shape?.fields ?? [], { known, choicesOf })
  const named = (field: string) =>
    items && field.startsWith(`${items}.`)
      ? record.within(items).named(field.slice(items.length + 1))
      : record.named(field)
  return { ...record, named, valuesOf: (field) => calculatedFrom(field, lists) ?? choicesOf(named(field)) }
}

interface About {
  /** What there is beside the declared fields. */
  known: readonly string[]
  choicesOf: (field: Named) => readonly string[] | undefined
}

function among(type: string, fields: readonly FieldShape[], { known, choicesOf }: About): Fields {
  const byName = new Map(fields.map((field) => [field.name, field]))
  const named = (field: string): Named => (known.includes(field) ? 'KNOWN' : byName.get(field))
  const partsOf = (list: string | undefined) => {
    const field = byName.get(list ?? '')
    return field?.kind === 'PARTS' ? field.fields : undefined
  }
  return {
    type,
    named,
    isList: (list) => partsOf(list) !== undefined,
    valuesOf: (field) => choicesOf(named(field)),
    within: (list) => among(`${type}.${list}`, partsOf(list) ?? [], { known: [], choicesOf }),
  }
}

/** Codes of the values of a field's choice, or of its list. */
const choicesFrom = (lists: readonly StatedList[]) => (field: Named) => {
  if (typeof field !== 'object') return undefined
  if (field.kind === 'CHOICE') return field.values.map(({ name }) => name)
  return field.kind === 'LIST_VALUE' || field.kind === 'LIST_VALUES' ? codesOf(field.list, lists) : undefined
}

const codesOf = (list: string, lists: readonly StatedList[]) =>
  lists.find(({ code }) => code === list)?.values.map(({ code }) => code)

/** The lists that calculated fields take their values from, by way of what their record names. */
export const calculatedLists: Readonly<Record<string, string>> = { 'series.programme': 'programme' }

const calculatedFrom = (field: string, lists: readonly StatedList[]) =>
  Object.hasOwn(calculatedLists, field) ? codesOf(calculatedLists[field] ?? '', lists) : undefined

/** What is confidential is in no content. */
export const isReadable = (field: Named): boolean =>
  field === 'KNOWN' || (field !== undefined && !field.confidential)
