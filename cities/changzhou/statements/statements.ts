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

/** Everything the documents claim with a number, document by document in the order of its text. */
export const statements: readonly Statement[] = [
  [...kexiePreamble, ...kexieInnovation, ...kexieLiteracy, ...kexieWorkers, ...kexieDecisions],
  expo,
  [...huaianCampaign, ...huaianReporting],
].flatMap((document) => document.map(judged).sort((a, b) => a.order - b.order))

function judged(statement: Statement): Statement {
  const note = inconsistencies[statement.key]
  return note ? { ...statement, consistency: { verdict: 'INCONSISTENT', note } } : statement
}
