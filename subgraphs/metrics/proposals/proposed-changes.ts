import type { CodedIndicator } from '@kexie/schema/definitions'
import type { Text } from '@kexie/schema/indicator'
import { choiceWords } from '@kexie/schema/stated-definitions'
import type { MetricsContext } from '../context.ts'
import { ruleInWords } from '../definitions/rule-in-words.ts'
import type { IndicatorChangeKind } from '../schema.generated.ts'

/** One thing that would be changed of an indicator. */
export interface ProposedChange {
  kind: IndicatorChangeKind
  before: Text | null
  after: Text | null
}

type Asking = Pick<MetricsContext, 'definitions' | 'ruleWords'>

/** An indicator that is proposed, or what it was then. */
export interface Proposed {
  before: CodedIndicator | null
  after: CodedIndicator | null
}

/** What would be changed: what it is called and said to be, and what it counts; of a new one what it is. */
export async function proposedChanges(
  { before, after }: Proposed,
  context: Asking,
): Promise<ProposedChange[]> {
  if (!after) return [{ kind: 'RETIRED', before: before?.name ?? null, after: null }]
  const is = await wordsOf(after, context)
  if (!before)
    return [
      { kind: 'ADDED', before: null, after: is.NAME },
      { kind: 'DEFINITION', before: null, after: is.DEFINITION },
      { kind: 'RULE', before: null, after: is.RULE },
    ]
  const was = await wordsOf(before, context)
  return (Object.keys(is) as (keyof typeof is)[])
    .filter((kind) => is[kind]?.zh !== was[kind]?.zh || is[kind]?.en !== was[kind]?.en)
    .map((kind) => ({ kind, before: was[kind], after: is[kind] }))
}

const wordsOf = async (one: CodedIndicator, context: Asking) => ({
  NAME: one.name,
  DEFINITION: one.definition,
  UNIT: one.unit,
  DIRECTION: choiceWords('Direction', one.direction),
  SERVICE: context.definitions.serviceCodes.includes(one.service)
    ? context.definitions.serviceOf(one.service).name
    : { zh: one.service, en: one.service },
  RULE: await sentenceOf(one, context),
})

/** How an indicator comes of the records, in a sentence; null where it has no rule. */
export const sentenceOf = async (
  one: CodedIndicator,
  { definitions, ruleWords }: Asking,
): Promise<Text | null> => ruleInWords(one, await ruleWords(), definitions.find)
