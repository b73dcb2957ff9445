import { yearsExpected } from '@kexie/schema/asked-period'
import { spanFault } from '@kexie/schema/figure-id'
import type { Measure, Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'
import type { Term } from '@kexie/schema/rule'
import type { ListsOfRules } from '@kexie/schema/rule-fields'
import { ruleFlaws } from '@kexie/schema/rule-flaws'
import type { RuleTrialInput } from '../schema.generated.ts'
import { Asked } from './read-conditions.ts'
import { readTerm, typeName } from './read-terms.ts'

/** A rule that nobody put in force, as it is evaluated. */
export interface AskedRule {
  measure: Exclude<Measure, 'OBSERVATION' | 'DERIVED'>
  terms: readonly Term[]
}

/** Most terms of one trial, and most conditions, groups or values in any one list of it. */
const most = { terms: 5, listed: 50 }

type Read = { rule: AskedRule; problems: readonly [] } | { rule: undefined; problems: ProblemFact[] }

/** The rule of a trial, or all that is wrong with it and its years, each at its place in the input. */
export function readTrial(input: RuleTrialInput, lists: ListsOfRules, now: Date): Read {
  const years = yearProblems(input, now)
  const read = readRule(input, lists, 'input')
  return years.length > 0 ? { rule: undefined, problems: [...years, ...read.problems] } : read
}

/**
 * The rule that was asked, or all that is wrong with it, each at its place.
 * @param under where the rule stands in the input: `input`, or `change`
 */
export function readRule(input: StatedRule, lists: ListsOfRules, under: string): Read {
  const asked = new Asked()
  const bounds = sizeProblems(input)
  if (bounds.length > 0) return { rule: undefined, problems: bounds.map(placedUnder(under)) }
  const terms = input.terms.flatMap((term, place) => readTerm(term, place, { asked, lists }) ?? [])
  const measure = input.measure === 'COUNT' ? 'SUM' : input.measure
  const isWhole = terms.length === input.terms.length
  const flaws = isWhole ? ruleFlaws(terms, { measure }, lists, typeName) : []
  const problems = [
    ...asked.flaws.map(({ path, label, expected }) => problem(path, label, expected)),
    ...measureProblems(input),
    ...flaws.map((flaw) => {
      const { input: path, label } = asked.behind(flaw.path)
      return problem(path, label, flaw.expected, flaw.received)
    }),
  ]
  return problems.length > 0
    ? { rule: undefined, problems: problems.map(placedUnder(under)) }
    : { rule: { measure, terms }, problems: [] }
}

/** A rule as it is stated, without its years. */
export type StatedRule = Pick<RuleTrialInput, 'measure' | 'terms'>

const placedUnder =
  (under: string) =>
  (fact: ProblemFact): ProblemFact => ({ ...fact, field: `${under}.${fact.field}` })

const problem = (
  path: readonly (string | number)[],
  label: Text,
  expected: Text,
  received: Text = { zh: '所填的内容', en: 'what is filled in' },
): ProblemFact => ({
  ...{ code: 'INVALID_VALUE', label, expected, received },
  field: path.join('.'),
})

/** A count counts one each, and a sum says of what. */
const measureProblems = ({ measure, terms }: StatedRule): ProblemFact[] =>
  terms.flatMap(({ quantity, count }, place) => {
    const has = Boolean(quantity || count)
    if (measure === 'SUM' && !has)
      return [
        problem(
          ['terms', place, 'quantity'],
          quantityLabel,
          { zh: '求和的字段', en: 'what is added up' },
          blank,
        ),
      ]
    if (measure === 'COUNT' && has)
      return [
        problem(['terms', place, 'quantity'], quantityLabel, {
          zh: '不填（计数每条计一）',
          en: 'nothing: a count counts one each',
        }),
      ]
    return []
  })

const quantityLabel: Text = { zh: '数量', en: 'Quantity' }
const blank: Text = { zh: '空白', en: 'a blank' }

function yearProblems({ fromYear: from, toYear: to }: RuleTrialInput, now: Date): ProblemFact[] {
  if (!spanFault({ from, to, asOf: null }, now)) return []
  const received = { zh: `${from}–${to}`, en: `${from}–${to}` }
  return [problem(['input', 'fromYear'], { zh: '年份', en: 'Years' }, yearsExpected, received)]
}

const countText = (count: number): Text => ({ zh: `${count} 项`, en: `${count}` })

/** Whatever list there is in it, at whatever depth. */
function sizeProblems({ terms }: StatedRule): ProblemFact[] {
  const tooMany = (path: (string | number)[], at: number, came: number): ProblemFact => ({
    ...{ code: 'TOO_MANY', label: { zh: '规则', en: 'The rule' } },
    ...{ expected: countText(at), received: String(came), field: path.join('.') },
  })
  const within = (value: unknown, path: (string | number)[]): ProblemFact[] => {
    if (typeof value !== 'object' || value === null) return []
    if (Array.isArray(value) && value.length > most.listed) return [tooMany(path, most.listed, value.length)]
    return Object.entries(value).flatMap(([key, inner]) => within(inner, [...path, key]))
  }
  if (terms.length < 1)
    return [
      problem(['terms'], { zh: '规则', en: 'The rule' }, { zh: '至少一条', en: 'at least one term' }, blank),
    ]
  return terms.length > most.terms ? [tooMany(['terms'], most.terms, terms.length)] : within(terms, ['terms'])
}
