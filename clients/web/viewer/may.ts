import type { PermittedAction, Reach } from './viewer.generated.ts'
import { viewer } from './viewer.ts'

/**
 * Whether whoever is signed in may do `action` to something; where reaches are named, as far as one of these. The graph says
 * it (`viewer { may }`): pages offer what is permitted and know of no role. Of each object the server decides.
 */
export const may = (action: PermittedAction, ...as: readonly Reach[]): boolean =>
  (viewer.value?.may ?? []).some(
    (one) => one.action === action && (as.length === 0 || one.reaches.some((reach) => as.includes(reach))),
  )
