import { audit } from '@kexie/runtime/audit'
import { may } from '@kexie/schema/permission'
import { describeProblem, type ProblemFact } from '@kexie/schema/problems'
import { recordTypeNames } from '@kexie/schema/records'
import type { ReportingContext } from '../context.ts'
import { setReviewRule as writeRule } from '../store/review-rules.ts'

interface RuleInput {
  type: string
  districtFirst: boolean
}

/** Sets whether the district looks at records of a type before the city accepts them. */
export async function setReviewRule(context: ReportingContext, { type, districtFirst }: RuleInput) {
  const problem = ruleProblem(context, type)
  if (problem) {
    const problems = [describeProblem(problem, context.language)]
    return { __typename: 'Refused' as const, row: null, problems }
  }
  const rule = await context.db.transaction(async (tx) => {
    const written = await writeRule(tx, { type, districtFirst, setBy: context.viewer.name })
    const object = { type: 'ReviewRule', key: type }
    const [before, after] = [{ districtFirst: written.before }, { districtFirst }]
    await audit(tx, context, [{ action: 'SET_REVIEW_RULE', outcome: 'DONE', object, before, after }])
    return written.rule
  })
  return { __typename: 'ReviewRuleSet' as const, rule }
}

function ruleProblem({ viewer }: ReportingContext, type: string): ProblemFact | undefined {
  if (!may(viewer, 'SET_DUTY')) return { code: 'NOT_PERMITTED' }
  const label = { zh: '记录类型', en: 'Record type' }
  return recordTypeNames.some((name) => name === type)
    ? undefined
    : { code: 'NOT_FOUND', field: 'type', label, received: type }
}
