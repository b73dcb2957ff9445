import type { Db } from '@kexie/db/database'
import { textProblems } from '@kexie/records/row-rules'
import { writeRows } from '@kexie/records/write-rows'
import { type AuditFact, audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { dayBefore } from '@kexie/schema/days'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { ReportingContext } from '../context.ts'
import type { DutyRowInput, SetDutiesInput } from '../schema.generated.ts'
import { listForms } from '../store/duties.ts'
import { type DutyKey, findOrganizationByName, lockDutiesAfter, spellingsOf } from '../store/duty-plan.ts'
import { changeDuty, dutyKindProblems, noForm, settingOf } from './set-duty.ts'

/** What became of one row. */
interface Registration {
  change: 'CREATED' | 'UNCHANGED'
  fact?: AuditFact
}

/** Sets many duties at once, of kinds of organizations and of single ones; one that is set as it is given stays. */
export async function setDuties(context: ReportingContext, input: SetDutiesInput) {
  const { db, viewer } = context
  const { rows, dryRun, source } = input
  if (!may(viewer, 'SET_DUTY')) {
    await audit(db, context, [{ action: 'SET_DUTY', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const known = {
    forms: new Set((await listForms(db)).map(({ code }) => code)),
    awaited: await spellingsOf(
      db,
      dryRun ? input.awaited : [],
      rows.flatMap(({ organization }) => organization || []),
    ),
  }
  const written = await writeRows<DutyRowInput, Registration>(db, {
    rows,
    dryRun,
    write: (tx, row) => writeRow(tx, context, known, row),
    finish: (tx, results) =>
      audit(
        tx,
        context,
        results.flatMap(({ fact }) => (fact ? withSource(fact, source) : [])),
      ),
  })
  if ('problems' in written) return refuse(written.problems, context)
  return {
    __typename: 'DutiesSet' as const,
    results: written.results.map(({ change }) => ({ change })),
  }
}

const withSource = (fact: AuditFact, source: string | null | undefined): AuditFact =>
  source ? { ...fact, reason: `${fact.reason}（表格 workbook ${source}）` } : fact

/** What rows may name. */
interface Known {
  forms: ReadonlySet<string>
  /** Organizations, as rows spell them, that a trial takes for registered, and that owe nothing yet. */
  awaited: ReadonlySet<string>
}

async function writeRow(
  tx: Db,
  context: ReportingContext,
  { forms, awaited }: Known,
  row: DutyRowInput,
): Promise<Registration | readonly ProblemFact[]> {
  const isAwaited = !row.kind && awaited.has(row.organization ?? '')
  const key = isAwaited ? undefined : await keyOf(tx, context, row)
  const { from, until = null } = row
  const isKnown = forms.has(row.form)
  if (isKnown && key && !Array.isArray(key) && (await isSet(tx, key, { from, until })))
    return { change: 'UNCHANGED' }
  const setting = settingOf(row)
  const reason = row.reason.trim()
  const problems = [
    ...(isKnown ? [] : [noForm(row.form)]),
    ...(Array.isArray(key) ? key : []),
    ...setting.problems,
    ...textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 400),
  ]
  if (problems.length > 0) return problems
  if (!key || Array.isArray(key)) return { change: 'CREATED' }
  const changed = await changeDuty(tx, key, setting, { by: context.viewer.name, reason })
  return 'conflicts' in changed ? changed.conflicts : { change: 'CREATED', fact: changed.fact }
}

const organizationLabel = { zh: '单位', en: 'Organization' }

/** Whose duty a row is; what is wrong where it says neither, both, or somebody nobody knows. */
async function keyOf(
  tx: Db,
  context: ReportingContext,
  { form: formCode, kind, organization }: DutyRowInput,
): Promise<DutyKey | ProblemFact[]> {
  if (kind && organization) return [both(organization)]
  const nobody = { formCode, organizationKind: null, organizationId: null, districtCode: null }
  if (kind) {
    const key = { ...nobody, organizationKind: kind }
    const problems = await dutyKindProblems(context, key)
    return problems.length > 0 ? problems : key
  }
  if (!organization) return [{ code: 'REQUIRED', field: 'organization', label: either }]
  const found = await findOrganizationByName(tx, organization)
  if (found) return { ...nobody, organizationId: found.id }
  const missing = { field: 'organization', label: organizationLabel, received: organization }
  return [{ code: 'NOT_FOUND', ...missing }]
}

const either = { zh: '单位或单位类别', en: 'Organization or kind' }

const both = (received: string): ProblemFact => ({
  code: 'INVALID_VALUE',
  field: 'organization',
  label: organizationLabel,
  expected: { zh: '空白：已填单位类别，二者填一', en: 'blank, since the kind is given: one of the two' },
  received,
})

/** Whether it is owed from that day to that day already. */
async function isSet(tx: Db, key: DutyKey, { from, until }: { from: string; until: string | null }) {
  const running = await lockDutiesAfter(tx, key, dayBefore(from))
  return running.some(({ startsOn, endsOn }) => startsOn === from && endsOn === until)
}
