import type { Role } from '@kexie/schema/viewer'

/** The most that one operation may cost. The five-year review of every figure with its evidence costs some 8,600. */
const publicLimit = 10_000
const signedInLimit = 15_000

/** The product itself is not held back. */
const noLimit = 1_000_000_000

/** The limit for whoever has that role. */
export function costLimit(role: Role): number {
  if (role === 'SYSTEM') return noLimit
  return role === 'PUBLIC' ? publicLimit : signedInLimit
}
