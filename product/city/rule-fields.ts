import { calculatedLists } from '@kexie/schema/dimensions'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import type { FieldDefinition, FieldKind } from '@kexie/schema/record-definition'
import type { Term } from '@kexie/schema/rule'
import type { StatedList } from '@kexie/schema/stated-list'
import { declaredTypes, listsOfRecords } from './record-types.ts'

/** A field as a rule may name it: declared, known of every record, or calculated from it, of which the value alone says what it is. */
export type Named = (FieldKind | { kind: 'CALCULATED' }) & { confidential: boolean }

/** What the fields of a record, or of the items of one of its lists, are. */
export interface Fields {
  /** What they are fields of, as a fault says it. */
  type: string
  /** Undefined where there is no such field. */
  named(field: string): Named | undefined
  isList(field: string): boolean
  /** The values of a choice, in use or not; undefined for what is none. */
  valuesOf(field: string): readonly string[] | undefined
  /** The fields of a list's items; none where there is no such list. */
  within(list: string | undefined): Fields
}

const open = { confidential: false }

/** What every record has of which a rule may speak. */
const shared: readonly (readonly [string, Named])[] = [
  ['title', { kind: 'TEXT', ...open }],
  ['occurredOn', { kind: 'DATE', ...open }],
  ['district', { kind: 'REGISTER', type: 'District', key: 'code', ...open }],
]

/** The fields of the records that a term is of, those of the item at hand by `list.field`. */
export function fieldsOf({ of, items }: Pick<Term, 'of' | 'items'>, lists: readonly StatedList[]): Fields {
  const { shape, type } = declaredTypes.get(of) ?? {}
  // What is shown of a record as well is what it is declared as.
  const calculated = Object.keys(type?.calculated ?? {})
    .filter((name) => !shape?.fields.some((field) => field.name === name))
    .map((name) => [name, calculatedAs(name)] as const)
  const record = among(of, shape?.fields ?? [], { known: new Map([...shared, ...calculated]), lists })
  const named = (field: string) =>
    items && field.startsWith(`${items}.`)
      ? record.within(items).named(field.slice(items.length + 1))
      : record.named(field)
  return { ...record, named, valuesOf: (field) => choicesOf(named(field), lists) }
}

interface About {
  /** What there is beside the declared fields. */
  known: ReadonlyMap<string, Named>
  lists: readonly StatedList[]
}

function among(type: string, fields: readonly FieldDefinition[], { known, lists }: About): Fields {
  const byName = new Map(fields.map((field) => [field.name, field]))
  const named = (field: string): Named | undefined => known.get(field) ?? byName.get(field)
  const partsOf = (list: string | undefined) => {
    const field = byName.get(list ?? '')
    return field?.kind === 'PARTS' ? field.fields : undefined
  }
  return {
    type,
    named,
    isList: (list) => partsOf(list) !== undefined,
    valuesOf: (field) => choicesOf(named(field), lists),
    within: (list) => among(`${type}.${list}`, partsOf(list) ?? [], { known: new Map(), lists }),
  }
}

/** Codes of the values of a field's choice, or of its list. */
function choicesOf(field: Named | undefined, lists: readonly StatedList[]): readonly string[] | undefined {
  if (field?.kind === 'CHOICE' || field?.kind === 'CHOICES') return field.values.map(({ name }) => name)
  if (field?.kind !== 'LIST_VALUE' && field?.kind !== 'LIST_VALUES') return undefined
  return lists.find(({ code }) => code === field.list)?.values.map(({ code }) => code)
}

/** Every list of a city: those that fields of records take values from, declared or calculated, and the kinds of its organizations. */
export const listsOfCity: readonly string[] = [
  ...new Set([
    ...listsOfRecords,
    ...Object.values(calculatedLists).map(({ list }) => list),
    organizationKindList,
  ]),
].toSorted()

/** What a calculated field of that name is: a day where it says on which. */
function calculatedAs(name: string): Named {
  const list = Object.hasOwn(calculatedLists, name) ? calculatedLists[name]?.list : undefined
  if (list) return { kind: 'LIST_VALUE', list, ...open }
  return name.endsWith('On') ? { kind: 'DATE', ...open } : { kind: 'CALCULATED', ...open }
}
