import { ruleFlaws } from '@kexie/schema/rule-flaws'
import type { Fault } from './fault.ts'
import { amongTypes } from './named-elsewhere.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'

/** What rules name that records of their type do not have or cannot be counted by, each where its file says it. */
export const ruleFaults = ({ indicators, lists, recordTypes = [] }: PlacedDefinitions): Fault[] =>
  indicators.flatMap((indicator) => {
    const { value, file, path } = indicator
    if (!('counts' in value) || !value.counts) return []
    const strange = value.counts.flatMap(({ of }, place) =>
      amongTypes(recordTypes)(indicator, ['counts', place, 'of'], of),
    )
    if (strange.length > 0) return strange
    return ruleFlaws(value.counts, value, lists).map((flaw) =>
      file.fault([...path, 'counts', ...flaw.path], flaw.expected, flaw.received),
    )
  })
