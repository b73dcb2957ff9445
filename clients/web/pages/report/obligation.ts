import type { OwnObligationsQuery } from './obligations.generated.ts'

/** A period that the organization owes. */
export type Obligation = NonNullable<OwnObligationsQuery['obligations']>['nodes'][number]
