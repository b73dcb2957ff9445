import { expect, test } from 'vitest'
import { recordStatus } from '../tables/reporting.ts'
import { allows, type RecordAction, stateMachine, statusText, writable } from './state-machine.ts'

/** State × action → whether it is lawful, as the rules of reporting are told to clerks. */
const table = {
  DRAFT: { SUBMIT: true, ENDORSE: false, ACCEPT: false, RETURN: false, WITHDRAW: true },
  SUBMITTED: { SUBMIT: false, ENDORSE: true, ACCEPT: true, RETURN: true, WITHDRAW: true },
  ENDORSED: { SUBMIT: false, ENDORSE: false, ACCEPT: true, RETURN: true, WITHDRAW: true },
  RETURNED: { SUBMIT: false, ENDORSE: false, ACCEPT: false, RETURN: false, WITHDRAW: true },
  ACCEPTED: { SUBMIT: false, ENDORSE: false, ACCEPT: false, RETURN: false, WITHDRAW: true },
  CORRECTED: { SUBMIT: false, ENDORSE: false, ACCEPT: false, RETURN: false, WITHDRAW: false },
  WITHDRAWN: { SUBMIT: false, ENDORSE: false, ACCEPT: false, RETURN: false, WITHDRAW: false },
}

const cells = recordStatus.enumValues.flatMap((status) =>
  (Object.keys(stateMachine) as RecordAction[]).map((action) => ({
    status,
    action,
    lawful: table[status][action],
  })),
)

test.each(cells)('$action of a $status record: $lawful', ({ status, action, lawful }) => {
  expect(allows(action, status)).toBe(lawful)
})

test('each action leads where its name says', () => {
  const targets = Object.entries(stateMachine).map(([action, { to }]) => `${action} ${to}`)
  expect(targets).toEqual([
    'SUBMIT SUBMITTED',
    'ENDORSE ENDORSED',
    'ACCEPT ACCEPTED',
    'RETURN RETURNED',
    'WITHDRAW WITHDRAWN',
  ])
})

test('content is written while nobody judges it: as a draft, after a return, as a correction', () => {
  expect(writable).toEqual(['DRAFT', 'RETURNED', 'ACCEPTED'])
})

test('states are listed by name in both languages', () => {
  expect(statusText(['DRAFT', 'RETURNED'])).toEqual({ zh: '草稿、已退回', en: 'draft, returned' })
})
