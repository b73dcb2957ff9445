import type { Text } from '@kexie/schema/indicator'
import { choiceWords } from '@kexie/schema/stated-definitions'
import type { MetricsContext } from '../context.ts'
import type { RuleVersion } from '../store/indicator-versions.ts'
import { type IndicatorChange, indicatorChanges } from './indicator-changes.ts'
import { ruleInWords } from './rule-in-words.ts'

type Asking = Pick<MetricsContext, 'definitions' | 'wordingVersions' | 'ruleVersions' | 'ruleWords'>

/** How an indicator comes of the records as of now, in a sentence; null where it has no rule. */
export async function describedRule(code: string, context: Asking): Promise<Text | null> {
  const now = (await context.ruleVersions.load(code)).at(-1)
  return now ? (await sentencesFor(code, context))(now) : null
}

/** Everything that was changed of an indicator, in words, the newest first. */
export async function changesOf(code: string, context: Asking): Promise<IndicatorChange[]> {
  const { definitions, wordingVersions, ruleVersions } = context
  const [wordings, rules, ruleOf] = await Promise.all([
    wordingVersions.load(code),
    ruleVersions.load(code),
    sentencesFor(code, context),
  ])
  return indicatorChanges(wordings, rules, {
    directionOf: (direction) => choiceWords('Direction', direction),
    serviceOf: (service) => definitions.serviceOf(service).name,
    ruleOf,
  })
}

/** How a rule of an indicator is said. */
async function sentencesFor(code: string, { definitions, ruleWords }: Asking) {
  const words = await ruleWords()
  const { find } = definitions
  const { measure = 'SUM' } = find(code) ?? {}
  return ({ terms: counts, formula }: RuleVersion): Text | null =>
    ruleInWords({ measure, counts, formula }, words, find)
}
