import type { Allowance } from '../rates/meter.ts'

/** What an operation costs whoever asks it. */
export interface Charge {
  requested: number
  limit: number
  /** Absent where nobody counts. */
  allowance?: Allowance
}
