import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { ReportingContext } from '../context.ts'
import { begunProblems, periodName } from '../period.ts'
import type { ClosePeriodInput } from '../schema.generated.ts'
import { type FormRow, insertClosing, listForms, reopen } from '../store/duties.ts'
import { findPeriod } from '../store/periods.ts'

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
  const period = form && (await findPeriod(db, form.code, input.day))?.period
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
    ...(form && !period ? [noPeriod(form, input.day)] : []),
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
  const name = periodName(form, period, context.language)
  return { __typename: 'PeriodSet' as const, name, from: period, closedAt }
}

/** A campaign is closed by one of its days; every other day is of no period of it. */
const noPeriod = ({ fromOn, toOn }: FormRow, day: string): ProblemFact => ({
  code: 'INVALID_VALUE',
  field: 'day',
  label: { zh: '期', en: 'Period' },
  expected: { zh: `${fromOn} 至 ${toOn} 的日期`, en: `a date from ${fromOn} to ${toOn}` },
  received: day,
})
