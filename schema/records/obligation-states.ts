/** What an obligation's state says; the states themselves are `ObligationState` of reporting. */

/** Nothing is owed: excused, not due and not come, or of a period that was rebuilt. */
export const notOwedStates = ['EXEMPT', 'AHEAD', 'OPEN', 'UNKNOWN'] as const

/** Something has come; NOTHING is an answer too. */
export const cameStates = ['REPORTED', 'LATE', 'NOTHING', 'RECONSTRUCTED'] as const

/** Of a period that was rebuilt: when anything was reported, and whether, nobody knows. */
export const rebuiltStates = ['RECONSTRUCTED', 'UNKNOWN'] as const
