import type { Text } from '../text/text.ts'
import { conditionWords, fieldWords, joined, type RuleWords, type WordedFields } from './condition-words.ts'
import { isSingular, type Measure, type Singular } from './indicator.ts'
import type { Term } from './rule.ts'

interface Worded {
  fields: WordedFields
  words: RuleWords
}

/** How what a term counts becomes a number. */
export function countingWords(term: Term, measure: Measure, { fields, words }: Worded): Text {
  const amount = measure === 'OBSERVATION' ? observedWords(term, fields) : amountWords(term, fields, words)
  const subject = term.subject === undefined ? undefined : fieldWords(term.subject, fields)
  if (measure === 'DISTINCT' && subject)
    return { zh: `按${subject.zh}去重，同一个只计一次`, en: `each ${subject.en} once` }
  if (measure === 'LEVEL') return levelWords(numberWords(term, fields, words))
  const whom = subject ? [{ zh: `对象为${subject.zh}`, en: `of each ${subject.en}` }] : []
  const how = isSingular(measure)
    ? singularWords(term, measure, numberWords(term, fields, words))
    : measure === 'STOCK'
      ? stockWords(term, amount, fields)
      : amount
  return joined([how, ...whom], { zh: '，', en: ', ' })
}

/** What is observed is never added up: the last of a period holds. */
function observedWords({ quantity }: Term, fields: WordedFields): Text {
  if (typeof quantity !== 'string') return { zh: '取期内最近一次', en: 'the latest of the period' }
  const { zh, en } = fieldWords(quantity, fields)
  return { zh: `取期内最近一次的${zh}`, en: `the latest ${en} of the period` }
}

/** What a number is called of which the largest, the smallest or the average is taken. */
function numberWords({ quantity, items }: Term, fields: WordedFields, words: RuleWords): Text {
  if (quantity === undefined)
    return items === undefined
      ? { zh: '记录条数', en: 'the number of records' }
      : { zh: '项数', en: 'the number of items' }
  if (typeof quantity === 'string') return fieldWords(quantity, fields)
  const list = fields.listOf(quantity.count)
  const clause = itemsClause(quantity, fields, words)
  return {
    zh: `${list.zh}的项数${clause ? `（限${clause.zh}）` : ''}`,
    en: `the number of ${list.en}${clause ? ` whose ${clause.en}` : ''}`,
  }
}

const levelWords = ({ zh, en }: Text): Text => ({
  zh: `每家单位取期内最近一次报送的${zh}，再相加`,
  en: `${en} by the latest return of each body in the period, added up`,
})

/** Of days only those are compared that have any. */
function singularWords({ per }: Term, measure: Singular, { zh, en }: Text): Text {
  if (measure === 'AVERAGE') return { zh: `取期内${zh}的平均数`, en: `the average of ${en} in the period` }
  const [most, far] =
    measure === 'MAX'
      ? [
          { zh: '最多', en: 'highest' },
          { zh: '最大', en: 'largest' },
        ]
      : [
          { zh: '最少', en: 'lowest' },
          { zh: '最小', en: 'smallest' },
        ]
  return per === undefined
    ? { zh: `取期内${far.zh}的${zh}`, en: `the ${far.en} of ${en} in the period` }
    : {
        zh: `同一日的${zh}相加，取期内${most.zh}一日的`,
        en: `${en} added up by day, the ${most.en} day of the period`,
      }
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
  const clause = itemsClause(quantity, fields, words)
  return {
    zh: `按${list.zh}的项数求和${clause ? `（限${clause.zh}）` : ''}`,
    en: `adds up how many there are of ${list.en}${clause ? ` whose ${clause.en}` : ''}`,
  }
}

/** What items have to be that are counted. */
const itemsClause = (
  { count, where }: Extract<Term['quantity'], object>,
  fields: WordedFields,
  words: RuleWords,
): Text | undefined => conditionWords(where, { ...fields.within(count), listOf: fields.listOf }, words)[0]

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
