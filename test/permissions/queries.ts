import type { Part } from '../journeys/accounts.ts'

/** What a part is answered: data (null included), or who it is asked to be. */
export type Verdict = 'DATA' | 'FORBIDDEN' | 'UNAUTHENTICATED'

/** Who is let in; everybody else is asked to sign in, or told that he may not. */
type Admitted = 'ALL' | readonly Part[]

const clerks = ['REPORTER', 'OTHER_REPORTER'] as const
const districts = ['DISTRICT_REVIEWER', 'OTHER_DISTRICT_REVIEWER'] as const
const reviewers: readonly Part[] = [...districts, 'REVIEWER']
const members: readonly Part[] = [...clerks, ...districts, 'REVIEWER', 'LEADER', 'SERVICE']

/**
 * Every query that is no list of a record type, with arguments for asking it and who is let in. What of records each part
 * then sees is `visibility.ts`'s to say.
 */
export const queries: Readonly<Record<string, { ask: string; admitted: Admitted }>> = {
  accountResets: {
    ask: 'accountResets { id }',
    admitted: ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'],
  },
  accounts: { ask: 'accounts(first: 1) { nodes { id } }', admitted: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] },
  actionPlan: { ask: 'actionPlan(code: "none") { code }', admitted: members },
  actionPlans: { ask: 'actionPlans { code }', admitted: members },
  actionPlanPreview: {
    ask: 'actionPlanPreview(change: { nameZh: "", nameEn: "", district: "none", from: 2021, to: 2021, indicators: [] }) { __typename }',
    admitted: 'ALL',
  },
  annualReport: { ask: 'annualReport(from: 2021, to: 2021) { from }', admitted: members },
  areaMembers: {
    ask: 'areaMembers(code: "none", since: "2021-01-01") { __typename }',
    admitted: ['REVIEWER'],
  },
  areaPreview: {
    ask: 'areaPreview(change: { kind: RENAME, code: "none" }) { __typename }',
    admitted: 'ALL',
  },
  areaRevision: { ask: 'areaRevision', admitted: ['REVIEWER', 'LEADER'] },
  auditEntries: { ask: 'auditEntries(first: 1) { nodes { number } }', admitted: ['AUDIT_ADMIN'] },
  strangerRefusals: { ask: 'strangerRefusals(first: 1) { nodes { hour } }', admitted: ['AUDIT_ADMIN'] },
  auditVerification: { ask: 'auditVerification { entries }', admitted: ['AUDIT_ADMIN'] },
  bindingRequests: { ask: 'bindingRequests { id }', admitted: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] },
  budgetUse: { ask: 'budgetUse(policy: "none") { year }', admitted: members },
  bulletin: {
    ask: 'bulletin(month: "2021-03") { owed }',
    admitted: members.filter((part) => part !== 'SERVICE'),
  },
  calendarPreview: {
    ask: 'calendarPreview(change: { year: 2199, days: [] }) { __typename }',
    admitted: 'ALL',
  },
  ruleTrial: {
    ask: 'ruleTrial(input: { measure: COUNT, terms: [{ of: "Salon" }], fromYear: 2021, toYear: 2021 }) { __typename }',
    admitted: ['REVIEWER'],
  },
  compareEditions: { ask: 'compareEditions(before: "none", after: "none") { year }', admitted: members },
  coverage: {
    ask: 'coverage(from: "2021-03-01", to: "2021-03-31") { owed }',
    admitted: members.filter((part) => part !== 'SERVICE'),
  },
  city: { ask: 'city { association area { outline { coordinates } } }', admitted: 'ALL' },
  valueLists: { ask: 'valueLists { code values { code name } }', admitted: 'ALL' },
  recordDefinitions: { ask: 'recordDefinitions { type label }', admitted: 'ALL' },
  recordTypePreview: {
    ask: 'recordTypePreview(change: { nameZh: "", fields: [] }) { __typename }',
    admitted: 'ALL',
  },
  recordDefinition: { ask: 'recordDefinition(type: "Roadshow") { label }', admitted: 'ALL' },
  organizationChanges: {
    ask: 'organizationChanges(organization: "none") { what }',
    admitted: ['REVIEWER', 'LEADER'],
  },
  unmergePreview: {
    ask: 'unmergePreview(merged: "none", from: 2021, to: 2021) { entries }',
    admitted: ['REVIEWER'],
  },
  valueList: { ask: 'valueList(code: "award") { name values(retired: true) { code } }', admitted: 'ALL' },
  district: { ask: 'district(code: "320400") { name }', admitted: 'ALL' },
  districts: { ask: 'districts { name }', admitted: 'ALL' },
  dutyPreview: {
    ask: 'dutyPreview(change: { form: "none", kind: "SOCIETY", from: "2000-01-01" }) { __typename }',
    admitted: 'ALL',
  },
  edition: { ask: 'edition(id: "none") { title }', admitted: 'ALL' },
  editions: { ask: 'editions { title }', admitted: 'ALL' },
  duplicates: { ask: 'duplicates(first: 1) { totalCount }', admitted: reviewers },
  eventSeries: { ask: 'eventSeries { code }', admitted: 'ALL' },
  familyDoctorCount: { ask: 'familyDoctorCount(on: "2021-12-31") { __typename }', admitted: members },
  formPreview: {
    ask: 'formPreview(change: { nameZh: "", nameEn: "", types: [], cadence: MONTH, moves: NONE }) { __typename }',
    admitted: 'ALL',
  },
  forecastStatistics: {
    ask: 'forecastStatistics(from: "2021-01-01", to: "2021-12-31") { held }',
    admitted: members,
  },
  impact: { ask: 'impact(records: [], action: ACCEPT) { records }', admitted: reviewers },
  indicator: {
    ask: 'indicator(code: "academic-exchange-events") { figure(from: 2021, to: 2021) { value } }',
    admitted: members,
  },
  indicators: { ask: 'indicators { code }', admitted: 'ALL' },
  issuedBulletins: {
    ask: 'issuedBulletins { number }',
    admitted: members.filter((part) => part !== 'SERVICE'),
  },
  listingStatistics: {
    ask: 'listingStatistics(from: "2021-01-01", to: "2021-12-31") { __typename }',
    admitted: members,
  },
  listPreview: {
    ask: 'listPreview(change: { list: "none", values: [] }) { __typename }',
    admitted: 'ALL',
  },
  lookAlikes: { ask: 'lookAlikes { next }', admitted: ['REVIEWER'] },
  mapOfVenues: { ask: 'mapOfVenues(on: "2021-12-31", first: 1) { totalCount }', admitted: 'ALL' },
  mergedEntries: { ask: 'mergedEntries(organization: "none") { merged }', admitted: ['REVIEWER'] },
  mergePreview: {
    ask: 'mergePreview(merged: "none", into: "none", from: 2021, to: 2021) { entries }',
    admitted: ['REVIEWER'],
  },
  missedCadence: {
    ask: 'missedCadence(brand: SALON, from: "2021-01-01", to: "2021-12-31") { slot }',
    admitted: members,
  },
  missedMeetings: {
    ask: 'missedMeetings(kind: JOINT, from: "2021-01-01", to: "2021-12-31") { slot }',
    admitted: members,
  },
  node: { ask: 'node(id: "none") { id }', admitted: 'ALL' },
  nodes: { ask: 'nodes(ids: ["none"]) { id }', admitted: 'ALL' },
  obligations: {
    ask: 'obligations(filter: { from: "2021-03-01", to: "2021-03-31" }, first: 1) { totalCount }',
    admitted: members,
  },
  organizations: { ask: 'organizations(first: 1) { nodes { name } }', admitted: 'ALL' },
  overdueContacts: { ask: 'overdueContacts(on: "2021-12-31", first: 1) { totalCount }', admitted: members },
  overdueProjects: { ask: 'overdueProjects(on: "2021-12-31", first: 1) { totalCount }', admitted: members },
  overdueResolutions: {
    ask: 'overdueResolutions(on: "2021-12-31", first: 1) { totalCount }',
    admitted: members,
  },
  people: { ask: 'people(first: 1) { nodes { name } }', admitted: members },
  projectFunnel: {
    ask: 'projectFunnel(from: "2021-01-01", to: "2021-12-31") { __typename }',
    admitted: members,
  },
  reportingForms: { ask: 'reportingForms { code }', admitted: members },
  reportingPeriods: {
    ask: 'reportingPeriods(form: "monthly", from: "2021-03-01", to: "2021-03-31") { name }',
    admitted: members,
  },
  review: { ask: 'review(from: 2021, to: 2021) { computedAt }', admitted: members },
  reporterRules: { ask: 'reporterRules { type }', admitted: members },
  reviewRules: { ask: 'reviewRules { revision }', admitted: members },
  reviewRulesPreview: {
    ask: 'reviewRulesPreview(change: { districtFirst: [] }) { __typename }',
    admitted: 'ALL',
  },
  cityPreview: {
    ask: 'cityPreview(change: { associationZh: "", associationEn: "", languages: [] }) { __typename }',
    admitted: 'ALL',
  },
  seriesPreview: {
    ask: 'seriesPreview(change: { nameZh: "", nameEn: "", tier: REGULAR, programme: "TECH_CAFE", cadence: YEARLY, startedOn: "2021-01-01" }) { __typename }',
    admitted: 'ALL',
  },
  serviceTokens: {
    ask: 'serviceTokens { id }',
    admitted: ['REPORTER', 'OTHER_REPORTER', 'SECURITY_ADMIN'],
  },
  presentation: { ask: 'presentation { servicesRevision }', admitted: ['REVIEWER', 'LEADER'] },
  reportSentences: { ask: 'reportSentences(sentences: [], year: 2021) { text }', admitted: members },
  servicesPreview: { ask: 'servicesPreview(change: { services: [] }) { __typename }', admitted: 'ALL' },
  chapterPreview: {
    ask: 'chapterPreview(change: { service: "none", heading: "", paragraphs: [] }) { __typename }',
    admitted: 'ALL',
  },
  tablePreview: {
    ask: 'tablePreview(change: { code: "none", name: "", rows: [] }) { __typename }',
    admitted: 'ALL',
  },
  publishedDocument: { ask: 'publishedDocument(key: "none") { key }', admitted: ['REVIEWER', 'LEADER'] },
  indicatorProposal: { ask: 'indicatorProposal(id: "none") { id }', admitted: ['REVIEWER', 'LEADER'] },
  indicatorProposals: { ask: 'indicatorProposals { id }', admitted: ['REVIEWER', 'LEADER'] },
  indicatorPreview: {
    ask: 'indicatorPreview(change: { code: "none", retired: true }) { __typename }',
    admitted: 'ALL',
  },
  publishedDocuments: { ask: 'publishedDocuments { key }', admitted: ['REVIEWER', 'LEADER'] },
  sourcePreview: {
    ask: 'sourcePreview(change: { title: "", publisher: "", published: "" }) { __typename }',
    admitted: 'ALL',
  },
  statementsPreview: {
    ask: 'statementsPreview(change: { source: "none", rows: [] }) { __typename }',
    admitted: 'ALL',
  },
  lastSettingChanges: { ask: 'lastSettingChanges { key }', admitted: ['REVIEWER', 'LEADER'] },
  settingChanges: { ask: 'settingChanges { key }', admitted: ['REVIEWER', 'LEADER'] },
  statisticalTable: { ask: 'statisticalTable(code: "AX1", year: 2021) { name }', admitted: members },
  statisticalTables: { ask: 'statisticalTables(year: 2021) { name }', admitted: members },
  statements: { ask: 'statements { key }', admitted: 'ALL' },
  submission: { ask: 'submission(id: "none") { id }', admitted: 'ALL' },
  submissionCounts: { ask: 'submissionCounts { total }', admitted: members },
  submissions: { ask: 'submissions(first: 1) { totalCount }', admitted: 'ALL' },
  targets: { ask: 'targets { value }', admitted: members },
  workCalendar: { ask: 'workCalendar(year: 2021) { year }', admitted: members },
  viewer: { ask: 'viewer { name }', admitted: 'ALL' },
}

/** What `part` is answered. */
export function expected(admitted: Admitted, part: Part): Verdict {
  if (admitted === 'ALL' || admitted.includes(part)) return 'DATA'
  return part === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
}
