import type { RuleWords } from '@kexie/schema/condition-words'
import type { CityDefinitions, CodedIndicator } from '@kexie/schema/definitions'
import type { Measure } from '@kexie/schema/indicator'

/** What is known of indicators when one is drafted. */
export interface Known extends Pick<CityDefinitions, 'indicators' | 'services'> {
  /** How the entries of every code there ever was become a number. */
  measures: ReadonlyMap<string, Measure>
  /** Codes whose small counts are withheld, or were when they were counted last. */
  confidential: ReadonlySet<string>
  /** What is proposed and not decided. */
  waiting: readonly CodedIndicator[]
  words: RuleWords
}
