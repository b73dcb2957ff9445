import { definitionOf } from '../definitions/stated-definitions.ts'
import type { Text } from '../text/text.ts'
import {
  conditionWords,
  fieldWords,
  joined,
  type RuleWords,
  type WordedFields,
  withinSentence,
} from './condition-words.ts'
import type { Measure } from './indicator.ts'
import { relationMeant } from './relation-meant.ts'
import type { Term } from './rule.ts'
import { fieldsOf } from './rule-fields.ts'

/**
 * What a rule says, as a sentence of each language, drafted from the labels of what it names: whoever tries a rule reads whether he said what he
 * meant. Every field and value that the rule names is in it.
 */
export function ruleSentence(terms: readonly Term[], measure: Measure, words: RuleWords): Text {
  const { zh, en } = joined(
    terms.map((term) => termWords(term, measure, words)),
    { zh: '；另加：', en: '; and also: ' },
  )
  return { zh: `${zh}。`, en: `${en}.` }
}

function termWords(term: Term, measure: Measure, words: RuleWords): Text {
  const fields = wordedFields(term, words)
  const clauses = [
    whatWords(term, fields, words),
    countingWords(term, measure, { fields, words }),
    ...dayWords(term, fields),
    ...relationWords(term, fields),
    ...plannedWords(term, fields, words),
    ...sharesWords(term, fields, words),
    ...(term.wholeCity
      ? [{ zh: '不论在何处都计入全市', en: 'counted of the whole city wherever it was' }]
      : []),
    ...apartWords(term, fields),
  ]
  return joined(clauses, { zh: '；', en: '; ' })
}

/** The fields of a term, with what its lists are called. */
export function wordedFields(term: Pick<Term, 'of' | 'items'>, { lists }: RuleWords): WordedFields {
  const fields = fieldsOf(term, lists)
  const listOf = (list: string) => withinSentence(fields.named(list)?.label ?? { zh: list, en: list })
  return { ...fields, listOf }
}

/** What a record type is called. */
const typeWords = (type: string): Text => withinSentence(definitionOf(type)?.label ?? { zh: type, en: type })

function whatWords({ of, items, where }: Term, fields: WordedFields, words: RuleWords): Text {
  const type = typeWords(of)
  const list = items === undefined ? undefined : fields.listOf(items)
  const [clause] = conditionWords(where, fields, words)
  const what = list ? { zh: `${type.zh}的${list.zh}`, en: `${list.en} of ${type.en}` } : type
  return {
    zh: `统计${what.zh}${clause ? `：${clause.zh}` : ''}`,
    en: `Counts ${what.en}${clause ? ` where ${clause.en}` : ''}`,
  }
}

interface Worded {
  fields: WordedFields
  words: RuleWords
}

function countingWords(term: Term, measure: Measure, { fields, words }: Worded): Text {
  const amount = measure === 'OBSERVATION' ? observedWords(term, fields) : amountWords(term, fields, words)
  const subject = term.subject === undefined ? undefined : fieldWords(term.subject, fields)
  if (measure === 'DISTINCT' && subject)
    return { zh: `按${subject.zh}去重，同一个只计一次`, en: `each ${subject.en} once` }
  const whom = subject ? [{ zh: `对象为${subject.zh}`, en: `of each ${subject.en}` }] : []
  const how = measure === 'STOCK' ? stockWords(term, amount, fields) : amount
  return joined([how, ...whom], { zh: '，', en: ', ' })
}

/** What is observed is never added up: the last of a period holds. */
function observedWords({ quantity }: Term, fields: WordedFields): Text {
  if (typeof quantity !== 'string') return { zh: '取期内最近一次', en: 'the latest of the period' }
  const { zh, en } = fieldWords(quantity, fields)
  return { zh: `取期内最近一次的${zh}`, en: `the latest ${en} of the period` }
}

function amountWords({ quantity, items }: Term, fields: WordedFields, words: RuleWords): Text {
  if (quantity === undefined)
    return items === undefined
      ? { zh: '每条记录计一', en: 'one for each record' }
      : { zh: '每项计一', en: 'one for each item' }
  if (typeof quantity === 'string') {
    const { zh, en } = fieldWords(quantity, fields)
    return { zh: `按${zh}求和`, en: `adds up ${en}` }
  }
  const list = fields.listOf(quantity.count)
  const inside = { ...fields.within(quantity.count), listOf: fields.listOf }
  const [clause] = conditionWords(quantity.where, inside, words)
  return {
    zh: `按${list.zh}的项数求和${clause ? `（限${clause.zh}）` : ''}`,
    en: `adds up how many there are of ${list.en}${clause ? ` whose ${clause.en}` : ''}`,
  }
}

function stockWords({ lastDay, until }: Term, amount: Text, fields: WordedFields): Text {
  const end = lastDay ?? until
  const label = end === undefined ? undefined : fieldWords(end, fields)
  const ends = !label
    ? { zh: '，不会减少', en: ' and nothing leaves' }
    : lastDay === undefined
      ? { zh: `，到${label.zh}当日不再计`, en: `, until ${label.en}` }
      : { zh: `，计到${label.zh}当日为止`, en: `, up to and with ${label.en}` }
  return { zh: `计期末存量，${amount.zh}${ends.zh}`, en: `what is there at the end, ${amount.en}${ends.en}` }
}

/** The record's own day is named too: on which day something counts is what people differ over. */
function dayWords({ day = 'occurredOn' }: Term, fields: WordedFields): Text[] {
  const { zh, en } = fieldWords(day, fields)
  return [{ zh: `按${zh}计入`, en: `on its ${en}` }]
}

/** That a figure is as exact as what it counts need not be said. */
function relationWords({ relation, ...term }: Term, fields: WordedFields): Text[] {
  if (relation === undefined || relation === relationMeant(term).relation) return []
  const { zh, en } = fieldWords(relation, fields)
  return [{ zh: `数量是否准确依${zh}`, en: `whether exact is said by ${en}` }]
}

const plannedWords = ({ planned }: Term, fields: WordedFields, words: RuleWords): Text[] =>
  conditionWords(planned, fields, words).map(({ zh, en }) => ({
    zh: `${zh}的只算计划`,
    en: `planned where ${en}`,
  }))

function sharesWords({ shares }: Term, fields: WordedFields, words: RuleWords): Text[] {
  if (!shares) return []
  const list = fields.listOf(shares.items)
  const inside = { ...fields.within(shares.items), listOf: fields.listOf }
  const [clause] = conditionWords(shares.where, inside, words)
  return [
    {
      zh: `${list.zh}${clause ? `（限${clause.zh}）` : ''}的单位共同计入，全市不重复`,
      en: `shared with the organizations of ${list.en}${clause ? ` whose ${clause.en}` : ''}`,
    },
  ]
}

function apartWords({ by = [] }: Term, fields: WordedFields): Text[] {
  if (by.length === 0) return []
  const { zh, en } = joined(
    by.map((field) => fieldWords(field, fields)),
    { zh: '、', en: ' and ' },
  )
  return [{ zh: `可按${zh}分类`, en: `broken down by ${en}` }]
}
