import type { Indicator } from '@kexie/schema/indicator'
import { relationMeant } from '@kexie/schema/relation-meant'
import { groupsIn, isList, type Scalar, type Term, type Test, testsIn, type Where } from '@kexie/schema/rule'
import type {
  RuleCondition,
  RuleConditionInput,
  RuleItemCondition,
  RuleTerm,
  RuleTermInput,
} from '../schema.generated.ts'
import type { StatedRule } from '../trial/read-rule.ts'

/** How the rule of an indicator is asked again: null of a formula, and of a rule that says what a trial cannot: shares, the whole city, or some terms with a quantity and some without. */
export function statedRule(indicator: Indicator): StatedRule | null {
  if (indicator.measure === 'DERIVED' || indicator.measure === 'OBSERVATION' || !indicator.counts) return null
  const { measure, counts } = indicator
  const summed = counts.filter(({ quantity }) => quantity !== undefined).length
  const isMixed = measure === 'SUM' && summed > 0 && summed < counts.length
  if (isMixed || counts.some(({ shares, wholeCity }) => shares || wholeCity)) return null
  return { measure: measure === 'SUM' && summed === 0 ? 'COUNT' : measure, terms: counts.map(statedTerm) }
}

/** A term as it is asked; what there is no word for in what is asked is left out. */
export function statedTerm({
  where,
  planned,
  quantity,
  by,
  shares: _,
  wholeCity: __,
  relation,
  ...plain
}: Term): RuleTermInput {
  const [own, groups] = [conditionsOf(where), groupsIn(where)]
  const follows = relationMeant({ ...plain, ...(quantity !== undefined && { quantity }) }).relation
  return {
    ...plain,
    // What follows from what is counted need not be said.
    ...(relation !== undefined && relation !== follows && { relation }),
    ...(own.length > 0 && { where: own }),
    ...(groups && { anyOf: groups.map((group) => ({ where: conditionsOf(group) })) }),
    ...(typeof quantity === 'string' && { quantity }),
    ...(typeof quantity === 'object' && {
      count: { list: quantity.count, ...(quantity.where && { where: conditionsOf(quantity.where) }) },
    }),
    ...(by && { by: [...by] }),
    ...(planned && { planned: conditionsOf(planned) }),
  }
}

const conditionsOf = (where: Where | undefined): RuleConditionInput[] =>
  testsIn(where).map(([field, test]) => ({ field, ...askedBy(test) }))

function askedBy(test: Test): Omit<RuleConditionInput, 'field'> {
  if (typeof test !== 'object') return { is: [String(test)] }
  if (isList(test)) return { is: test.map(String) }
  if ('not' in test) return { not: test.not.map(String) }
  if ('given' in test) return { given: test.given }
  if ('text' in test) return { text: test.text }
  if ('some' in test) return { some: conditionsOf(test.some) }
  const { from, to } = test.between
  return { ...end('from', from), ...end('to', to) }
}

const end = (name: 'from' | 'to', value: Scalar | undefined) =>
  value === undefined ? {} : { [name]: String(value) }

/** A term as it is shown: what is not said is nothing. */
export const shownTerm = ({ where, anyOf, count, by, planned, ...plain }: RuleTermInput): RuleTerm => ({
  ...{ items: null, quantity: null, per: null, subject: null, day: null, lastDay: null },
  ...{ until: null, relation: null },
  ...plain,
  where: shownConditions(where),
  anyOf: (anyOf ?? []).map((group) => ({ where: shownConditions(group.where) })),
  count: count ? { list: count.list, where: (count.where ?? []).map(shownCondition) } : null,
  by: [...(by ?? [])],
  planned: shownConditions(planned),
})

type Asked = Omit<RuleConditionInput, 'some'>
type Item = Omit<RuleItemCondition, '__typename'>

const shownConditions = (conditions: readonly RuleConditionInput[] | null | undefined): RuleCondition[] =>
  (conditions ?? []).map(({ some, ...plain }) => ({
    ...shownCondition(plain),
    some: (some ?? []).map(shownCondition),
  }))

const shownCondition = ({ field, is, not, given, text, from, to }: Asked): Item => ({
  ...{ field, is: [...(is ?? [])], not: [...(not ?? [])] },
  ...{ given: given ?? null, text: text ?? null, from: from ?? null, to: to ?? null },
})
