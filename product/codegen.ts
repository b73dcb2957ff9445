import { generate } from '@graphql-codegen/cli'
import { recordTypeNames } from '@kexie/schema/records'
import { describeFederation } from './federation.ts'

const stub = '@kexie/records/record-fields#Stub'
const listValue = '@kexie/records/list-values#ListValueRow'
const header = '@kexie/records/list-records#RecordHeader'
const stubs = {
  ...Object.fromEntries([...recordTypeNames, 'Record'].map((type) => [type, header])),
  Organization: stub,
  District: stub,
}

/** What a resolver receives where that is not the GraphQL shape itself: rows of the store, and stubs. */
const rows: Record<string, Record<string, string>> = {
  association: {
    City: './store/city.ts#CityRow',
    CityLogo: './store/city.ts#LogoKey',
    District: './store/districts.ts#DistrictRow',
    DistrictOutline: './store/outlines.ts#OutlineRow',
    Organization: './store/organizations.ts#OrganizationRow',
    OrganizationConnection: './store/organizations.ts#OrganizationPage',
    Membership: './store/organizations.ts#MembershipRow',
    Person: './store/people.ts#PersonRow',
    PersonConnection: './store/people.ts#PersonPage',
    PersonRole: './store/people.ts#PersonRoleRow',
    MeetingConnection: './store/meetings.ts#MeetingPage',
    MovedFigure: './store/identities.ts#MovedFigureRow',
    Indicator: stub,
    IdentitiesMerged: './store/identities.ts#MergedRow',
    IdentityUnmerged: './store/identities.ts#MergedRow',
    MergedEntry: './store/identities.ts#MergedEntryRow',
    LookAlike: './store/identities.ts#LookAlikeRow',
    FormerName: './store/organization-changes.ts#FormerNameRow',
    OrganizationChange: './store/organization-changes.ts#OrganizationChangeRow',
    Viewer: './resolvers/Viewer.ts#ViewerRow',
    Identity: './identity.ts#IdentityRow',
    Account: './store/accounts.ts#AccountRow',
    AccountConnection: './store/accounts.ts#AccountPage',
    Session: './store/sessions.ts#SessionRow',
    AccountReset: './store/resets.ts#ResetRow',
    BindingRequest: './store/binding-requests.ts#BindingRequestRow',
    OneTimeLink: './one-time-link.ts#FreshLink',
    ServiceToken: './store/service-tokens.ts#ServiceTokenRow',
    AuditEntry: './store/audit.ts#AuditRow',
    AuditEntryConnection: './store/audit.ts#AuditPage',
    StrangerRefusal: './store/stranger-refusals.ts#StrangerRefusalRow',
    StrangerRefusalConnection: './store/stranger-refusals.ts#StrangerRefusalPage',
  },
  reporting: {
    ...stubs,
    Node: '@kexie/records/list-records#AnyNode',
    Submission: './store/submissions.ts#SubmissionRow',
    SubmissionConnection: './store/submissions.ts#SubmissionPage',
    SubmissionStep: './store/submissions.ts#SubmissionStepRow',
    SubmissionCounts: './store/inbox-counts.ts#Facets',
    DistrictSubmissionCount: './store/inbox-counts.ts#DistrictFacet',
    FieldNote: './store/notes.ts#NoteRow',
    Finding: './store/findings.ts#FindingRow',
    DuplicatePair: './store/duplicates.ts#DuplicateRow',
    DuplicatePairConnection: './store/duplicates.ts#DuplicatePage',
    ReportingForm: './store/duties.ts#FormRow',
    FormRhythm: './store/duties.ts#PastRhythmRow',
    Duty: './store/duty-plan.ts#DutyRow',
    ReporterRule: './store/reporters.ts#ReporterRuleRow',
    ReviewRule: './store/review-rules.ts#ReviewRuleRow',
    SettingChange: '@kexie/records/setting-changes#SettingChangeRow',
    StatedValue: '@kexie/records/list-values#ListValueRow',
    Obligation: './resolvers/Obligation.ts#ObligationKey',
    ObligationConnection: './resolvers/Obligation.ts#ObligationPage',
    Bulletin: './resolvers/Bulletin.ts#BulletinKey',
    BulletinLine: './bulletin.ts#BulletinLineContent',
    ValueList: './store/value-lists.ts#ValueListRow',
    RecordDefinition: '@kexie/schema/record-definition#RecordDefinition as StatedRecord',
    FieldDefinition: '@kexie/schema/record-definition#FieldDefinition as StatedField',
    ChoiceDefinition: '@kexie/schema/record-definition#Choice',
    ...stubs,
  },
  metrics: {
    Review: './figure/figure.ts#ReviewKey',
    StatementSource: './store/statements.ts#SourceRow',
    Service: './resolvers/Review.ts#ServiceKey',
    ServiceName: '@kexie/schema/definitions#CityService',
    Figure: './figure/figure.ts#FigureKey',
    Comparison: './figure/comparison.ts#ComparisonKey',
    Breakdown: './figure/breakdown.ts#Breakdown as BreakdownOf',
    BreakdownPart: './figure/breakdown.ts#Part as BreakdownPartOf',
    Dimension: '@kexie/schema/dimensions#Dimension as StatedDimension',
    Indicator: './figure/figure.ts#IndicatorKey',
    Statement: './store/statements.ts#StatementRow',
    Presentation: './actions/set-presentation.ts#PresentationKey',
    ShownService: './resolvers/Presentation.ts#ShownServiceKey',
    ShownChapter: '@kexie/schema/definitions#ReportChapter as StatedChapter',
    ShownTable: '@kexie/schema/definitions#StatisticalTable as StatedTable',
    ShownRow: '@kexie/schema/definitions#TableRow',
    PublishedDocument: './store/statements.ts#DocumentRow',
    StatedNumber: './store/statements.ts#StatementRow',
    TargetProgress: './figure/target.ts#TargetKey',
    TargetRevision: './store/targets.ts#TargetRevisionRow',
    ActionPlan: './store/action-plans.ts#ActionPlanRow',
    ...stubs,
    LedgerEntry: './store/ledger.ts#LedgerEntryRow',
    Edition: './store/editions.ts#EditionRow',
    EditionVerification: './store/editions.ts#EditionRow',
    AnnualReport: './report/annual-report.ts#AnnualReportKey',
    AnnualReportChapter: './report/annual-report.ts#Chapter',
    AnnualReportSegment: './report/annual-report.ts#Segment',
    StatisticalTable: './resolvers/AnnualReport.ts#StatisticalTableKey',
    StatisticalRow: './resolvers/AnnualReport.ts#StatisticalRowKey',
    PublishedFigure: './edition/content.ts#ShownFigure',
    FigureDifference: './edition/compare.ts#Difference',
    Restatement: './edition/restatements.ts#RestatementKey',
    RestatementCause: './store/editions.ts#CauseRow',
    Impact: './impact/impact.ts#ImpactKey',
    FigureImpact: './impact/impact.ts#MovedFigure',
    TargetImpact: './impact/impact.ts#MovedTarget',
    StatementImpact: './impact/impact.ts#FlippedStatement',
    Contribution: './store/contributions.ts#ContributionRow',
    ContributionConnection: './store/contributions.ts#ContributionPage',
    EvidenceConnection: './store/ledger.ts#EvidencePage',
  },
  events: {
    AcademicEventConnection: './store/academic-events.ts#AcademicEventPage',
    EventSeries: './store/series.ts#EventSeriesRow',
    AppraisedPaperConnection: './store/papers.ts#AppraisedPaperPage',
    PaperAppraisal: './store/papers.ts#PaperAppraisalRow',
  },
  venues: {
    ScienceBaseConnection: './store/map.ts#ScienceBasePage',
  },
  incubators: { ListingStatistics: './store/listings.ts#ModuleStatistics' },
  cooperation: { CooperationProjectConnection: './store/projects.ts#CooperationProjectPage' },
  talent: {
    TalentContactConnection: './store/contacts.ts#TalentContactPage',
    FamilyDoctorDistrictCount: './store/family-doctors.ts#DistrictCount',
  },
}

const pascalCase = (name: string) =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())

const answers = {
  ReportReceipt: '@kexie/records/report-call#ReceiptAnswer',
  RecordReported: '@kexie/records/report-call#ReportedAnswer',
}

await generate(
  {
    silent: true,
    errorsOnly: true,
    generates: Object.fromEntries(
      describeFederation().map(({ name, sdl }) => [
        `subgraphs/${name}/schema.generated.ts`,
        {
          schema: sdl,
          plugins: ['typescript', 'typescript-resolvers'],
          config: {
            federation: true,
            useTypeImports: true,
            // `Record` is TypeScript's own word for something else.
            namingConvention: {
              typeNames: (name: string) => (name === 'Record' ? 'AnyRecord' : name),
              enumValues: 'keep',
            },
            avoidOptionals: { defaultValue: true },
            enumsAsTypes: true,
            scalars: { Date: 'string', DateTime: 'Date', Quantity: 'number', Coordinate: 'number' },
            contextType: `./context.ts#${pascalCase(name)}Context`,
            mappers: {
              ListValue: listValue,
              ...(sdl.includes('ReportReceipt') ? answers : {}),
              ...rows[name],
            },
            inputMaybeValue: 'T | null | undefined',
            maybeValue: 'T | null | undefined',
          },
        },
      ]),
    ),
  },
  true,
)
