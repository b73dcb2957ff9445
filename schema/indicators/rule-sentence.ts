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
import { countingWords } from './counting-words.ts'
import { isSingular, type Measure } from './indicator.ts'
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
    isSingular(measure)
      ? { zh: '；连同：', en: '; together with: ' }
      : { zh: '；另加：', en: '; and also: ' },
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
