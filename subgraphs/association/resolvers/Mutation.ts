import { registerOrganization } from '../actions/register-organization.ts'
import type { MutationResolvers } from '../schema.generated.ts'

export const Mutation: MutationResolvers = {
  registerOrganization: (_, { input }, context) => registerOrganization(context, input),
}
