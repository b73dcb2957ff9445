import { toGlobalId } from '@kexie/schema/global-id'
import type { Facts } from './facts.ts'
import { newIndicator, noProposal, settingsOf } from './settings.ts'

type Variables = Record<string, unknown>

/** What an operation is asked with; the same operation may be asked in several ways, each with a name. */
export type Cases = Readonly<Record<string, Variables>>

const span = { from: 2017, to: 2021 }
const years = { ...span, fromMonth: 1, toMonth: 12 }
const quarter = { from: 2021, to: 2021, fromMonth: 4, toMonth: 6 }
const byForm = { by: ['form'], first: ['form'], second: [''], crossed: false }
const days = { from: '2017-01-01', to: '2021-12-31' }
const district = toGlobalId('District', '320411')
const code = 'society-academic-events'
/** A moment that is over, and since which the city counts what it counts. */
const past = () => new Date(Date.now() - 50).toISOString()

/** A district that goes into another: every body of it moves, and every record since then counts elsewhere. */
const merge = {
  ...{ kind: 'MERGE', code: '320411', merged: ['320402'], since: '2020-07-01' },
  ...{ nameZh: '新北区', nameEn: 'Xinbei' },
}

/** Texts that are in many titles, in few, and in none. */
const texts = {
  'two characters': '量子',
  'many hits': '学术沙龙',
  'a few hits': '量子信息与量子信息第7期',
  'no hit': '不存在的题目',
}

/** Variables of each operation of the dashboard that reads; those without any are asked without. */
export function casesOf(name: string, facts: Facts & { editions: readonly string[] }): Cases {
  const { organization, own, inDistrict, corrected, today } = facts
  const month = `${today.slice(0, 8)}01`
  const open = inDistrict.SUBMITTED ?? []
  const record = own.ACCEPTED?.[0]
  const [edition, before] = [facts.editions[0], facts.editions.at(-1)]
  const settings = settingsOf(facts.stated)
  const preview = (setting: string) => ({ '': { change: settings[setting]?.change(0) } })
  const byName: Record<string, () => Cases> = {
    Accounts: () => ({ '': {}, text: { filter: { text: 'test' } } }),
    AuditVerification: () => ({ '': { after: 0 } }),
    AuditEntries: () => ({
      '': {},
      object: { filter: { object: record } },
      actor: { filter: { actor: 'nobody' } },
    }),
    BulletinOfMonth: () => ({
      '': { month: month.slice(0, 7), form: 'monthly' },
      district: { month: '2021-03', district, form: 'monthly' },
    }),
    CalendarEvents: () => ({
      '': { filter: { from: '2021-03-01', to: '2021-03-31' } },
      series: { series: 'tech-cafe' },
    }),
    CompareEditions: () => ({ '': { before, after: edition } }),
    Coverage: () => ({
      'five years': days,
      district: { ...days, district },
      month: { from: month, to: today },
    }),
    DecisionImpact: () => ({ one: { ids: open.slice(0, 1) }, fifty: { ids: open.slice(0, 50) } }),
    DutyPreview: () => ({ '': { change: { form: 'monthly', kind: 'UNIVERSITY', from: '2100-01-01' } } }),
    EditionReport: () => ({ '': { edition } }),
    ListValues: () => ({ '': { list: 'award' } }),
    Evidence: () => ({
      city: { code, ...years },
      district: { code, ...years, district },
      past: { code, ...years, asOf: past() },
      distinct: { code: 'academic-experts', ...years },
    }),
    EvidenceHistory: () => ({ '': { id: record } }),
    Figure: () => ({
      flow: { code, ...years, compared: false },
      district: { code, ...years, district, compared: false },
      past: { code, ...years, asOf: past(), compared: false },
      distinct: { code: 'academic-experts', ...years, compared: false },
      quarter: { code, ...quarter, compared: true },
      'distinct in a quarter': { code: 'academic-experts', ...quarter, compared: true },
    }),
    FigureBreakdown: () => ({
      flow: { code, ...years, ...byForm },
      past: { code, ...years, ...byForm, asOf: past() },
      distinct: { code: 'academic-experts', ...years, ...byForm },
    }),
    FigureDefinition: () => ({ '': { code }, derived: { code: 'papers-growth' } }),
    FigureOrganizations: () => ({ flow: { code, ...years }, past: { code, ...years, asOf: past() } }),
    FigureRestatements: () => ({ '': { code, codes: [code] } }),
    FormSubmission: () => ({ '': { id: own.RETURNED?.[0] ?? record } }),
    ObligationsOfPeriod: () => ({
      month: { filter: { form: 'monthly', from: month, to: today } },
      'five years missing': { filter: { form: 'monthly', ...days, state: 'MISSING' } },
    }),
    OneEdition: () => ({ '': { id: edition } }),
    OneOrganization: () => ({ '': { id: organization } }),
    LookAlikesOf: () => ({ '': { organization } }),
    MergedEntries: () => ({ '': { organization } }),
    MergePreview: () => ({ '': { merged: organization, into: organization, ...span } }),
    UnmergePreview: () => ({ '': { merged: organization, ...span } }),
    OrganizationHistory: () => ({ '': { organization } }),
    OrganizationDuties: () => ({ '': { organization, form: 'monthly', ...days } }),
    OrganizationFigures: () => ({ '': { id: organization, ...span } }),
    OrganizationNames: () => ({ hit: { text: '学会' }, 'no hit': { text: '不存在' } }),
    OrganizationRecords: () => ({
      '': { filter: { organization, statuses: ['ACCEPTED'] } },
      type: { filter: { organization, type: 'TrainingClass' } },
    }),
    Organizations: () => ({ '': {}, text: { filter: { text: '龙城' } } }),
    OrganizationTypes: () => ({ '': { filter: { organization } } }),
    Overview: () => ({
      city: { ...years, inMonths: false },
      district: { ...years, district, inMonths: false },
      quarter: { ...quarter, inMonths: true },
    }),
    PeriodsOfForm: () => ({ '': { form: 'monthly', from: month, to: today } }),
    OwnObligations: () => ({ '': { from: month, to: today } }),
    OwnSubmissions: () => ({
      '': {},
      drafts: { filter: { statuses: ['DRAFT', 'RETURNED'] } },
      ...searched(),
    }),
    PreviewEdition: () => ({
      '': { ...span, fromDay: days.from, toDay: days.to },
      district: { ...span, district, fromDay: days.from, toDay: days.to },
    }),
    PublishedEditions: () => ({ '': { withdrawn: true } }),
    Record: () => ({ accepted: { id: record }, corrected: { id: corrected } }),
    ReviewCase: () => ({ submitted: { id: open[0] }, corrected: { id: corrected } }),
    ReviewFacets: () => ({
      '': {},
      desk: { filter: { desk: 'CITY' } },
      waiting: { filter: { statuses: ['SUBMITTED', 'ENDORSED'] } },
    }),
    ReviewRulesPreview: () => preview('ReviewRules'),
    ReviewInbox: () => ({
      desk: { filter: { desk: 'CITY' }, order: 'WAITING_SINCE' },
      waiting: { filter: { statuses: ['SUBMITTED', 'ENDORSED'] }, order: 'WAITING_SINCE' },
      newest: { order: 'NEWEST' },
      returned: { filter: { status: 'RETURNED' }, order: 'NEWEST' },
      type: { filter: { types: ['TrainingClass'], statuses: ['SUBMITTED'] }, order: 'WAITING_SINCE' },
      day: { filter: { occurredFrom: '2021-03-01', occurredTo: '2021-03-07' }, order: 'NEWEST' },
      submitted: { filter: { submittedFrom: '2021-03-01', submittedTo: '2021-03-07' }, order: 'NEWEST' },
      findings: { filter: { hasFindings: true, statuses: ['SUBMITTED'] }, order: 'NEWEST' },
      locked: { filter: { lockedBy: 'bench-reviewer' }, order: 'NEWEST' },
      ...searched('NEWEST'),
    }),
    FormPreview: () => preview('Form'),
    ListPreview: () => preview('List'),
    SeriesPreview: () => preview('Series'),
    CityPreview: () => preview('City'),
    AreaPreview: () => ({ ...preview('Area'), merge: { change: merge } }),
    AreaMembers: () => ({ '': { code: '320402', since: '2020-07-01' } }),
    ServicesPreview: () => preview('Services'),
    ChapterPreview: () => preview('ReportChapter'),
    ReportSentences: () => ({ '': { sentences: [`举办活动{${code}}。`], year: 2021 } }),
    TryRule: () => ({
      bare: { input: { measure: 'COUNT', terms: [{ of: 'AcademicEvent' }], fromYear: 2017, toYear: 2021 } },
      sum: {
        input: {
          ...{ measure: 'SUM', fromYear: 2017, toYear: 2021 },
          terms: [{ of: 'AcademicEvent', where: [{ field: 'form', is: ['FORUM'] }], quantity: 'attendance' }],
        },
      },
    }),
    IndicatorPreview: () => ({ '': { change: newIndicator(0) } }),
    IndicatorToChange: () => ({ '': { code: 'tech-cafe-issues' } }),
    IndicatorProposal: () => ({ '': { id: noProposal } }),
    TablePreview: () => preview('StatisticalTable'),
    SourcePreview: () => preview('Source'),
    StatementsPreview: () => preview('Statements'),
    ActionPlanPreview: () => preview('ActionPlan'),
    CalendarPreview: () => preview('Calendar'),
    SetWorkCalendar: () => ({ '': { year: 2027 } }),
    SettingChanges: () => ({
      '': { part: 'LIST', key: 'award', isAlso: false },
      document: { part: 'SOURCE', also: 'STATEMENT', isAlso: true, key: 'kexie-2021' },
    }),
    ServiceTokens: () => ({ '': { organization } }),
    StatisticalTables: () => ({ '': { year: 2021 }, district: { year: 2021, district } }),
    Targets: () => ({ '': {}, district: { district } }),
    Venues: () => ({ '': { on: today }, kind: { on: '2021-06-01', kind: 'EDUCATION_BASE', district } }),
  }
  return byName[name]?.() ?? { '': {} }
}

const searched = (order?: string): Cases =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      `search: ${name}`,
      { filter: { text }, ...(order ? { order } : {}) },
    ]),
  )
