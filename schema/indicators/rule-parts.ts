import type { Text } from '../text/text.ts'
import { ofItem, ofRecord } from './compile-term.ts'
import {
  conditionWords,
  fieldWords,
  joined,
  type RuleWords,
  testWords,
  type WordedFields,
} from './condition-words.ts'
import { groupsIn, type Term, type Test, testsIn, type Where } from './rule.ts'
import { wordedFields } from './rule-sentence.ts'

/** One thing a record has to be, or to have, to count by a term. */
export interface RulePart {
  /** The same asked of the record's content alone. */
  where: Where
  /** Why a record that is not so does not count. */
  reason: Text
}

/**
 * Everything that a term asks of a record, one by one: a record that it does not count lacks one of these, or has all of them and in no single item of the
 * list that counts.
 */
export function rulePartsOf(term: Term, words: RuleWords): RulePart[] {
  const fields = wordedFields(term, words)
  const own = apart(ofRecord(term, term.where)).map((said) => ({ said, where: said }))
  const ofItems = apart(itemTests(term)).map((said) => ({
    said,
    where: ofSomeItem(term, ofItem(term, said)),
  }))
  return [
    ...hasItems(term, fields),
    ...[...own, ...ofItems].map(({ said, where }) => ({ where, reason: unmet(said, fields, words) })),
    ...valuesOf(term).map((field) => ({ where: givenIn(term, field), reason: missing(field, fields) })),
  ]
}

/** Why a record that is and has all of it does not count: it does so in several items and in none alone. */
export function noSingleItem(term: Term, words: RuleWords): Text {
  const { zh, en } = wordedFields(term, words).listOf(term.items ?? '')
  return { zh: `${zh}中没有一项符合全部条件`, en: `no one of ${en} meets all conditions` }
}

/** Each test and each set of groups by itself. */
const apart = (where: Where): Where[] => Object.entries(where).map(([name, tests]) => ({ [name]: tests }))

const itemTests = (term: Term): Where => {
  const own = ofRecord(term, term.where)
  return Object.fromEntries(Object.entries(term.where ?? {}).filter(([name]) => !(name in own)))
}

const ofSomeItem = ({ items = '' }: Term, some: Where): Where => ({ [items]: { some } })

const hasItems = (term: Term, { listOf }: WordedFields): RulePart[] => {
  if (term.items === undefined) return []
  const { zh, en } = listOf(term.items)
  return [{ where: ofSomeItem(term, {}), reason: { zh: `没有${zh}`, en: `has none of ${en}` } }]
}

function unmet(said: Where, fields: WordedFields, words: RuleWords): Text {
  const [name, test] = testsIn(said)[0] ?? []
  const groups = groupsIn(said)
  const texts =
    name !== undefined
      ? [testWords(name, test as Test, { fields, words })]
      : conditionWords({ or: groups ?? [] }, fields, words)
  const { zh, en } = joined(texts, { zh: '', en: '' })
  return { zh: `不符合“${zh}”`, en: `not so: ${en}` }
}

/** Fields without which nothing counts. */
const valuesOf = ({ quantity, subject, day }: Term): string[] =>
  [typeof quantity === 'string' ? quantity : undefined, subject, day].filter((field) => field !== undefined)

function givenIn(term: Term, field: string): Where {
  const said = { [field]: { given: true } }
  const ofItems = ofItem(term, said)
  return Object.keys(ofItems).length > 0 ? ofSomeItem(term, ofItems) : said
}

function missing(field: string, fields: WordedFields): Text {
  const { zh, en } = fieldWords(field, fields)
  return { zh: `没有填“${zh}”`, en: `has no ${en}` }
}
