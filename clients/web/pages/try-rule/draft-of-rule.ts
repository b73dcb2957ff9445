import type { IndicatorToChangeQuery } from './propose.generated.ts'
import { blank, blankCondition, type ConditionDraft, type RuleDraft } from './rule-draft.ts'

type Stated = NonNullable<NonNullable<IndicatorToChangeQuery['indicator']>['stated']>
type StatedTerm = Stated['terms'][number]
type Condition = StatedTerm['where'][number]

/** The rule of an indicator as this page puts rules together; undefined where it says what the page has no control for. */
export function draftOfRule({ askedAs, terms }: Pick<Stated, 'askedAs' | 'terms'>): RuleDraft | undefined {
  const [term, ...more] = terms
  const isBeyond = (one: StatedTerm) =>
    one.relation || one.planned.length > 0 || (one.count?.where.length ?? 0) > 0 || one.by.length > 1
  if (!askedAs || !term || more.length > 0 || isBeyond(term)) return undefined
  const groups = term.anyOf.map(({ where }) => where)
  const isAny = groups.length > 0
  // Any of several conditions, or all of them: groups of more than one are for the graph to ask.
  if (isAny && (term.where.length > 0 || groups.some(({ length }) => length !== 1))) return undefined
  const conditions = (isAny ? groups.flat() : term.where).map(conditionDraft)
  if (conditions.some((one) => one === undefined)) return undefined
  return {
    ...blank,
    ...{ of: term.of, items: term.items ?? '', measure: askedAs },
    quantity: term.count ? `#${term.count.list}` : (term.quantity ?? ''),
    per: term.per ?? '',
    ...{ subject: term.subject ?? '', day: term.day ?? '', by: term.by[0] ?? '' },
    ending: term.lastDay ? `lastDay:${term.lastDay}` : term.until ? `until:${term.until}` : '',
    ...{ isAny, conditions: conditions.flatMap((one) => one ?? []) },
  }
}

function conditionDraft({
  field,
  is,
  not,
  given,
  text,
  from,
  to,
  some,
}: Condition): ConditionDraft | undefined {
  const one = { ...blankCondition, field }
  if (some.length > 0) return undefined
  if (is.length > 0) return { ...one, ask: 'IS', values: is }
  if (not.length > 0) return { ...one, ask: 'NOT', values: not }
  if (typeof given === 'boolean') return { ...one, ask: given ? 'GIVEN' : 'BLANK' }
  if (typeof text === 'string') return { ...one, ask: 'TEXT', values: [text] }
  return { ...one, ask: 'BETWEEN', from: from ?? '', to: to ?? '' }
}
