import type { LockedRecord } from '@kexie/records/lock-records'
import { textProblems } from '@kexie/records/row-rules'
import type { ProblemFact } from '@kexie/schema/problems'
import { stateMachine, statusText } from '@kexie/schema/state-machine'
import type { ReportingContext } from '../context.ts'
import { findingLabel } from '../finding-text.ts'
import {
  type FindingRow,
  findingsOfCode,
  listFindings,
  explainFindings as writeExplanations,
} from '../store/findings.ts'
import { eachRecord, factOf, type LawfulRecord } from './each-record.ts'

interface Given {
  record: string
  code: FindingRow['code']
  explanation: string
}

const explainable = stateMachine.ACCEPT.from

/** Keeps what an organization answers to findings while they wait for a decision; each explanation is answered for itself. */
export function explainFindings(
  context: ReportingContext,
  { explanations }: { explanations: readonly Given[] },
) {
  const ids = explanations.map(({ record }) => record)
  let found: FindingRow[] = []
  return eachRecord(context, ids, {
    action: 'CORRECT',
    repeatable: true,
    async obstacles(tx, locked) {
      found = await listFindings(tx, [...locked.keys()])
      return (record, index) => explanationProblem(record, explanations[index], found)
    },
    async apply(tx, lawful) {
      const given = lawful.flatMap((one) => explanationOf(one, explanations))
      await writeExplanations(tx, given, context.viewer.name)
      return lawful.map(({ record, index }) => explanationFact(record, explanations[index], found))
    },
  })
}

function explanationProblem(
  { id: recordId, revision, status }: LockedRecord,
  given: Given | undefined,
  found: readonly FindingRow[],
): ProblemFact | undefined {
  if (!given) return undefined
  if (!explainable.includes(status))
    return { code: 'WRONG_STATE', expected: statusText(explainable), received: status }
  const { code, explanation } = given
  if (findingsOfCode(found, { recordId, revision, code }).length === 0) {
    const label = { zh: '检查结果', en: 'Finding' }
    return { code: 'NOT_FOUND', field: 'code', label, received: findingLabel(code) }
  }
  return textProblems('explanation', { zh: '说明', en: 'Explanation' }, explanation, 500)[0]
}

function explanationOf({ record, index }: LawfulRecord, explanations: readonly Given[]) {
  const given = explanations[index]
  if (!given) return []
  const { code, explanation } = given
  return { recordId: record.id, revision: record.revision, code, explanation: explanation.trim() }
}

function explanationFact(record: LockedRecord, given: Given | undefined, found: readonly FindingRow[]) {
  const fact = factOf(record, 'EXPLAIN')
  if (!given) return fact
  const { code, explanation } = given
  const [before] = findingsOfCode(found, { recordId: record.id, revision: record.revision, code })
  return { ...fact, before: { code, explanation: before?.explanation }, after: { code, explanation } }
}
