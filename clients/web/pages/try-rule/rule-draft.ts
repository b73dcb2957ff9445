import { computed, type WritableComputedRef } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import type { TrialMeasure, TryRuleQueryVariables } from './try-rule.generated.ts'

/** How a condition asks. */
export type Ask = 'IS' | 'NOT' | 'BETWEEN' | 'TEXT' | 'GIVEN' | 'BLANK'

export interface ConditionDraft {
  field: string
  ask: Ask
  values: readonly string[]
  from: string
  to: string
}

/** A rule as it is put together on the page; blank is what is not said. */
export interface RuleDraft {
  of: string
  items: string
  measure: TrialMeasure
  /** A field, or `#` and a list whose items are counted. */
  quantity: string
  /** `DAY` where all of a day is compared. */
  per: string
  subject: string
  day: string
  /** `lastDay` or `until` and the field, with a colon between. */
  ending: string
  by: string
  /** Whether one condition is enough. */
  isAny: boolean
  conditions: readonly ConditionDraft[]
}

/** Nothing said yet. */
export const blank: RuleDraft = {
  ...{ of: '', items: '', measure: 'COUNT', quantity: '', per: '', subject: '', day: '', ending: '', by: '' },
  ...{ isAny: false, conditions: [] },
}

export const blankCondition: ConditionDraft = { field: '', ask: 'IS', values: [], from: '', to: '' }

/** The rule in the address, so that a link brings it to whoever opens it; what nobody can read there is a blank one. */
export function useRuleDraft(): WritableComputedRef<RuleDraft> {
  const written = useAddress('rule')
  return computed({
    get: () => readDraft(written.value),
    set: (draft) => {
      const said = Object.entries(draft).filter(([key, value]) => value !== blank[key as keyof RuleDraft])
      written.value = said.length > 0 ? JSON.stringify(Object.fromEntries(said)) : ''
    },
  })
}

function readDraft(written: string): RuleDraft {
  try {
    const read: unknown = written ? JSON.parse(written) : {}
    const { conditions, ...plain } = { ...blank, ...(read as Partial<RuleDraft>) }
    const all = Array.isArray(conditions) ? conditions : []
    return { ...plain, conditions: all.map((one) => ({ ...blankCondition, ...one })) }
  } catch {
    return blank
  }
}

type RuleInput = TryRuleQueryVariables['input']
type TermInput = RuleInput['terms'][number]

/** Conditions that ask something, each with its place on the page. */
export const saidOf = ({ conditions }: RuleDraft): { place: number; condition: ConditionDraft }[] =>
  conditions
    .map((condition, place) => ({ condition, place }))
    .filter(({ condition: { field, ask, values, from, to } }) => {
      if (field === '') return false
      if (ask === 'BETWEEN') return from !== '' || to !== ''
      return ask === 'GIVEN' || ask === 'BLANK' || values.some((value) => value !== '')
    })

/** What is asked of the graph. */
export const inputOf = (draft: RuleDraft, years: { from: number; to: number }): RuleInput => ({
  ...{ measure: draft.measure, terms: [termOf(draft)] },
  ...{ fromYear: years.from, toYear: years.to },
})

/** The term that a draft is. */
export function termOf(draft: RuleDraft): TermInput {
  const conditions = saidOf(draft).map(({ condition }) => conditionOf(condition))
  const isAny = draft.isAny && conditions.length > 1
  const [end, ending] = draft.ending.split(':')
  return {
    of: draft.of,
    ...said({ items: draft.items, subject: draft.subject, day: draft.day }),
    ...(draft.quantity.startsWith('#')
      ? { count: { list: draft.quantity.slice(1) } }
      : said({ quantity: draft.quantity })),
    // What is not shown of another measure is not asked.
    ...(draft.per === 'DAY' && isExtreme(draft) && { per: draft.per }),
    ...(ending && (end === 'lastDay' ? { lastDay: ending } : { until: ending })),
    ...(draft.by && { by: [draft.by] }),
    ...(isAny ? { anyOf: conditions.map((one) => ({ where: [one] })) } : { where: conditions }),
  }
}

/** Whether the largest or the smallest is taken, of which days may be compared. */
export const isExtreme = ({ measure }: Pick<RuleDraft, 'measure'>): boolean =>
  measure === 'MAX' || measure === 'MIN'

const said = <Values extends Record<string, string>>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<Values>

function conditionOf({ field, ask, values, from, to }: ConditionDraft) {
  switch (ask) {
    case 'IS':
      return { field, is: [...values] }
    case 'NOT':
      return { field, not: [...values] }
    case 'TEXT':
      return { field, text: values[0] ?? '' }
    case 'BETWEEN':
      return { field, ...said({ from, to }) }
    default:
      return { field, given: ask === 'GIVEN' }
  }
}
