import type { AccountsQuery } from './accounts.generated.ts'

/** An account as the administrators see it. */
export type Account = NonNullable<AccountsQuery['accounts']>['nodes'][number]
