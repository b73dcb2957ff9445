import { ruleFlaws } from '@kexie/schema/rule-flaws'
import type { Fault } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'

/** What rules name that records of their type do not have or cannot be counted by, each where its file says it. */
export const ruleFaults = ({ indicators, lists }: PlacedDefinitions): Fault[] =>
  indicators.flatMap(({ value, file, path }) =>
    'counts' in value && value.counts
      ? ruleFlaws(value.counts, value, lists).map((flaw) =>
          file.fault([...path, 'counts', ...flaw.path], flaw.expected, flaw.received),
        )
      : [],
  )
