import type { Text } from '../indicators/indicator.ts'
import { rolesFor } from '../viewer/permission.ts'
import type { Role } from '../viewer/viewer.ts'

/**
 * What a revision is. ENDORSED: the district has looked, the city decides. CORRECTED: was accepted, and a later revision of the
 * same record has been accepted since.
 */
export const recordStatuses = [
  'DRAFT',
  'SUBMITTED',
  'ENDORSED',
  'RETURNED',
  'ACCEPTED',
  'CORRECTED',
  'WITHDRAWN',
] as const

export type RecordStatus = (typeof recordStatuses)[number]

/** What can be decided about a submission. Correcting is not here: it is writing the next revision. */
export type RecordAction = 'SUBMIT' | 'ENDORSE' | 'ACCEPT' | 'RETURN' | 'WITHDRAW'

interface Step {
  from: readonly RecordStatus[]
  to: RecordStatus
}

/** draft → submitted → (endorsed →) accepted | returned; anything that is not history can be withdrawn, by its
 * own organization at once but for what was accepted: that is proposed, and waits for a reviewer. */
export const stateMachine: Record<RecordAction, Step> = {
  SUBMIT: { from: ['DRAFT'], to: 'SUBMITTED' },
  ENDORSE: { from: ['SUBMITTED'], to: 'ENDORSED' },
  ACCEPT: { from: ['SUBMITTED', 'ENDORSED'], to: 'ACCEPTED' },
  RETURN: { from: ['SUBMITTED', 'ENDORSED'], to: 'RETURNED' },
  WITHDRAW: { from: ['DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED'], to: 'WITHDRAWN' },
}

/** States in which a record's content may be written: a draft in place, the others as the next revision. */
export const writable: readonly RecordStatus[] = ['DRAFT', 'RETURNED', 'ACCEPTED']

/** A step that the database lets a role take. */
export interface LawfulStep {
  from_status: RecordStatus
  to_status: RecordStatus
  role: Role
}

/**
 * The same by role, for the database to hold (`reporting.lawful_step`). A clerk withdraws what was not accepted; who accepts a
 * proposal to withdraw, or of two reports of one activity keeps the other, withdraws whatever can be. Accepting a correction makes what
 * was accepted before CORRECTED.
 */
export const lawfulSteps: readonly LawfulStep[] = once([
  ...(['SUBMIT', 'ENDORSE', 'ACCEPT', 'RETURN'] as const).flatMap((action) =>
    stepsOf(stateMachine[action], rolesFor(action)),
  ),
  ...stepsOf({ ...stateMachine.WITHDRAW, from: notAccepted(stateMachine.WITHDRAW) }, rolesFor('WITHDRAW')),
  ...stepsOf(stateMachine.WITHDRAW, rolesFor('MERGE_DUPLICATE')),
  ...stepsOf({ from: ['ACCEPTED'], to: 'CORRECTED' }, rolesFor('ACCEPT')),
])

/** Whoever may take a step for two reasons has it once. */
function once(steps: readonly LawfulStep[]): LawfulStep[] {
  return [...new Map(steps.map((step) => [Object.values(step).join(' '), step])).values()]
}

function notAccepted({ from }: Step): RecordStatus[] {
  return from.filter((status) => status !== 'ACCEPTED')
}

function stepsOf({ from, to }: Step, roles: readonly Role[]): LawfulStep[] {
  return from.flatMap((status) => roles.map((role) => ({ from_status: status, to_status: to, role })))
}

/** Whether `action` is lawful from `status`. */
export function allows(action: RecordAction, status: RecordStatus): boolean {
  return stateMachine[action].from.includes(status)
}

const statusNames: Record<RecordStatus, Text> = {
  DRAFT: { zh: '草稿', en: 'draft' },
  SUBMITTED: { zh: '已提交', en: 'submitted' },
  ENDORSED: { zh: '初审通过', en: 'endorsed by the district' },
  RETURNED: { zh: '已退回', en: 'returned' },
  ACCEPTED: { zh: '已采纳', en: 'accepted' },
  CORRECTED: { zh: '已更正', en: 'corrected' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
}

/** The names of `statuses` as a sentence lists them. */
export function statusText(statuses: readonly RecordStatus[]): Text {
  return {
    zh: statuses.map((status) => statusNames[status].zh).join('、'),
    en: statuses.map((status) => statusNames[status].en).join(', '),
  }
}
