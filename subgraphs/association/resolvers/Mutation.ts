import { bindExternalSubject } from '../actions/bind-external-subject.ts'
import { changeOrganization } from '../actions/change-organization.ts'
import { changePassword } from '../actions/change-password.ts'
import { decideAccountReset } from '../actions/decide-account-reset.ts'
import { confirmBinding, refuseBinding } from '../actions/decide-binding.ts'
import { grantProposedRoles } from '../actions/grant-proposed-roles.ts'
import { issueServiceToken } from '../actions/issue-service-token.ts'
import { mergeIdentities } from '../actions/merge-identities.ts'
import { noteExport } from '../actions/note-export.ts'
import { openOneTimeLink } from '../actions/open-one-time-link.ts'
import { redeemOneTimeLink } from '../actions/redeem-one-time-link.ts'
import { refreshSession } from '../actions/refresh-session.ts'
import { registerAccount } from '../actions/register-account.ts'
import { registerAccounts } from '../actions/register-accounts.ts'
import { registerOrganization } from '../actions/register-organization.ts'
import { registerOrganizations } from '../actions/register-organizations.ts'
import { renewAccountLink, renewAccountLinks } from '../actions/renew-account-link.ts'
import { requestAccountReset } from '../actions/request-account-reset.ts'
import { requestBinding } from '../actions/request-binding.ts'
import { revokeServiceToken } from '../actions/revoke-service-token.ts'
import { setAccountRole } from '../actions/set-account-role.ts'
import { setArea } from '../actions/set-area.ts'
import { setCity, setCityLogo } from '../actions/set-city.ts'
import { signIn } from '../actions/sign-in.ts'
import { signInBySubject } from '../actions/sign-in-by-subject.ts'
import { signOut } from '../actions/sign-out.ts'
import { suspendAccount } from '../actions/suspend-account.ts'
import { unmergeIdentity } from '../actions/unmerge-identity.ts'
import type { MutationResolvers } from '../schema.generated.ts'

type Own = Pick<
  MutationResolvers,
  | 'setCity'
  | 'setCityLogo'
  | 'registerOrganization'
  | 'registerOrganizations'
  | 'registerAccounts'
  | 'grantProposedRoles'
  | 'renewAccountLinks'
  | 'changeOrganization'
  | 'setArea'
  | 'mergeIdentities'
  | 'unmergeIdentity'
  | 'noteExport'
  | 'signIn'
  | 'signInBySubject'
  | 'refreshSession'
  | 'signOut'
  | 'changePassword'
  | 'registerAccount'
  | 'setAccountRole'
  | 'suspendAccount'
  | 'restoreAccount'
  | 'renewAccountLink'
  | 'requestAccountReset'
  | 'confirmAccountReset'
  | 'refuseAccountReset'
  | 'openOneTimeLink'
  | 'redeemOneTimeLink'
  | 'bindExternalSubject'
  | 'unbindExternalSubject'
  | 'requestBinding'
  | 'confirmBinding'
  | 'refuseBinding'
  | 'issueServiceToken'
  | 'revokeServiceToken'
>

export const Mutation: Own = {
  setCity: (_, { input }, context) => setCity(context, input),
  setCityLogo: (_, { input }, context) => setCityLogo(context, input),
  signIn: (_, { input }, context) => signIn(context, input),
  signInBySubject: (_, { input }, context) => signInBySubject(context, input),
  refreshSession: (_, { input }, context) => refreshSession(context, input),
  signOut: (_, { input }, context) => signOut(context, input),
  changePassword: (_, { input }, context) => changePassword(context, input),
  registerAccount: (_, { input }, context) => registerAccount(context, input),
  setAccountRole: (_, { input }, context) => setAccountRole(context, input),
  suspendAccount: (_, { input }, context) => suspendAccount(context, input, true),
  restoreAccount: (_, { input }, context) => suspendAccount(context, input, false),
  renewAccountLink: (_, { input }, context) => renewAccountLink(context, input),
  requestAccountReset: (_, { input }, context) => requestAccountReset(context, input),
  confirmAccountReset: (_, { input }, context) => decideAccountReset(context, input, true),
  refuseAccountReset: (_, { input }, context) => decideAccountReset(context, input, false),
  openOneTimeLink: (_, { input }, context) => openOneTimeLink(context, input),
  redeemOneTimeLink: (_, { input }, context) => redeemOneTimeLink(context, input),
  bindExternalSubject: (_, { input }, context) => bindExternalSubject(context, input, input),
  unbindExternalSubject: (_, { input }, context) => bindExternalSubject(context, input, null),
  requestBinding: (_, { input }, context) => requestBinding(context, input),
  confirmBinding: (_, { input }, context) => confirmBinding(context, input),
  refuseBinding: (_, { input }, context) => refuseBinding(context, input),
  issueServiceToken: (_, { input }, context) => issueServiceToken(context, input),
  revokeServiceToken: (_, { input }, context) => revokeServiceToken(context, input),
  mergeIdentities: (_, { input }, context) => mergeIdentities(context, input),
  unmergeIdentity: (_, { input }, context) => unmergeIdentity(context, input),
  changeOrganization: (_, { input }, context) => changeOrganization(context, input),
  setArea: (_, { input }, context) => setArea(context, input),
  noteExport: (_, { input }, context) => noteExport(context, input),
  registerOrganization: (_, { input }, context) => registerOrganization(context, input),
  registerOrganizations: (_, { input }, context) => registerOrganizations(context, input),
  registerAccounts: (_, { input }, context) => registerAccounts(context, input),
  renewAccountLinks: (_, { input }, context) => renewAccountLinks(context, input),
  grantProposedRoles: (_, { input }, context) => grantProposedRoles(context, input),
}
