import type { CodedIndicator } from '@kexie/schema/definitions'
import type { Statement } from '@kexie/schema/statement'
import { expo } from './expo.ts'
import { huaianCampaign } from './huaian-campaign.ts'
import { huaianReporting } from './huaian-reporting.ts'
import { inconsistencies } from './inconsistencies.ts'
import { kexieDecisions } from './kexie-decisions.ts'
import { kexieInnovation } from './kexie-innovation.ts'
import { kexieLiteracy } from './kexie-literacy.ts'
import { kexiePreamble } from './kexie-preamble.ts'
import { kexieWorkers } from './kexie-workers.ts'
import { labelled, type Stated } from './stated.ts'

/** Everything the documents state with a number, document by document in the order of its text. */
export const statements: readonly Stated[] = [
  [...kexiePreamble, ...kexieInnovation, ...kexieLiteracy, ...kexieWorkers, ...kexieDecisions],
  expo,
  [...huaianCampaign, ...huaianReporting],
].flatMap((document) => document.map(noted).sort((a, b) => a.order - b.order))

/** The same in the words of the package's indicators, where they have none of their own. */
export function statementsOf(indicators: readonly CodedIndicator[]): Statement[] {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  return statements.map((statement) => labelled(statement, byCode))
}

function noted(statement: Stated): Stated {
  const note = inconsistencies[statement.key]
  return note ? { ...statement, consistency: { verdict: 'INCONSISTENT', note } } : statement
}
