import { changePassword } from '../actions/change-password.ts'
import { issueServiceToken } from '../actions/issue-service-token.ts'
import { mergeIdentities } from '../actions/merge-identities.ts'
import { noteExport } from '../actions/note-export.ts'
import { refreshSession } from '../actions/refresh-session.ts'
import { registerAccount } from '../actions/register-account.ts'
import { registerOrganization } from '../actions/register-organization.ts'
import { revokeServiceToken } from '../actions/revoke-service-token.ts'
import { setAccountRole } from '../actions/set-account-role.ts'
import { signIn } from '../actions/sign-in.ts'
import { signOut } from '../actions/sign-out.ts'
import { suspendAccount } from '../actions/suspend-account.ts'
import type { MutationResolvers } from '../schema.generated.ts'

type Own = Pick<
  MutationResolvers,
  | 'registerOrganization'
  | 'mergeIdentities'
  | 'noteExport'
  | 'signIn'
  | 'refreshSession'
  | 'signOut'
  | 'changePassword'
  | 'registerAccount'
  | 'setAccountRole'
  | 'suspendAccount'
  | 'restoreAccount'
  | 'issueServiceToken'
  | 'revokeServiceToken'
>

export const Mutation: Own = {
  signIn: (_, { input }, context) => signIn(context, input),
  refreshSession: (_, { input }, context) => refreshSession(context, input),
  signOut: (_, { input }, context) => signOut(context, input),
  changePassword: (_, { input }, context) => changePassword(context, input),
  registerAccount: (_, { input }, context) => registerAccount(context, input),
  setAccountRole: (_, { input }, context) => setAccountRole(context, input),
  suspendAccount: (_, { input }, context) => suspendAccount(context, input, true),
  restoreAccount: (_, { input }, context) => suspendAccount(context, input, false),
  issueServiceToken: (_, { input }, context) => issueServiceToken(context, input),
  revokeServiceToken: (_, { input }, context) => revokeServiceToken(context, input),
  mergeIdentities: (_, { input }, context) => mergeIdentities(context, input),
  noteExport: (_, { input }, context) => noteExport(context, input),
  registerOrganization: (_, { input }, context) => registerOrganization(context, input),
}
