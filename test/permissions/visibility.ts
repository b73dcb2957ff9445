import { confidentialRecordTypes, openRecordTypes } from '@kexie/schema/records'
import type { Part } from '../journeys/accounts.ts'

/** Whose a record is: of the society and district of REPORTER and DISTRICT_REVIEWER, or of the OTHER ones. */
export type Owner = 'OWN' | 'OTHER'

export const statuses = ['DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN'] as const
export type Status = (typeof statuses)[number]

const all: readonly Status[] = statuses
const presented: readonly Status[] = statuses.filter((status) => status !== 'DRAFT')
const accepted: readonly Status[] = ['ACCEPTED']
const nothing: readonly Status[] = []

type Seen = Readonly<Record<Owner, readonly Status[]>>

const open = (seen: readonly Status[]): Seen => ({ OWN: seen, OTHER: seen })

/** In which states each part sees a record of a type that is open to the public. */
export const seesOpen: Readonly<Record<Part, Seen>> = {
  PUBLIC: open(accepted),
  REPORTER: { OWN: all, OTHER: accepted },
  OTHER_REPORTER: { OWN: accepted, OTHER: all },
  SERVICE: { OWN: all, OTHER: accepted },
  DISTRICT_REVIEWER: { OWN: presented, OTHER: accepted },
  OTHER_DISTRICT_REVIEWER: { OWN: accepted, OTHER: presented },
  REVIEWER: open(presented),
  LEADER: open(accepted),
  SYSTEM_ADMIN: open(accepted),
  SECURITY_ADMIN: open(accepted),
  AUDIT_ADMIN: open(accepted),
}

/** The same of any other type. */
const seesClosed: Readonly<Record<Part, Seen>> = {
  ...seesOpen,
  PUBLIC: open(nothing),
  SYSTEM_ADMIN: open(nothing),
  SECURITY_ADMIN: open(nothing),
  AUDIT_ADMIN: open(nothing),
}

/** The same of a type whose records name somebody by being there. */
const seesConfidential: Readonly<Record<Part, Seen>> = {
  ...seesClosed,
  REPORTER: { OWN: all, OTHER: nothing },
  OTHER_REPORTER: { OWN: nothing, OTHER: all },
  SERVICE: { OWN: all, OTHER: nothing },
  DISTRICT_REVIEWER: { OWN: presented, OTHER: nothing },
  OTHER_DISTRICT_REVIEWER: { OWN: nothing, OTHER: presented },
  LEADER: open(nothing),
}

/** In which states each part sees a record of this type. */
export function sees(type: string): Readonly<Record<Part, Seen>> {
  if (confidentialRecordTypes.some((one) => one === type)) return seesConfidential
  return openRecordTypes.some((one) => one === type) ? seesOpen : seesClosed
}

/** In which states each part sees how a record was reported and reviewed. */
export const seesSubmission: Readonly<Record<Part, Seen>> = {
  PUBLIC: open(nothing),
  REPORTER: { OWN: all, OTHER: nothing },
  OTHER_REPORTER: { OWN: nothing, OTHER: all },
  SERVICE: { OWN: all, OTHER: nothing },
  DISTRICT_REVIEWER: { OWN: presented, OTHER: nothing },
  OTHER_DISTRICT_REVIEWER: { OWN: nothing, OTHER: presented },
  REVIEWER: open(presented),
  LEADER: open(accepted),
  SYSTEM_ADMIN: open(nothing),
  SECURITY_ADMIN: open(nothing),
  AUDIT_ADMIN: open(nothing),
}
