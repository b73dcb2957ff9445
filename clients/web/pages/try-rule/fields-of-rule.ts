import { text } from '../../language/language.ts'
import type { Option } from '../../parts/layout/options.ts'
import type { Ask, RuleDraft } from './rule-draft.ts'
import type { RuleFieldsQuery } from './try-rule.generated.ts'

type Definition = NonNullable<RuleFieldsQuery['recordDefinitions']>[number]
type Defined = Omit<Definition['fields'][number], 'fields'>

/** A field under the name that a rule has for it. */
export interface RuleField extends Omit<Defined, 'name' | 'label'> {
  name: string
  label: string
  options: readonly Option[]
}

/** What there is to make a rule of. */
export interface RuleFields {
  all: readonly RuleField[]
  lists: readonly Option[]
}

const none: RuleFields = { all: [], lists: [] }

/** The fields of the record type that is chosen, those of the items that count among them. */
export function fieldsOfRule(
  { recordDefinitions, valueLists }: RuleFieldsQuery,
  { of, items }: RuleDraft,
): RuleFields {
  const definition = recordDefinitions?.find(({ type }) => type === of)
  if (!definition) return none
  const named = namedIn(valueLists)
  const open = definition.fields.filter(({ confidential }) => !confidential)
  const lists = open.filter(({ kind }) => kind === 'PARTS')
  const counted = lists.find(({ name }) => name === items)
  const ofItems = (counted?.fields ?? []).map((field) =>
    named(field, `${items}.${field.name}`, `${counted?.label}：${field.label}`),
  )
  const shared = definition.common
    .filter(({ name }) => ['title', 'occurredOn', 'credit'].includes(name))
    .map((field) => named(field))
    // Whose work it is can be asked where the city has said who there is.
    .filter(({ kind, options }) => kind !== 'LIST_VALUE' || options.length > 0)
  return {
    all: [...shared, ...open.map((field) => named(field)), ...ofItems],
    lists: lists.map(({ name, label }) => ({ value: name, label })),
  }
}

/** Makes a field one of a rule, under another name where it is an item's, with the values of its list. */
function namedIn(lists: RuleFieldsQuery['valueLists']) {
  const values = new Map(lists?.map(({ code, values: own }) => [code, own]))
  return (field: Defined, name = field.name, label = field.label): RuleField => ({
    ...field,
    ...{ name, label },
    options: optionsOf(field, values.get(field.list ?? '') ?? []),
  })
}

function optionsOf({ kind, choices }: Defined, values: readonly { code: string; name: string }[]): Option[] {
  if (kind === 'BOOLEAN')
    return [
      { value: 'true', label: text({ zh: '是', en: 'Yes' }) },
      { value: 'false', label: text({ zh: '否', en: 'No' }) },
    ]
  return [
    ...choices.map(({ code, label }) => ({ value: code, label })),
    ...values.map(({ code, name }) => ({ value: code, label: name })),
  ]
}

/** Fields of some kinds as choices, after that of none. */
export const choicesOf = ({ all }: RuleFields, kinds: readonly string[], nothing: string): Option[] => [
  { value: '', label: nothing },
  ...all.filter(({ kind }) => kinds.includes(kind)).map(({ name, label }) => ({ value: name, label })),
]

/** How a field may be asked. */
export function asksOf({ kind, options }: Pick<RuleField, 'kind' | 'options'>): readonly Ask[] {
  if (kind === 'DATE' || kind === 'INTEGER' || kind === 'QUANTITY') return ['BETWEEN', 'IS', 'GIVEN', 'BLANK']
  if (options.length > 0) return ['IS', 'NOT', 'GIVEN', 'BLANK']
  return kind === 'TEXT' ? ['TEXT', 'GIVEN', 'BLANK'] : ['GIVEN', 'BLANK']
}

export const askWords: Readonly<Record<Ask, { zh: string; en: string }>> = {
  IS: { zh: '为', en: 'is' },
  NOT: { zh: '不为', en: 'is not' },
  BETWEEN: { zh: '在……之间', en: 'lies between' },
  TEXT: { zh: '为文字', en: 'is the text' },
  GIVEN: { zh: '已填', en: 'is given' },
  BLANK: { zh: '未填', en: 'is not given' },
}
