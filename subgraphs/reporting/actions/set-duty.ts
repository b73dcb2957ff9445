import type { Db } from '@kexie/db/database'
import { identityKey } from '@kexie/records/identities'
import { kindProblems } from '@kexie/records/kind-problems'
import { textProblems, todayInShanghai } from '@kexie/records/row-rules'
import { type AuditFact, audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import { dayAfter, dayBefore } from '@kexie/schema/days'
import { soughtKey } from '@kexie/schema/global-id'
import type { Text } from '@kexie/schema/indicator'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { ReportingContext } from '../context.ts'
import { owingWords } from '../owing-words.ts'
import { yearLater } from '../period.ts'
import type { DutyChange, EndDutyInput, SetDutyInput } from '../schema.generated.ts'
import { listForms } from '../store/duties.ts'
import {
  callOffDuty,
  type DutyKey,
  type DutyRow,
  insertDuty,
  listDuties,
  listOwing,
  lockDutiesAfter,
  shortenDuty,
  unknownOf,
} from '../store/duty-plan.ts'
import { asIf } from '../store/forms.ts'

type Whose = Pick<SetDutyInput, 'form' | 'kind' | 'district' | 'organization'>

/** Whoever it is owes a form from a day on; what was planned for them ends the day before. */
export const setDuty = (context: ReportingContext, { reason, ...input }: SetDutyInput) =>
  changePlan(context, input, { ...settingOf(input), reason })

/** Whoever it is owes a form until a day and no longer. */
export const endDuty = (context: ReportingContext, { reason, ...input }: EndDutyInput) =>
  changePlan(context, input, { ...ending(input), reason })

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
          label: { zh: '相同的职责', en: 'The same duty' },
          received: `${startsOn}–${until ?? ''}`,
        })),
  }
}

function ending({ form, until }: Pick<EndDutyInput, 'form' | 'until'>): Change {
  const expected = { zh: '不早于今天的日期', en: 'today or later' }
  return {
    action: 'END_DUTY',
    lastDay: until,
    problems: until >= todayInShanghai(new Date()) ? [] : [invalidDay('until', until, expected)],
    conflicts: (duties) => (duties.length > 0 ? [] : [nothingToEnd({ form, until })]),
  }
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

/** One change of what is owed, in one transaction with its audit; what has passed stays as it was. */
async function changePlan(context: ReportingContext, whose: Whose, change: Change & { reason: string }) {
  const { db, viewer } = context
  if (!may(viewer, 'SET_DUTY')) {
    await audit(db, context, [{ action: change.action, outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const { form, key, ...found } = await whoseDuty(context, whose)
  const reason = change.reason.trim()
  const problems = [
    ...found.problems,
    ...change.problems,
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 500),
  ]
  if (!form || problems.length > 0) return refuse(problems, context)
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
  const object = { type: 'Duty', key: objectKey(key) }
  const [before, after] = [running.map(daysOf), { until: change.lastDay, next: change.next ?? null }]
  return { fact: { action: change.action, outcome: 'DONE', object, before, after, reason } }
}

/** Who would owe a form newly, and who no longer, in the year that a change begins; nothing is written. */
export async function dutyPreview(context: ReportingContext, input: DutyChange) {
  const { db, viewer, language } = context
  if (!may(viewer, 'SET_DUTY')) return refuse([{ code: 'NOT_PERMITTED' }], context)
  const { from, until } = input
  if (!from && !until)
    return refuse([{ code: 'REQUIRED', field: 'change.until', label: dayLabels.until }], context)
  const change = from
    ? settingOf({ from, until: until ?? null })
    : ending({ form: input.form, until: until ?? '' })
  const { form, key, ...found } = await whoseDuty(context, input)
  const problems = [...found.problems, ...change.problems]
  if (!form || problems.length > 0) return refuse(problems.map(inChange), context)
  const first = from ?? dayAfter(until ?? '')
  const span = { from: first, to: yearLater(first), today: todayInShanghai(new Date()), begins: !from }
  return db.transaction(async (tx) => {
    const running = await lockDutiesAfter(tx, key, change.lastDay)
    const conflicts = change.conflicts(running)
    if (conflicts.length > 0) return refuse(conflicts.map(inChange), context)
    const before = await listOwing(tx, form.code, span)
    const after = await asIf(
      tx,
      (inner) => replace(inner, running, key, { ...change, by: viewer.name, reason: '预览' }),
      (inner) => listOwing(inner, form.code, span),
    )
    const consequences = owingWords(first, before, after).map((one) => one[language])
    return { __typename: 'SettingPreview' as const, consequences }
  })
}

/** Problems of a change that is looked at stand in it. */
const inChange = (problem: ProblemFact): ProblemFact =>
  problem.field ? { ...problem, field: `change.${problem.field}` } : problem

/** The form and who is meant, and what is wrong with how they are named. */
async function whoseDuty(context: ReportingContext, { form: code, kind, district, organization }: Whose) {
  const { db } = context
  const form = (await listForms(db)).find((one) => one.code === code)
  const organizationId = organization ? await identityKey(db, 'Organization', organization) : null
  const districtCode = district ? soughtKey('District', district) : null
  const key: DutyKey = {
    ...{ formCode: code, organizationKind: kind ?? null, organizationId },
    districtCode,
  }
  const problems = [
    ...(form ? [] : [noForm(code)]),
    ...(await dutyKindProblems(context, key)),
    ...(await whoseProblems(db, key)),
  ]
  return { form, key, problems }
}

/** That nothing new is set of a kind that is on no list, or retired and none of the form yet. */
export async function dutyKindProblems(
  { db, names }: Pick<ReportingContext, 'db' | 'names'>,
  { formCode, organizationKind: kind }: DutyKey,
): Promise<ProblemFact[]> {
  if (!kind) return []
  const problems = await kindProblems(names.lists, [kind], { at: () => 'kind' })
  if (problems.length === 0) return []
  const isKept = (await listDuties(db, [formCode])).some((row) => row.organizationKind === kind)
  return isKept ? [] : problems
}

/** One organization, or a kind with an area or without: what there is, and not both. */
async function whoseProblems(db: Db, key: DutyKey): Promise<ProblemFact[]> {
  const { organizationKind, organizationId, districtCode } = key
  const who = { zh: '单位类别或一家单位', en: 'A kind of organization, or one organization' }
  if ((organizationKind === null) === (organizationId === null))
    return [{ code: 'REQUIRED', field: 'kind', label: who }]
  if (organizationId && districtCode)
    return [
      {
        ...{
          code: 'INVALID_VALUE',
          field: 'district',
          label: { zh: '区域', en: 'Area' },
          received: districtCode,
        },
        expected: { zh: '空（一家单位不另限区域）', en: 'empty beside one organization' },
      },
    ]
  const unknown = await unknownOf(db, key)
  const labels = { organization: { zh: '单位', en: 'Organization' }, district: { zh: '区域', en: 'Area' } }
  return unknown.map(({ field, received }) => ({ code: 'NOT_FOUND', field, label: labels[field], received }))
}

const objectKey = ({ formCode, organizationKind, organizationId, districtCode }: DutyKey) =>
  [formCode, organizationKind ?? organizationId, ...(districtCode ? [districtCode] : [])].join(' ')

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

const dayLabels = { from: { zh: '首日', en: 'First day' }, until: { zh: '末日', en: 'Last day' } }

const invalidDay = (field: string, received: string, expected: Text): ProblemFact => ({
  code: 'INVALID_VALUE',
  field,
  label: field === 'from' ? dayLabels.from : dayLabels.until,
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

const nothingToEnd = ({ form, until }: Pick<EndDutyInput, 'form' | 'until'>): ProblemFact => ({
  code: 'NOT_FOUND',
  field: 'until',
  label: { zh: '该日之后的职责', en: 'A duty beyond this day' },
  received: `${form} ${until}`,
})
