import type { Text } from '../text/text.ts'

/** Keys and positions from the top of a rule down to a part of it. */
export type RulePath = readonly (string | number)[]

/** What is wrong with a part of a rule, whoever wrote it and wherever it stands: in a file, or in what was asked. */
export interface RuleFlaw {
  path: RulePath
  expected: Text
  /** What came, where that is a part of what stands there. */
  received?: Text
}
