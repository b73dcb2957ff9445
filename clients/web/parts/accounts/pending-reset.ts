import type { PendingResetsQuery } from './pending-resets.generated.ts'

/** A reset that waits for another administrator. */
export type PendingReset = NonNullable<PendingResetsQuery['accountResets']>[number]
