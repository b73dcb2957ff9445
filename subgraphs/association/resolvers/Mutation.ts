import { mergeIdentities } from '../actions/merge-identities.ts'
import { registerOrganization } from '../actions/register-organization.ts'
import type { MutationResolvers } from '../schema.generated.ts'

export const Mutation: Pick<MutationResolvers, 'registerOrganization' | 'mergeIdentities'> = {
  mergeIdentities: (_, { input }, context) => mergeIdentities(context, input),
  registerOrganization: (_, { input }, context) => registerOrganization(context, input),
}
