import type { RuleWords } from '@kexie/schema/condition-words'
import { formulaSentence } from '@kexie/schema/formula-sentence'
import type { Formula, Measure, Text } from '@kexie/schema/indicator'
import type { Term } from '@kexie/schema/rule'
import { ruleSentence } from '@kexie/schema/rule-sentence'

/** What an indicator counts, or the formula it is computed by; neither where it has no rule. */
export interface SaidRule {
  measure: Measure
  counts?: readonly Term[] | null | undefined
  formula?: Formula | null | undefined
}

/**
 * How a number comes of the records, in a sentence; null where it has no rule.
 * @param find the indicators that a formula names
 */
export function ruleInWords(
  { measure, counts, formula }: SaidRule,
  words: RuleWords,
  find: (code: string) => { name: Text } | undefined,
): Text | null {
  if (formula) return formulaSentence(formula, (code) => find(code)?.name ?? { zh: code, en: code })
  return counts ? ruleSentence(counts, measure, words) : null
}
