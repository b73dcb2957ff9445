import type { Choice } from '../definitions/record-definition.ts'
import { choiceWords } from '../definitions/stated-definitions.ts'
import type { Text } from '../text/text.ts'
import { type Between, groupsIn, isList, type Scalar, type Test, testsIn, type Where } from './rule.ts'
import type { Fields, ListsOfRules, Named } from './rule-fields.ts'

/** What there is to say what a rule says: the values of lists, and what areas are called by their codes. */
export interface RuleWords {
  lists: ListsOfRules
  areas: ReadonlyMap<string, Text>
}

/** Texts one after another, in each language with what stands between them there. */
export const joined = (texts: readonly Text[], between: Text): Text => ({
  zh: texts.map(({ zh }) => zh).join(between.zh),
  en: texts.map(({ en }) => en).join(between.en),
})

/** A label as a part of a sentence: those of English begin with an article here and there. */
export const withinSentence = ({ zh, en }: Text): Text => ({
  zh,
  en: en.replace(/^(?:An?|The) (.)/, upperFirst),
})
const upperFirst = (_: string, first: string) => first.toUpperCase()

/** What a field is called in a sentence: of the item at hand with the list it is of; what there is none such as it is written. */
export function fieldWords(name: string, { named, isOfItem, listOf }: WordedFields): Text {
  const label = withinSentence(named(name)?.label ?? { zh: name, en: name })
  const list = isOfItem(name) ? listOf(name.slice(0, name.indexOf('.'))) : undefined
  return list
    ? { zh: `${list.zh}的${label.zh}`, en: `“${label.en}” of ${list.en}` }
    : { zh: label.zh, en: `“${label.en}”` }
}

/** The fields a sentence speaks of, and what the lists among them are called. */
export interface WordedFields extends Fields {
  listOf(list: string): Text
}

const and: Text = { zh: '、且', en: ' and ' }
const or: Text = { zh: '或', en: ' or ' }

/** All that conditions ask, in one clause; nothing where they ask nothing. */
export function conditionWords(where: Where | undefined, fields: WordedFields, words: RuleWords): Text[] {
  const tests = testsIn(where).map(([name, test]) => testWords(name, test, { fields, words }))
  const groups = groupsIn(where)?.map((group) => inBrackets(conditionWords(group, fields, words)))
  const all = groups ? [...tests, joined(groups, or)] : tests
  return all.length > 0 ? [joined(all, and)] : []
}

const inBrackets = (clauses: readonly Text[]): Text => {
  const { zh, en } = joined(clauses, and)
  return { zh: `（${zh}）`, en: `(${en})` }
}

interface Worded {
  fields: WordedFields
  words: RuleWords
}

/** What one test asks of its field. */
export function testWords(name: string, test: Test, worded: Worded): Text {
  const { fields, words } = worded
  const field = fields.named(name)
  const label = fieldWords(name, fields)
  if (typeof test !== 'object') return isWords(label, [test], { field, words })
  if (isList(test)) return isWords(label, test, { field, words })
  if ('not' in test) {
    const { zh, en } = valuesWords(test.not, field, words)
    return { zh: `${label.zh}不为${zh}`, en: `${label.en} is not ${en}` }
  }
  if ('given' in test) return givenWords(label, test.given)
  if ('text' in test)
    return {
      zh: `${label.zh}为“${test.text}”（不分大小写）`,
      en: `${label.en} is “${test.text}” (in any case)`,
    }
  if ('between' in test) return betweenWords(label, test.between, field?.kind === 'DATE')
  return someWords(name, label, test.some, worded)
}

const givenWords = (label: Text, given: boolean): Text =>
  given
    ? { zh: `${label.zh}已填`, en: `${label.en} is given` }
    : { zh: `${label.zh}未填`, en: `${label.en} is not given` }

function isWords(label: Text, values: readonly Scalar[], { field, words }: Of): Text {
  const { zh, en } = valuesWords(values, field, words)
  return { zh: `${label.zh}为${zh}`, en: `${label.en} is ${en}` }
}

interface Of {
  field: Named | undefined
  words: RuleWords
}

const valuesWords = (values: readonly Scalar[], field: Named | undefined, words: RuleWords): Text =>
  joined(
    values.map((value) => valueWords(value, field, words)),
    or,
  )

/** What a value is called: of a choice or list its name, of an area the area's, and what has none as it is written. */
function valueWords(value: Scalar, field: Named | undefined, { lists, areas }: RuleWords): Text {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  return namesOf(field, { lists, areas })(String(value)) ?? { zh: String(value), en: String(value) }
}

function namesOf(field: Named | undefined, { lists, areas }: RuleWords): (code: string) => Text | undefined {
  switch (field?.kind) {
    case 'CHOICE':
    case 'CHOICES':
      return (code) => field.values.find(({ name }: Choice) => name === code)?.label
    case 'LIST_VALUE':
    case 'LIST_VALUES': {
      const values = lists.find((list) => list.code === field.list)?.values
      return (code) => values?.find((value) => value.code === code)?.name
    }
    case 'REGISTER':
    case 'DISTRICT':
      return (code) => areas.get(code)
    case 'CALCULATED': {
      const { choices } = field
      return (code) => (choices ? choiceWords(choices, code) : undefined)
    }
    default:
      return () => undefined
  }
}

function betweenWords(label: Text, { from, to }: Between, isDay: boolean): Text {
  if (from !== undefined && to !== undefined)
    return { zh: `${label.zh}在 ${from} 至 ${to} 之间`, en: `${label.en} is from ${from} to ${to}` }
  const [least, most] = isDay ? ['不早于', '不晚于'] : ['不小于', '不大于']
  return from !== undefined
    ? { zh: `${label.zh}${least} ${from}`, en: `${label.en} is ${from} or ${isDay ? 'later' : 'more'}` }
    : { zh: `${label.zh}${most} ${to}`, en: `${label.en} is ${to} or ${isDay ? 'earlier' : 'less'}` }
}

function someWords(name: string, label: Text, some: Where, { fields, words }: Worded): Text {
  const inside = { ...fields.within(name), listOf: fields.listOf }
  const [clause] = conditionWords(some, inside, words)
  return clause
    ? { zh: `${label.zh}中有一项（${clause.zh}）`, en: `${label.en} has one whose ${clause.en}` }
    : { zh: `有${label.zh}`, en: `there is any of ${label.en}` }
}
