import type { FieldDefinition, FieldKind } from '../definitions/record-definition.ts'
import { rowFields } from '../definitions/row-fields.ts'
import { calculatedOf, definitionOf, statedDefinitions } from '../definitions/stated-definitions.ts'
import type { StatedValue } from '../lists/stated-list.ts'
import type { Text } from '../text/text.ts'
import { calculatedChoices, calculatedWords } from './calculated-words.ts'
import { calculatedLists } from './dimensions.ts'
import type { Term } from './rule.ts'

/** A field as a rule may name it: declared, known of every record, or calculated from it, of which the value alone says what it is. */
export type Named = (FieldKind | { kind: 'CALCULATED'; choices?: string | undefined }) & {
  label: Text
  confidential: boolean
  level?: boolean
}

/** What lists a rule may take values from. */
export type ListsOfRules = readonly { code: string; values: readonly Pick<StatedValue, 'code' | 'name'>[] }[]

/** What the fields of a record, or of the items of one of its lists, are. */
export interface Fields {
  /** What they are fields of, as whoever wrote the rule knows it. */
  type: Text
  /** Undefined where there is no such field. */
  named(field: string): Named | undefined
  isList(field: string): boolean
  /** Whether a field is of the item at hand, and not of the record. */
  isOfItem(field: string): boolean
  /** All that a rule may name, those of the item at hand among them. */
  names: readonly string[]
  /** The values of a choice, in use or not; undefined for what is none. */
  valuesOf(field: string): readonly string[] | undefined
  /** The fields of a list's items; none where there is no such list. */
  within(list: string | undefined): Fields
}

const open = { confidential: false }

/** What a row brings that is no content: whose record it is. */
const ofRow = ['id', 'externalKey']

/** What every record has of which a rule may speak; its district as its content keeps it, by code. */
const shared: readonly (readonly [string, Named])[] = rowFields
  .filter(({ name }) => !ofRow.includes(name))
  .map((field) => [
    field.name,
    field.kind === 'DISTRICT' ? { ...field, kind: 'REGISTER', type: 'District', key: 'code' } : field,
  ])

/** The fields of the records that a term is of, those of the item at hand by `list.field`. */
export function fieldsOf(
  { of, items }: Pick<Term, 'of' | 'items'>,
  lists: ListsOfRules,
  called: (type: string) => Text = asWritten,
): Fields {
  const declared = definitionOf(of)?.fields ?? []
  // What is shown of a record as well is what it is declared as.
  const calculated = calculatedOf(of)
    .filter((name) => !declared.some((field) => field.name === name))
    .map((name) => [name, calculatedAs(name)] as const)
  const record = among(called(of), declared, { known: new Map([...shared, ...calculated]), lists })
  const isOfItem = (field: string) => items !== undefined && field.startsWith(`${items}.`)
  const named = (field: string) =>
    items && isOfItem(field) ? record.within(items).named(field.slice(items.length + 1)) : record.named(field)
  const names = [...record.names, ...record.within(items).names.map((name) => `${items}.${name}`)]
  return { ...record, named, isOfItem, names, valuesOf: (field) => choicesOf(named(field), lists) }
}

const asWritten = (type: string): Text => ({ zh: type, en: type })
const within = ({ zh, en }: Text, list: string | undefined): Text => ({
  zh: `${zh}.${list}`,
  en: `${en}.${list}`,
})

interface About {
  /** What there is beside the declared fields. */
  known: ReadonlyMap<string, Named>
  lists: ListsOfRules
}

function among(type: Text, fields: readonly FieldDefinition[], { known, lists }: About): Fields {
  const byName = new Map(fields.map((field) => [field.name, field]))
  const named = (field: string): Named | undefined => known.get(field) ?? byName.get(field)
  const partsOf = (list: string | undefined) => {
    const field = byName.get(list ?? '')
    return field?.kind === 'PARTS' ? field.fields : undefined
  }
  return {
    type,
    named,
    names: [...new Set([...known.keys(), ...byName.keys()])],
    isOfItem: () => false,
    isList: (list) => partsOf(list) !== undefined,
    valuesOf: (field) => choicesOf(named(field), lists),
    within: (list) => among(within(type, list), partsOf(list) ?? [], { known: new Map(), lists }),
  }
}

/** Codes of the values of a field's choice, or of its list. */
function choicesOf(field: Named | undefined, lists: ListsOfRules): readonly string[] | undefined {
  if (field?.kind === 'CHOICE' || field?.kind === 'CHOICES') return field.values.map(({ name }) => name)
  if (field?.kind === 'CALCULATED')
    return statedDefinitions.choices[field.choices ?? '']?.map(({ name }) => name)
  if (field?.kind !== 'LIST_VALUE' && field?.kind !== 'LIST_VALUES') return undefined
  return lists.find(({ code }) => code === field.list)?.values.map(({ code }) => code)
}

/** What a calculated field of that name is: a day where it says on which. */
function calculatedAs(name: string): Named {
  const listed = Object.hasOwn(calculatedLists, name) ? calculatedLists[name] : undefined
  if (listed) return { kind: 'LIST_VALUE', ...listed, ...open }
  const label = calculatedWords[name] ?? { zh: name, en: name }
  return name.endsWith('On')
    ? { kind: 'DATE', label, ...open }
    : { kind: 'CALCULATED', choices: calculatedChoices[name], label, ...open }
}
