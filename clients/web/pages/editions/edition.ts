import type { OneEditionQuery } from './edition.generated.ts'

/** A published review as its own page asks for it. */
export type Edition = NonNullable<OneEditionQuery['edition']>
