import type { Db } from '@kexie/db/database'
import { identityKey } from '@kexie/records/identities'
import { textProblems, todayInShanghai } from '@kexie/records/row-rules'
import { type AuditFact, audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import { orThrow } from '@kexie/schema/or-throw'
import { type Action, may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { ReportingContext } from '../context.ts'
import { begunProblems } from '../period.ts'
import type { GrantExceptionInput, PeriodInput } from '../schema.generated.ts'
import {
  insertDeclaration,
  insertException,
  listForms,
  listObligations,
  type ObligationRow,
  type PeriodKey,
  revokeDeclaration as revoke,
} from '../store/duties.ts'
import { findPeriod } from '../store/periods.ts'

/** Says that an organization has nothing to report for a period. Refused where records say otherwise. */
export function declareNothing(context: ReportingContext, input: PeriodInput) {
  return changeObligation(context, input, {
    permission: 'DECLARE_NOTHING',
    action: 'DECLARE_NOTHING',
    problems: ({ accepted, pending, returned, closed_at, period }) => {
      const label = { zh: '本期已有记录', en: 'Records of this period' }
      const count = accepted + pending + returned
      if (closed_at) return [{ code: 'PERIOD_CLOSED' }]
      if (count > 0) return [{ code: 'ALREADY_EXISTS', label, received: `${count}` }]
      return begunProblems('day', period)
    },
    write: (tx, key) => insertDeclaration(tx, newId(), key, context.viewer.name),
  })
}

/** Takes that back, while the period is open. */
export function revokeDeclaration(context: ReportingContext, input: PeriodInput) {
  return changeObligation(context, input, {
    permission: 'DECLARE_NOTHING',
    action: 'REVOKE_DECLARATION',
    problems: ({ closed_at }) => (closed_at ? [{ code: 'PERIOD_CLOSED' }] : []),
    write: async (tx, key) => {
      await revoke(tx, key, context.viewer.name)
    },
  })
}

/** Gives an organization more time for a period, or excuses it. */
export function grantException(context: ReportingContext, input: GrantExceptionInput) {
  const { reason, dueOn = null } = input
  return changeObligation(context, input, {
    permission: 'GRANT_EXCEPTION',
    action: 'GRANT_EXCEPTION',
    reason,
    problems: ({ due_on }) => [
      ...textProblems('reason', { zh: '理由', en: 'Reason' }, reason, 500),
      ...laterProblems(dueOn, due_on),
    ],
    write: (tx, key) => {
      const grantedBy = context.viewer.name
      return insertException(tx, { id: newId(), ...key, dueOn, reason: reason.trim(), grantedBy })
    },
  })
}

/** More time is more: an exception never takes days away. */
function laterProblems(dueOn: string | null, before: string): ProblemFact[] {
  if (dueOn === null || dueOn > before) return []
  const expected = { zh: `晚于 ${before} 的日期`, en: `a date after ${before}` }
  const label = { zh: '延至', en: 'Due then' }
  return [{ code: 'INVALID_VALUE', field: 'dueOn', label, expected, received: dueOn }]
}

interface Change {
  permission: Action
  action: string
  reason?: string
  problems(row: ObligationRow): ProblemFact[]
  write(tx: Db, key: PeriodKey): Promise<void>
}

/** One change of what an organization owes, in one transaction with its audit. */
async function changeObligation(context: ReportingContext, input: PeriodInput, change: Change) {
  const { db, viewer } = context
  const organizationId = await identityKey(db, 'Organization', input.organization)
  const fact = { action: change.action, organizationId }
  if (!may(viewer, change.permission, { organizationId })) {
    await audit(db, context, [{ ...fact, outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const form = (await listForms(db)).find(({ code }) => code === input.form)
  const period = form && (await findPeriod(db, form.code, input.day))?.period
  const before =
    form && period ? await obligationOf(db, { formCode: form.code, organizationId, period }) : undefined
  const problems = before ? change.problems(before) : [notOwed(input)]
  if (!form || !period || !before || problems.length > 0) return refuse(problems, context)
  const key = { formCode: form.code, organizationId, period }
  const row = await db.transaction(async (tx) => {
    await change.write(tx, key)
    const after = orThrow(await obligationOf(tx, key), 'the obligation that was changed')
    await audit(tx, context, [done(fact, key, change.reason, [before, after])])
    return after
  })
  return { __typename: 'ObligationSet' as const, obligation: { row, form } }
}

function done(
  fact: Pick<AuditFact, 'action' | 'organizationId'>,
  { formCode, period, organizationId }: PeriodKey,
  reason: string | undefined,
  [before, after]: readonly [ObligationRow, ObligationRow],
): AuditFact {
  const object = { type: 'Obligation', key: `${formCode} ${period} ${organizationId}` }
  const shown = ({ state, due_on }: ObligationRow) => ({ state, dueOn: due_on })
  return { ...fact, outcome: 'DONE', object, before: shown(before), after: shown(after), reason }
}

async function obligationOf(
  db: Db,
  { formCode, organizationId, period }: PeriodKey,
): Promise<ObligationRow | undefined> {
  const today = todayInShanghai(new Date())
  const [row] = await listObligations(db, { from: period, to: period, form: formCode, organizationId, today })
  return row
}

const notOwed = ({ form, day }: PeriodInput): ProblemFact => ({
  code: 'NOT_FOUND',
  label: { zh: '该单位在此期的应报', en: 'What the organization owes for this period' },
  received: `${form} ${day}`,
})
