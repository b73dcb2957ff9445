import { setTarget } from '../actions/set-target.ts'
import type { MutationResolvers } from '../schema.generated.ts'

export const Mutation: MutationResolvers = {
  setTarget: (_, { input }, context) => setTarget(context, input),
}
