import type { ServiceTokensQuery } from './service-tokens.generated.ts'

/** A token as its organization and the security administrator see it. */
export type ServiceToken = NonNullable<ServiceTokensQuery['serviceTokens']>[number]
