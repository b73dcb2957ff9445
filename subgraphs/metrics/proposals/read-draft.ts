import { spelt } from '@kexie/records/registry'
import type { CodedIndicator } from '@kexie/schema/definitions'
import type { Text } from '@kexie/schema/indicator'
import { indicatorCodeFor } from '@kexie/schema/made-code'
import type { ProblemFact } from '@kexie/schema/problems'
import { homeOf } from '@kexie/schema/records'
import { ruleInWords, type SaidRule } from '../definitions/rule-in-words.ts'
import type { IndicatorDraft } from '../schema.generated.ts'
import type { AskedRule } from '../trial/read-rule.ts'
import { codeProblems, draftedRule, measureProblems, unknownCode, wordProblems } from './draft-problems.ts'
import type { Known } from './known.ts'

/** An indicator as a draft says it, or all that is wrong with it. */
export interface ReadDraft {
  code: string
  /** As it stands; null of one that is new, or in use no more. */
  before: CodedIndicator | null
  /** As it would be; null where it would be counted no more, or the draft is wrong. */
  after: CodedIndicator | null
  /** The rule that would be counted by, where it would be another one. */
  rule: AskedRule | undefined
  problems: readonly ProblemFact[]
}

/** A code made of the name of a new indicator. */
export const madeCode = ({ nameZh, nameEn }: IndicatorDraft, taken: ReadonlySet<string>): string =>
  indicatorCodeFor(spelt({ nameZh: nameZh?.trim() ?? '', nameEn: nameEn?.trim() ?? '' }), taken)

/** Reads what is drafted of an indicator: what it says of itself, and by which rule. Whatever is wrong is said at its field. */
export function readDraft(draft: IndicatorDraft, code: string, known: Known): ReadDraft {
  const before = known.indicators.find((one) => one.code === code) ?? null
  const read = { code, before, after: null, rule: undefined }
  if (draft.retired) return { ...read, problems: before ? [] : [unknownCode(code)] }
  const { rule, problems: ofRule } = draftedRule(draft, before, known)
  const problems = [
    ...codeProblems(code, before, known),
    ...wordProblems(draft, code, known),
    ...ofRule,
    ...measureProblems(rule, code, known),
  ]
  return problems.length > 0
    ? { ...read, problems }
    : { ...read, after: drafted(draft, { ...read, rule }, known), rule, problems }
}

function drafted(
  draft: IndicatorDraft,
  { code, before, rule }: Pick<ReadDraft, 'code' | 'before' | 'rule'>,
  { indicators, words, confidential }: Known,
): CodedIndicator {
  const find = (other: string) => indicators.find((one) => one.code === other)
  const inWords = (one: SaidRule) => ruleInWords(one, words, find)
  const sentence = rule && inWords({ measure: rule.measure, counts: rule.terms })
  const said = {
    code,
    ...wordsOf(draft, { before, sentence, was: before && inWords(before) }),
    direction: draft.direction,
    service: draft.service ?? '',
  }
  if (!rule) return { ...(before as CodedIndicator), ...said }
  const [first] = rule.terms
  const home = before?.home ?? homeOf(first?.of ?? '')
  return {
    ...{ ...said, home, measure: rule.measure, counts: rule.terms },
    // Whom small counts would name they name in the past as well.
    ...(confidential.has(code) && { confidential: true }),
  }
}

interface Sentences {
  before: CodedIndicator | null
  /** What the rule says that is drafted, where it is another one, and what the one before said. */
  sentence: Text | null | undefined
  was: Text | null
}

/** Name, unit and definition: what is left out, or only repeats what was drafted before, is drafted anew. */
function wordsOf(draft: IndicatorDraft, { before, sentence, was }: Sentences) {
  const own = (given: string | null | undefined, repeated: string | undefined) => {
    const text = given?.trim() ?? ''
    return text === repeated ? '' : text
  }
  const both = (zh: string, en: string, otherwise: Text): Text => ({
    zh: zh || otherwise.zh,
    en: en || zh || otherwise.en,
  })
  const nothing = { zh: '', en: '' }
  const drafted = sentence ?? before?.definition ?? nothing
  return {
    name: both(own(draft.nameZh, undefined), own(draft.nameEn, before?.name.zh), nothing),
    unit: both(own(draft.unitZh, undefined), own(draft.unitEn, before?.unit.zh), nothing),
    definition: both(own(draft.definitionZh, was?.zh), own(draft.definitionEn, was?.en), drafted),
  }
}
