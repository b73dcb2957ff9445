import type { Part } from '../journeys/accounts.ts'

/** Who may take each step; `submit` and the like of other organizations' records are `steps.ts`'s to say. */
export interface Row {
  /** Input that says nothing else wrong before permission is asked, as GraphQL text. */
  input: string
  /** Who is not told NOT_PERMITTED. */
  permitted: readonly Part[] | 'ALL'
}

const clerk: readonly Part[] = ['REPORTER', 'SERVICE']

/** Whoever signed in with a password. */
const accounts: readonly Part[] = [
  'REPORTER',
  'OTHER_REPORTER',
  'DISTRICT_REVIEWER',
  'OTHER_DISTRICT_REVIEWER',
  'REVIEWER',
  'LEADER',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
]

/** Every mutation that is no report of a record type. OWN stands for the own society of REPORTER and SERVICE. */
export const mutations: Readonly<Record<string, Row>> = {
  acceptRecords: { input: '{ ids: [] }', permitted: 'ALL' },
  bindExternalSubject: {
    input: '{ account: "none", issuer: "", subject: "", reason: "" }',
    permitted: ['SECURITY_ADMIN'],
  },
  changeOrganization: {
    input: '{ organization: "none", version: 1, reason: "" }',
    permitted: ['REVIEWER'],
  },
  changePassword: {
    input: '{ current: "x", password: "x" }',
    permitted: accounts,
  },
  lockRecords: { input: '{ ids: [] }', permitted: 'ALL' },
  explainFindings: { input: '{ explanations: [] }', permitted: 'ALL' },
  closePeriod: { input: '{ form: "none", day: "2021-03-01" }', permitted: ['REVIEWER'] },
  confirmAccountReset: {
    input: '{ reset: "none", reason: "" }',
    permitted: ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'],
  },
  confirmBinding: { input: '{ request: "none" }', permitted: ['SECURITY_ADMIN'] },
  declareNothing: { input: '{ organization: "OWN", form: "none", day: "2021-03-01" }', permitted: clerk },
  proposeIndicator: {
    input: '{ change: { code: "none", retired: true }, revision: 0, reason: "x" }',
    permitted: ['REVIEWER'],
  },
  decideIndicator: {
    input: '{ proposal: "none", decision: REFUSE, revision: 0, reason: "x" }',
    permitted: ['REVIEWER', 'LEADER'],
  },
  endDuty: {
    input: '{ form: "none", kind: "SOCIETY", until: "2000-01-01", reason: "" }',
    permitted: ['REVIEWER'],
  },
  endorseRecords: { input: '{ ids: [] }', permitted: 'ALL' },
  grantProposedRoles: { input: '{ accounts: [], reason: "" }', permitted: ['SECURITY_ADMIN'] },
  grantException: {
    input: '{ organization: "OWN", form: "none", day: "2021-03-01", reason: "" }',
    permitted: ['REVIEWER'],
  },
  issueBulletin: { input: '{ month: "none" }', permitted: ['REVIEWER'] },
  issueServiceToken: {
    input: '{ organization: "OWN", label: "", scopes: [] }',
    permitted: ['REPORTER'],
  },
  decideDuplicate: {
    input: '{ pair: "none", verdict: APART, reason: "" }',
    permitted: ['DISTRICT_REVIEWER', 'OTHER_DISTRICT_REVIEWER', 'REVIEWER'],
  },
  mergeIdentities: { input: '{ merged: "none", into: "none", reason: "" }', permitted: ['REVIEWER'] },
  openOneTimeLink: { input: '{ token: "none" }', permitted: 'ALL' },
  publishEdition: { input: '{ title: "", from: 2021, to: 2021 }', permitted: ['LEADER'] },
  redeemOneTimeLink: { input: '{ token: "none", password: "x" }', permitted: 'ALL' },
  refreshSession: { input: '{ refreshToken: "none" }', permitted: 'ALL' },
  refuseAccountReset: {
    input: '{ reset: "none", reason: "" }',
    permitted: ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'],
  },
  refuseBinding: { input: '{ request: "none", reason: "" }', permitted: ['SECURITY_ADMIN'] },
  registerAccount: {
    input: '{ name: "", displayName: "", role: LEADER }',
    permitted: ['SYSTEM_ADMIN'],
  },
  registerAccounts: { input: '{ rows: [] }', permitted: ['SYSTEM_ADMIN'] },
  registerOrganizations: { input: '{ rows: [] }', permitted: ['REVIEWER'] },
  registerOrganization: { input: '{ name: "", kind: "SOCIETY", district: "none" }', permitted: ['REVIEWER'] },
  releaseRecords: { input: '{ ids: [] }', permitted: 'ALL' },
  renewAccountLinks: { input: '{ accounts: [] }', permitted: ['SYSTEM_ADMIN'] },
  renewAccountLink: { input: '{ account: "none" }', permitted: ['SYSTEM_ADMIN'] },
  reopenPeriod: { input: '{ form: "none", day: "2021-03-01" }', permitted: ['REVIEWER'] },
  requestAccountReset: {
    input: '{ account: "none", reason: "" }',
    permitted: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'],
  },
  restoreAccount: { input: '{ account: "none", reason: "" }', permitted: ['SECURITY_ADMIN'] },
  returnRecords: { input: '{ ids: [], reason: "" }', permitted: 'ALL' },
  revokeDeclaration: {
    input: '{ organization: "OWN", form: "none", day: "2021-03-01" }',
    permitted: clerk,
  },
  revokeServiceToken: { input: '{ token: "none" }', permitted: ['SECURITY_ADMIN'] },
  setAccountRole: { input: '{ account: "none", role: LEADER, reason: "" }', permitted: ['SECURITY_ADMIN'] },
  setActionPlan: {
    input:
      '{ change: { nameZh: "", nameEn: "", district: "none", from: 2021, to: 2021, indicators: [] }, revision: 0, reason: "" }',
    permitted: ['LEADER'],
  },
  setDistrictTargets: {
    input: '{ indicator: "none", from: 2021, to: 2021, shares: [], reason: "" }',
    permitted: ['LEADER'],
  },
  setDuties: { input: '{ rows: [] }', permitted: ['REVIEWER'] },
  setDuty: {
    input: '{ form: "none", kind: "SOCIETY", from: "2000-01-01", reason: "" }',
    permitted: ['REVIEWER'],
  },
  setArea: {
    input: '{ change: { kind: RENAME, code: "none" }, revision: 0, reason: "" }',
    permitted: ['REVIEWER'],
  },
  setCalendar: {
    input: '{ change: { year: 2199, days: [] }, revision: 0, reason: "" }',
    permitted: ['REVIEWER'],
  },
  setForm: {
    input:
      '{ change: { nameZh: "", nameEn: "", types: [], cadence: MONTH, moves: NONE }, revision: 0, reason: "" }',
    permitted: ['REVIEWER'],
  },
  setRecordType: {
    input: '{ change: { nameZh: "", fields: [] }, revision: 0, reason: "" }',
    permitted: ['REVIEWER'],
  },
  setList: {
    input: '{ change: { list: "none", values: [] }, revision: 0, reason: "" }',
    permitted: ['REVIEWER'],
  },
  setCity: {
    input: '{ change: { associationZh: "", associationEn: "", languages: [] }, revision: 0, reason: "" }',
    permitted: ['REVIEWER'],
  },
  setCityLogo: { input: '{ image: "none", revision: 0, reason: "" }', permitted: ['REVIEWER'] },
  setReporters: { input: '{ type: "none", kinds: [], reason: "" }', permitted: ['REVIEWER'] },
  setReviewRules: {
    input: '{ change: { districtFirst: ["none"] }, revision: 0, reason: "" }',
    permitted: ['REVIEWER'],
  },
  setSeries: {
    input:
      '{ change: { nameZh: "", nameEn: "", tier: REGULAR, programme: "TECH_CAFE", cadence: YEARLY, startedOn: "2021-01-01" }, revision: 0, reason: "" }',
    permitted: ['REVIEWER'],
  },
  setServices: { input: '{ change: { services: [] }, revision: 0, reason: "" }', permitted: ['REVIEWER'] },
  setReportChapter: {
    input: '{ change: { service: "none", heading: "", paragraphs: [] }, revision: 0, reason: "" }',
    permitted: ['REVIEWER'],
  },
  setStatisticalTable: {
    input: '{ change: { code: "none", name: "", rows: [] }, revision: 0, reason: "" }',
    permitted: ['REVIEWER'],
  },
  setSource: {
    input: '{ change: { title: "", publisher: "", published: "" }, revision: 0, reason: "" }',
    permitted: ['REVIEWER'],
  },
  setStatements: {
    input: '{ change: { source: "none", rows: [] }, revision: 0, reason: "" }',
    permitted: ['REVIEWER'],
  },
  setTarget: {
    input: '{ indicator: "none", district: "none", from: 2021, to: 2021, value: 1, reason: "" }',
    permitted: ['LEADER'],
  },
  signIn: { input: '{ name: "nobody-of-this-name", password: "x" }', permitted: 'ALL' },
  signOut: { input: '{}', permitted: accounts },
  submitRecords: { input: '{ ids: [] }', permitted: 'ALL' },
  suspendAccount: { input: '{ account: "none", reason: "" }', permitted: ['SECURITY_ADMIN'] },
  unbindExternalSubject: { input: '{ account: "none", reason: "" }', permitted: ['SECURITY_ADMIN'] },
  unmergeIdentity: { input: '{ merged: "none", reason: "" }', permitted: ['REVIEWER'] },
  withdrawEdition: { input: '{ edition: "none", reason: "" }', permitted: ['LEADER'] },
  withdrawRecords: { input: '{ ids: [] }', permitted: 'ALL' },
}

/** The report of any record type for the own society. */
export const reports: Row = {
  input: '{ organization: "OWN", idempotencyKey: "matrix", rows: [] }',
  permitted: clerk,
}
