import type { OneOrganizationQuery } from './organization.generated.ts'

/** An organization as its page shows it. */
export type Organization = Extract<NonNullable<OneOrganizationQuery['node']>, { __typename: 'Organization' }>
