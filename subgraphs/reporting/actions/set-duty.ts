import type { Db } from '@kexie/db/database'
import { textProblems, todayInShanghai } from '@kexie/records/row-rules'
import { type AuditFact, audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import type { Text } from '@kexie/schema/indicator'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { ReportingContext } from '../context.ts'
import { dayBefore } from '../period.ts'
import type { EndDutyInput, SetDutyInput } from '../schema.generated.ts'
import { listForms } from '../store/duties.ts'
import {
  callOffDuty,
  type DutyKey,
  type DutyRow,
  insertDuty,
  lockDutiesAfter,
  shortenDuty,
} from '../store/duty-plan.ts'

/** A kind of organization owes a form from a day on; what was planned for it ends the day before. */
export const setDuty = (context: ReportingContext, input: SetDutyInput) =>
  changePlan(context, input, settingOf(input))

/** From a day on a form is owed; the past is not rewritten. */
export function settingOf({ from, until = null }: Pick<SetDutyInput, 'from' | 'until'>): Change {
  const tomorrow = { zh: '晚于今天的日期', en: 'a date after today' }
  const later = { zh: `不早于 ${from} 的日期`, en: `a date not before ${from}` }
  return {
    action: 'SET_DUTY',
    lastDay: dayBefore(from),
    next: { startsOn: from, endsOn: until },
    problems: [
      ...(from > todayInShanghai(new Date()) ? [] : [invalidDay('from', from, tomorrow)]),
      ...(until === null || until >= from ? [] : [invalidDay('until', until, later)]),
    ],
    conflicts: (duties) =>
      duties
        .filter(({ startsOn, endsOn }) => startsOn <= from && endsOn === until)
        .map(({ startsOn }) => ({
          code: 'ALREADY_EXISTS',
          label: { zh: '该项职责', en: 'This duty' },
          received: `${startsOn}–${until ?? ''}`,
        })),
  }
}

/** A kind of organization owes a form until a day and no longer. */
export function endDuty(context: ReportingContext, input: EndDutyInput) {
  const { until } = input
  const expected = { zh: '不早于今天的日期', en: 'today or later' }
  return changePlan(context, input, {
    action: 'END_DUTY',
    lastDay: until,
    problems: until >= todayInShanghai(new Date()) ? [] : [invalidDay('until', until, expected)],
    conflicts: (duties) => (duties.length > 0 ? [] : [nothingToEnd(input)]),
  })
}

/** How a plan of duties changes. */
interface Change {
  action: 'SET_DUTY' | 'END_DUTY'
  /** What is planned beyond this day gives way. */
  lastDay: string
  /** What takes its place. */
  next?: { startsOn: string; endsOn: string | null }
  /** What is wrong with the days that are given. */
  problems: readonly ProblemFact[]
  /** What of the plan beyond the last day stands against the change. */
  conflicts(duties: readonly DutyRow[]): ProblemFact[]
}

/** One change of what a kind owes, in one transaction with its audit; what has passed stays as it was. */
async function changePlan(
  context: ReportingContext,
  input: Pick<SetDutyInput, 'form' | 'kind' | 'reason'>,
  change: Change,
) {
  const { db, viewer } = context
  if (!may(viewer, 'SET_DUTY')) {
    await audit(db, context, [{ action: change.action, outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const form = (await listForms(db)).find(({ code }) => code === input.form)
  const reason = input.reason.trim()
  const problems = [
    ...(form ? [] : [noForm(input.form)]),
    ...change.problems,
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 500),
  ]
  if (!form || problems.length > 0) return refuse(problems, context)
  const key = { formCode: form.code, organizationKind: input.kind }
  const conflicts = await db.transaction(async (tx) => {
    const changed = await changeDuty(tx, key, change, { by: viewer.name, reason })
    if ('conflicts' in changed) return changed.conflicts
    await audit(tx, context, [changed.fact])
    return []
  })
  return conflicts.length > 0 ? refuse(conflicts, context) : { __typename: 'DutySet' as const, form }
}

/** Changes what one owes of a form, unless something of the plan stands against it. */
export async function changeDuty(
  tx: Db,
  key: DutyKey,
  change: Pick<Change, 'action' | 'lastDay' | 'next' | 'conflicts'>,
  { by, reason }: { by: string; reason: string },
): Promise<{ conflicts: ProblemFact[] } | { fact: AuditFact }> {
  const running = await lockDutiesAfter(tx, key, change.lastDay)
  const conflicts = change.conflicts(running)
  if (conflicts.length > 0) return { conflicts }
  await replace(tx, running, key, { ...change, by, reason })
  const object = { type: 'Duty', key: `${key.formCode} ${key.organizationKind ?? key.organizationId}` }
  const [before, after] = [running.map(daysOf), { until: change.lastDay, next: change.next ?? null }]
  return { fact: { action: change.action, outcome: 'DONE', object, before, after, reason } }
}

/** What has begun ends, what has not is called off, and what is next begins. */
async function replace(
  tx: Db,
  running: readonly DutyRow[],
  key: DutyKey,
  { lastDay, next, by, reason }: Pick<Change, 'lastDay' | 'next'> & { by: string; reason: string },
): Promise<void> {
  for (const { id, startsOn } of running) {
    if (startsOn > lastDay) await callOffDuty(tx, id)
    else await shortenDuty(tx, id, { endsOn: lastDay, by, reason })
  }
  if (next) await insertDuty(tx, { id: newId(), ...key, ...next, setBy: by, reason })
}

const daysOf = ({ startsOn, endsOn }: DutyRow) => ({ from: startsOn, until: endsOn })

const invalidDay = (field: string, received: string, expected: Text): ProblemFact => ({
  code: 'INVALID_VALUE',
  field,
  label: field === 'from' ? { zh: '首日', en: 'First day' } : { zh: '末日', en: 'Last day' },
  expected,
  received,
})

/** That there is no such form. */
export const noForm = (code: string): ProblemFact => ({
  code: 'NOT_FOUND',
  field: 'form',
  label: { zh: '报表', en: 'Form' },
  received: code,
})

const nothingToEnd = ({ form, until }: EndDutyInput): ProblemFact => ({
  code: 'NOT_FOUND',
  field: 'until',
  label: { zh: '该日之后的职责', en: 'A duty beyond this day' },
  received: `${form} ${until}`,
})
