import { setSeries } from '../actions/set-series.ts'
import type { MutationResolvers } from '../schema.generated.ts'

export const Mutation: Pick<MutationResolvers, 'setSeries'> = {
  setSeries: (_, { input }, context) => setSeries(context, input),
}
