import { mergeIdentities } from '../actions/merge-identities.ts'
import { noteExport } from '../actions/note-export.ts'
import { registerOrganization } from '../actions/register-organization.ts'
import type { MutationResolvers } from '../schema.generated.ts'

export const Mutation: Pick<MutationResolvers, 'registerOrganization' | 'mergeIdentities' | 'noteExport'> = {
  mergeIdentities: (_, { input }, context) => mergeIdentities(context, input),
  noteExport: (_, { input }, context) => noteExport(context, input),
  registerOrganization: (_, { input }, context) => registerOrganization(context, input),
}
