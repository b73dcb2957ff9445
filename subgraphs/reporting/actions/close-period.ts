import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import { may } from '@kexie/schema/permission'
import type { ReportingContext } from '../context.ts'
import { begunProblems, periodOf } from '../period.ts'
import type { ClosePeriodInput } from '../schema.generated.ts'
import { insertClosing, listForms, reopen } from '../store/duties.ts'

/** Closes a period, or opens it again with a reason: while it is closed only reviewed corrections change it. */
export async function closePeriod(context: ReportingContext, input: ClosePeriodInput, close: boolean) {
  const { db, viewer } = context
  const action = close ? 'CLOSE_PERIOD' : 'REOPEN_PERIOD'
  if (!may(viewer, 'CLOSE_PERIOD')) {
    await audit(db, context, [{ action, outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const form = (await listForms(db)).find(({ code }) => code === input.form)
  const reason = input.reason?.trim() ?? ''
  const period = form && periodOf(form, input.day)
  const problems = [
    ...(close && period ? begunProblems('day', period) : []),
    ...(form
      ? []
      : [
          {
            code: 'NOT_FOUND',
            field: 'form',
            label: { zh: '报表', en: 'Form' },
            received: input.form,
          } as const,
        ]),
    ...(close && !reason ? [] : textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 500)),
  ]
  if (!form || !period || problems.length > 0) return refuse(problems, context)
  const key = { formCode: form.code, period }
  const closedAt = await db.transaction(async (tx) => {
    const by = viewer.name
    const at = close
      ? await insertClosing(tx, { id: newId(), ...key, closedBy: by, reason: reason || null })
      : await reopen(tx, { ...key, by, reason }).then(() => null)
    const object = { type: 'Period', key: `${key.formCode} ${key.period}` }
    await audit(tx, context, [{ action, outcome: 'DONE', object, after: { closed: close }, reason }])
    return at
  })
  return { __typename: 'PeriodSet' as const, from: key.period, closedAt }
}
