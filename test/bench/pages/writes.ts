import { toGlobalId } from '@kexie/schema/global-id'
import { password } from '../../journeys/accounts.ts'
import type { Facts } from './facts.ts'
import { newIndicator, noProposal, type Setting, settingsOf } from './settings.ts'

/** What is known of the data while it is asked: changes of before are among it. */
export type Known = Facts & { editions: readonly string[] }

const logo = (nth: number) =>
  `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${1 + nth}" height="9"/>`).toString('base64')}`

const nowhere = '00000000-0000-4000-8000-000000000000'

/** What each writing operation is given the `nth` time it is asked; each takes records of its own, so that most succeed. */
export function inputOf(name: string, nth: number, facts: Known): Record<string, unknown> {
  const { organization, own, inDistrict, pairs, accounts, today, stated, editions } = facts
  const take = (ids: readonly string[] | undefined, offset: number) =>
    (ids ?? []).slice(offset + nth, offset + nth + 1)
  const submitted = (offset: number) => ({ ids: take(inDistrict.SUBMITTED, offset) })
  const month = { form: 'monthly', day: `2016-0${1 + (nth % 9)}-01` }
  const reason = '核对记录'
  const bodyAt = (place: number) => facts.bodies[place % facts.bodies.length]
  const account = { account: accounts[0], reason }
  const setting = (one: Setting) => () => ({
    ...{ change: one.change(nth), revision: stated.revisions[`${one.part} ${one.key}`] ?? 0, reason },
  })
  const settings = Object.entries(settingsOf(stated)).map(([name, one]) => [`Set${name}`, setting(one)])
  const inputs: Record<string, () => object> = {
    ...Object.fromEntries(settings),
    AcceptSubmissions: () => submitted(60),
    LockForReview: () => submitted(120),
    ReleaseSubmissions: () => submitted(120),
    EndorseSubmissions: () => submitted(180),
    ReturnSubmissions: () => ({ ...submitted(240), reason }),
    SubmitOwn: () => ({ ids: take(own.DRAFT, 0) }),
    WithdrawOwn: () => ({ ids: take(own.SUBMITTED, 0), reason }),
    ExplainFindings: () => ({
      explanations: take(own.SUBMITTED, 20).map((record) => ({
        record,
        code: 'OUTLIER',
        explanation: reason,
      })),
    }),
    ChangeOwnPassword: () => ({ current: `${password} `, password: `${password}二` }),
    ClosePeriod: () => month,
    ReopenPeriod: () => ({ ...month, reason }),
    DeclareNothing: () => ({ organization, ...month }),
    RevokeDeclaration: () => ({ organization, ...month }),
    GrantException: () => ({ organization, ...month, reason }),
    SetCityLogo: () => ({ image: logo(nth), revision: stated.revisions['CITY city'] ?? 0, reason }),
    SetReporters: () => ({ type: 'Salon', kinds: ['INCUBATOR', 'SOCIETY'], reason }),
    SetDuty: () => ({
      form: 'monthly',
      kind: 'UNIVERSITY',
      from: `2${100 + nth}-01-01`,
      until: `2${100 + nth}-12-31`,
      reason,
    }),
    EndDuty: () => ({ form: 'monthly', kind: 'UNIVERSITY', until: '2199-12-31', reason }),
    IssueBulletin: () => ({ month: '2021-03' }),
    IssueToken: () => ({ organization, label: 'bench', scopes: ['READ'] }),
    RevokeToken: () => ({ token: facts.tokens[0] }),
    DecideDuplicate: () => ({ pair: pairs[nth % pairs.length], verdict: 'APART', reason }),
    ProposeIndicator: () => ({ change: newIndicator(nth), revision: 0, reason }),
    DecideIndicator: () => ({ proposal: noProposal, decision: 'REFUSE', revision: 0, reason }),
    PublishEdition: () => ({ title: `五年回顾 ${nth}`, from: 2017, to: 2021 }),
    WithdrawEdition: () => ({ edition: editions[nth % editions.length], reason }),
    ChangeOrganization: () => ({
      organization,
      version: 1,
      nameEn: `Bench ${nth}`,
      reason,
      dryRun: true,
    }),
    RegisterOrganization: () => ({
      name: `试验单位 ${nth}`,
      kind: 'INSTITUTE',
      district: facts.district,
    }),
    MergeIdentities: () => ({ merged: bodyAt(nth), into: organization, reason }),
    UnmergeIdentity: () => ({ merged: bodyAt(nth), reason }),
    RegisterAccount: () => ({ name: `bench-${today}-${nth}`, displayName: '试验', role: 'LEADER' }),
    RenewLink: () => ({ account: accounts[0] }),
    RenewLinks: () => ({ accounts: accounts.slice(0, 1) }),
    GrantProposedRoles: () => ({ accounts: accounts.slice(0, 1), reason }),
    OpenLink: () => ({ token: 'none' }),
    RedeemLink: () => ({ token: 'none', password: `${password}三` }),
    RequestReset: () => account,
    ConfirmReset: () => ({ reset: toGlobalId('AccountReset', nowhere), reason }),
    RefuseReset: () => ({ reset: toGlobalId('AccountReset', nowhere), reason }),
    ConfirmBinding: () => ({ request: toGlobalId('BindingRequest', nowhere) }),
    RefuseBinding: () => ({ request: toGlobalId('BindingRequest', nowhere), reason }),
    BindSubject: () => ({ ...account, issuer: 'https://id.example.org', subject: `bench-${nth}` }),
    UnbindSubject: () => account,
    GrantRole: () => ({ ...account, role: 'LEADER' }),
    SuspendAccount: () => account,
    RestoreAccount: () => account,
    SetTarget: () => ({
      indicator: 'triz-classes',
      district: facts.district,
      from: 2026,
      to: 2026,
      value: 10 + nth,
      reason,
    }),
    ShareOutTarget: () => ({
      indicator: 'triz-classes',
      from: 2026,
      to: 2026,
      shares: [{ district: facts.district, value: 1 }],
      allowGap: true,
      reason,
    }),
  }
  const input = inputs[name]?.()
  return input ? { input } : {}
}
