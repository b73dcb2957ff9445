import { recordStatus } from '@kexie/db/tables/reporting'
import {
  allows,
  lawfulSteps,
  type RecordAction,
  stateMachine,
  statusText,
  writable,
} from '@kexie/schema/state-machine'
import { expect, test } from 'vitest'

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

/** Who may take which step, as the rules of reporting are told: row by row what the database is given. */
test('the database is told of every step who may take it, and of no other', () => {
  const stated = lawfulSteps.map((step) => `${step.from_status} ${step.to_status} ${step.role}`)
  const clerks = ['DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED'].flatMap((from) =>
    ['REPORTER', 'SERVICE', 'REVIEWER'].map((role) => `${from} WITHDRAWN ${role}`),
  )
  expect(stated.toSorted()).toEqual(
    [
      'DRAFT SUBMITTED REPORTER',
      'DRAFT SUBMITTED SERVICE',
      'SUBMITTED ENDORSED DISTRICT_REVIEWER',
      'SUBMITTED ACCEPTED REVIEWER',
      'ENDORSED ACCEPTED REVIEWER',
      'SUBMITTED RETURNED DISTRICT_REVIEWER',
      'SUBMITTED RETURNED REVIEWER',
      'ENDORSED RETURNED DISTRICT_REVIEWER',
      'ENDORSED RETURNED REVIEWER',
      ...clerks,
      'ACCEPTED WITHDRAWN REVIEWER',
      'ACCEPTED CORRECTED REVIEWER',
    ].toSorted(),
  )
})
