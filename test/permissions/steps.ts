import type { Part } from '../journeys/accounts.ts'
import type { Owner, Status } from './visibility.ts'

export const actions = ['submit', 'endorse', 'accept', 'return', 'withdraw', 'lock'] as const
export type Step = (typeof actions)[number]

const pending: readonly Status[] = ['SUBMITTED', 'ENDORSED']
const mine: Partial<Record<Step, readonly Status[]>> = {
  submit: ['DRAFT'],
  withdraw: ['DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED'],
}
const firstLook: Partial<Record<Step, readonly Status[]>> = {
  endorse: ['SUBMITTED'],
  return: pending,
  lock: pending,
}
const decision: Partial<Record<Step, readonly Status[]>> = {
  accept: pending,
  return: pending,
  lock: pending,
}

/** State × action × part: from which states each part may take each step; what is not here is refused. */
export const steps: Readonly<
  Partial<Record<Part, Partial<Record<Owner, Partial<Record<Step, readonly Status[]>>>>>>
> = {
  REPORTER: { OWN: mine },
  OTHER_REPORTER: { OTHER: mine },
  SERVICE: { OWN: mine },
  DISTRICT_REVIEWER: { OWN: firstLook },
  OTHER_DISTRICT_REVIEWER: { OTHER: firstLook },
  REVIEWER: { OWN: decision, OTHER: decision },
}
