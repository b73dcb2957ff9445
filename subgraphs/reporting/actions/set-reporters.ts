import { kindProblems } from '@kexie/records/kind-problems'
import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { ReportingContext } from '../context.ts'
import type { SetReportersInput } from '../schema.generated.ts'
import { listReporterRules, setReporterRule } from '../store/reporters.ts'

/** Says which kinds of organizations report a type of record, or that it is as usual again; what was reported stays. */
export async function setReporters(context: ReportingContext, input: SetReportersInput) {
  const { db, viewer } = context
  if (!may(viewer, 'SET_REPORTERS')) {
    await audit(db, context, [{ action: 'SET_REPORTERS', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const rules = await listReporterRules(db)
  const before = rules.find((rule) => rule.type === input.type)
  const type = before?.type
  const reason = input.reason.trim()
  const kinds = [...new Set(input.kinds)].toSorted()
  const problems = [
    ...(type ? [] : [unknownType(input.type)]),
    ...(await kindProblems(context.names.lists, kinds, {
      at: () => 'kinds',
      kept: before?.kinds ?? [],
    })),
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 500),
  ]
  if (!type || problems.length > 0) return refuse(problems, context)
  const rule = await db.transaction(async (tx) => {
    const written = await setReporterRule(tx, { type, kinds, reason, setBy: viewer.name, setAt: null })
    const object = { type: 'ReporterRule', key: type }
    const [before, after] = [{ kinds: written.before.kinds }, { kinds: written.rule.kinds }]
    await audit(tx, context, [{ action: 'SET_REPORTERS', outcome: 'DONE', object, before, after, reason }])
    return written.rule
  })
  return { __typename: 'ReportersSet' as const, rule }
}

const unknownType = (received: string): ProblemFact => ({
  code: 'NOT_FOUND',
  field: 'type',
  label: { zh: '记录类型', en: 'Record type' },
  received,
})
