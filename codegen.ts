import { generate } from '@graphql-codegen/cli'
import { recordTypeNames } from '@kexie/schema/records'
import { describeFederation } from './federation.ts'

const stub = '@kexie/db/book/record-fields#Stub'
const stubs = Object.fromEntries(
  [...recordTypeNames, 'Organization', 'District', 'Record'].map((type) => [type, stub]),
)

/** What a resolver receives where that is not the GraphQL shape itself: rows of the store, and stubs. */
const rows: Record<string, Record<string, string>> = {
  association: {
    District: './store/districts.ts#DistrictRow',
    Organization: './store/organizations.ts#OrganizationRow',
    OrganizationConnection: './store/organizations.ts#OrganizationPage',
    Membership: './store/organizations.ts#MembershipRow',
    Person: './store/people.ts#PersonRow',
    PersonConnection: './store/people.ts#PersonPage',
    PersonRole: './store/people.ts#PersonRoleRow',
  },
  reporting: {
    Submission: './store/submissions.ts#SubmissionRow',
    SubmissionConnection: './store/submissions.ts#SubmissionPage',
    SubmissionStep: './store/submissions.ts#SubmissionStepRow',
  },
  metrics: {
    Review: './figure/figure.ts#ReviewKey',
    Service: './resolvers/Review.ts#ServiceKey',
    Figure: './figure/figure.ts#FigureKey',
    Indicator: './figure/figure.ts#IndicatorKey',
    Statement: './store/statements.ts#StatementRow',
    ...stubs,
    LedgerEntry: './store/ledger.ts#LedgerEntryRow',
    EvidenceConnection: './store/ledger.ts#EvidencePage',
  },
  events: {
    AcademicEvent: './store/academic-events.ts#AcademicEventRow',
    AcademicEventConnection: './store/academic-events.ts#AcademicEventPage',
    EventHost: './store/academic-events.ts#EventHostRow',
    EventGuest: './store/academic-events.ts#EventGuestRow',
    EventParticipant: './store/academic-events.ts#EventParticipantRow',
    EventSeries: './store/series.ts#EventSeriesRow',
    SeriesEdition: './store/series-editions.ts#SeriesEditionRow',
    TrainingClass: './store/training-classes.ts#TrainingClassRow',
    ClassTrainee: './store/training-classes.ts#ClassTraineeRow',
    PaperAppraisal: './store/papers.ts#PaperAppraisalRow',
    AppraisedPaper: './store/papers.ts#AppraisedPaperRow',
    AppraisedPaperConnection: './store/papers.ts#AppraisedPaperPage',
    PaperAuthor: './store/papers.ts#PaperAuthorRow',
  },
  talent: {
    TalentSupport: './store/rows.ts#TalentSupportRow',
    TalentSupportConnection: './store/rows.ts#TalentSupportPage',
    Nomination: './store/rows.ts#NominationRow',
    NominationConnection: './store/rows.ts#NominationPage',
    WorkerFacility: './store/rows.ts#WorkerFacilityRow',
    WorkerFacilityConnection: './store/rows.ts#WorkerFacilityPage',
    StationReport: './store/rows.ts#StationReportRow',
    StationReportConnection: './store/rows.ts#StationReportPage',
    ServiceRecord: './store/rows.ts#ServiceRecordRow',
    ServiceRecordConnection: './store/rows.ts#ServiceRecordPage',
    MediaFeature: './store/rows.ts#MediaFeatureRow',
    MediaFeatureConnection: './store/rows.ts#MediaFeaturePage',
    TalentContact: './store/rows.ts#TalentContactRow',
    TalentContactConnection: './store/rows.ts#TalentContactPage',
    TalentIntroduction: './store/rows.ts#TalentIntroductionRow',
    TalentIntroductionConnection: './store/rows.ts#TalentIntroductionPage',
    RecruitmentFair: './store/rows.ts#RecruitmentFairRow',
    RecruitmentFairConnection: './store/rows.ts#RecruitmentFairPage',
    FamilyDoctorCare: './store/rows.ts#FamilyDoctorCareRow',
    ServedPerson: './store/rows.ts#PersonPart',
    FeaturedPerson: './store/rows.ts#PersonPart',
    FairEnterprise: './store/rows.ts#FairEnterpriseRow',
    FamilyDoctorDistrictCount: './store/rows.ts#DistrictCount',
  },
}

const answers = {
  ReportReceipt: '@kexie/db/book/report-call#ReceiptAnswer',
  RecordReported: '@kexie/db/book/report-call#ReportedAnswer',
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
            scalars: { Date: 'string', DateTime: 'Date', Quantity: 'number' },
            contextType: `./context.ts#${name[0]?.toUpperCase()}${name.slice(1)}Context`,
            mappers: { ...(sdl.includes('ReportReceipt') ? answers : {}), ...rows[name] },
            inputMaybeValue: 'T | null | undefined',
            maybeValue: 'T | null | undefined',
          },
        },
      ]),
    ),
  },
  true,
)
