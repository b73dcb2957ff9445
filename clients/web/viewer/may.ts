import type { PermittedAction, Reach } from './viewer.generated.ts'
import { viewer } from './viewer.ts'
import { whoMay } from './who-may.generated.ts'

/**
 * Whether whoever is signed in may do `action` to something; where reaches are named, as far as one of these. The graph says
 * it (`viewer { may }`): pages offer what is permitted and know of no role. Of each object the server decides.
 */
export const may = (action: PermittedAction, ...as: readonly Reach[]): boolean =>
  (viewer.value?.may ?? []).some(
    (one) => one.action === action && (as.length === 0 || one.reaches.some((reach) => as.includes(reach))),
  )

/** An action, and as far as which of its reaches it has to be permitted; as far as any where none is named. */
export type Need = readonly [action: PermittedAction, ...as: Reach[]]

/** Roles that at least one of `needs` is permitted to. */
export const rolesWho = (needs: readonly Need[]): string[] => [
  ...new Set(
    needs.flatMap(([action, ...as]) =>
      Object.entries(whoMay[action] ?? {})
        .filter(([, reaches]) => as.length === 0 || as.some((one) => reaches.includes(one)))
        .map(([role]) => role),
    ),
  ),
]
