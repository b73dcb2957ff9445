import type { Role } from '@kexie/schema/viewer'

/** Minutes after which an unused sign-in of whoever decides or administrates ends, unless the operator says otherwise. */
export const usualIdleMinutes = 30

const soon: readonly Role[] = [
  'DISTRICT_REVIEWER',
  'REVIEWER',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
]

/** How many times longer a clerk's form and a leader's page may lie open. */
const longer = 4

/** Minutes without use after which a sign-in in `role` ends, where those who decide have `minutes`. */
export const idleMinutesOf = (role: Role, minutes: number): number =>
  soon.includes(role) ? minutes : minutes * longer
