import type { Text } from '@kexie/schema/indicator'
import type { record } from '../tables/reporting.ts'

export type RecordStatus = (typeof record.$inferSelect)['status']

/** What can be decided about a submission. Correcting is not here: it is writing the next revision. */
export type RecordAction = 'SUBMIT' | 'ENDORSE' | 'ACCEPT' | 'RETURN' | 'WITHDRAW'

interface Step {
  from: readonly RecordStatus[]
  to: RecordStatus
}

/** draft → submitted → (endorsed →) accepted | returned; anything that is not history can be withdrawn. The database enforces the same. */
export const stateMachine: Record<RecordAction, Step> = {
  SUBMIT: { from: ['DRAFT'], to: 'SUBMITTED' },
  ENDORSE: { from: ['SUBMITTED'], to: 'ENDORSED' },
  ACCEPT: { from: ['SUBMITTED', 'ENDORSED'], to: 'ACCEPTED' },
  RETURN: { from: ['SUBMITTED', 'ENDORSED'], to: 'RETURNED' },
  WITHDRAW: { from: ['DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED'], to: 'WITHDRAWN' },
}

/** States in which a record's content may be written: a draft in place, the others as the next revision. */
export const writable: readonly RecordStatus[] = ['DRAFT', 'RETURNED', 'ACCEPTED']

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
