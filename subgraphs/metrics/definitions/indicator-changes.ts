import type { Text } from '@kexie/schema/indicator'
import type { IndicatorChangeKind } from '../schema.generated.ts'
import type { RuleVersion, WordingVersion } from '../store/indicator-versions.ts'

/** What was changed of an indicator at a moment. */
export interface IndicatorChange {
  at: string
  by: string
  kind: IndicatorChangeKind
  before: Text | null
  after: Text | null
}

/** What there is to say versions in words. */
export interface VersionWords {
  directionOf(direction: string): Text
  serviceOf(code: string): Text
  /** The rule as a sentence; null where there is none. */
  ruleOf(version: RuleVersion): Text | null
}

const confidentiality = (isConfidential: boolean): Text =>
  isConfidential ? { zh: '保密', en: 'withheld' } : { zh: '不保密', en: 'not withheld' }

/** Everything that was changed of an indicator, the newest first: what it is called and said to be, and what it counts. */
export function indicatorChanges(
  wordings: readonly WordingVersion[],
  rules: readonly RuleVersion[],
  words: VersionWords,
): IndicatorChange[] {
  const changes = [...wordingChanges(wordings, words), ...ruleChanges(rules, words)]
  return changes.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

/** What each version of the words has otherwise than the one before; the first says what it is called. */
function wordingChanges(wordings: readonly WordingVersion[], words: VersionWords): IndicatorChange[] {
  return wordings.flatMap((version, place): IndicatorChange[] => {
    const { at, by } = version
    const said = partsOf(version, words)
    const earlier = wordings[place - 1]
    if (!earlier) return [{ at, by, kind: 'ADDED', before: null, after: said.NAME }]
    const was = partsOf(earlier, words)
    return (Object.keys(said) as (keyof typeof said)[])
      .filter((kind) => said[kind].zh !== was[kind].zh || said[kind].en !== was[kind].en)
      .map((kind) => ({ at, by, kind, before: was[kind], after: said[kind] }))
  })
}

const partsOf = (version: WordingVersion, { directionOf, serviceOf }: VersionWords) => ({
  NAME: { zh: version.name_zh, en: version.name_en },
  DEFINITION: { zh: version.definition_zh, en: version.definition_en },
  UNIT: { zh: version.unit_zh, en: version.unit_en },
  DIRECTION: directionOf(version.direction),
  SERVICE: serviceOf(version.service),
  CONFIDENTIALITY: confidentiality(version.confidential),
})

/** A rule after another; the first came with the indicator, and one after none brings it back. */
function ruleChanges(rules: readonly RuleVersion[], { ruleOf }: VersionWords): IndicatorChange[] {
  return rules.slice(1).map((version, place) => {
    const [before, after] = [ruleOf(rules[place] as RuleVersion), ruleOf(version)]
    const kind = after === null ? 'RETIRED' : before === null ? 'RESTORED' : 'RULE'
    return { at: version.at, by: version.by, kind, before, after }
  })
}
