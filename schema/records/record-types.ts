import { fromGlobalId } from '../global-id/global-id.ts'
import { recordSdl } from '../sdl/shared-sdl.ts'
import type { SubgraphName } from '../subgraphs.ts'

/** Every record type with the subgraph that owns it. `reporting` and `metrics` grow their stubs from this list. */
export const recordTypes = {
  Admission: 'association',
  CommitteeSeat: 'association',
  CommitteeUnit: 'association',
  Chief: 'association',
  Designation: 'association',
  Meeting: 'association',
  GrantPolicy: 'association',
  Grant: 'association',
  AcademicEvent: 'events',
  SeriesEdition: 'events',
  TrainingClass: 'events',
  PaperAppraisal: 'events',
  AppraisedPaper: 'events',
  ScienceBase: 'venues',
  ScienceActivity: 'venues',
  LectureDelivery: 'venues',
  LecturerOffer: 'venues',
  BaseTour: 'venues',
  YouthContest: 'venues',
  SpecialContest: 'venues',
  YouthSelection: 'venues',
  ScienceWork: 'venues',
  ScienceRole: 'venues',
  LiteracySurvey: 'venues',
  ProvincialRanking: 'venues',
  ScienceResource: 'venues',
  AllianceMember: 'incubators',
  InnovationCollege: 'incubators',
  StartupTraining: 'incubators',
  StartupContest: 'incubators',
  Roadshow: 'incubators',
  Salon: 'incubators',
  Handbook: 'incubators',
  IncubatorVisit: 'incubators',
  StartupTeam: 'incubators',
  CultivatedEnterprise: 'incubators',
  InnovationPark: 'incubators',
  VentureFund: 'incubators',
  StartupListing: 'incubators',
  ThinkTankMember: 'think-tank',
  ResearchTopic: 'think-tank',
  ThinkTankReport: 'think-tank',
  Proposal: 'think-tank',
  JournalIssue: 'think-tank',
  TalentSupport: 'talent',
  Nomination: 'talent',
  WorkerFacility: 'talent',
  StationReport: 'talent',
  ServiceRecord: 'talent',
  MediaFeature: 'talent',
  TalentContact: 'talent',
  TalentIntroduction: 'talent',
  RecruitmentFair: 'talent',
  FamilyDoctorCare: 'talent',
  InnovationPlatform: 'cooperation',
  OverseasProject: 'cooperation',
  AchievementBankRegistration: 'cooperation',
  PatentCase: 'cooperation',
  EnterpriseService: 'cooperation',
  TechnologyManagerAssignment: 'cooperation',
  CooperationActivity: 'cooperation',
  CooperationProject: 'cooperation',
  JointApplication: 'cooperation',
  Demand: 'cooperation',
  Achievement: 'cooperation',
  ExpertProfile: 'cooperation',
  ExpoEdition: 'cooperation',
  ExpoActivity: 'cooperation',
  ExpoGuest: 'cooperation',
  ExpoInvitation: 'cooperation',
  ExpoAttendance: 'cooperation',
  ExpoTask: 'cooperation',
  DelegationMember: 'cooperation',
  EnterpriseLink: 'cooperation',
  Pairing: 'cooperation',
  AllianceMembership: 'cooperation',
  InboundVisit: 'cooperation',
  MajorProject: 'cooperation',
} as const satisfies Record<string, SubgraphName>

export type RecordType = keyof typeof recordTypes

export const recordTypeNames = Object.keys(recordTypes) as RecordType[]

/** The type of the graph that records have whose own type the city defined: `reporting` owns it. */
export const customRecord = 'CustomRecord'

/** The subgraph that owns the records of a type. */
export const homeOf = (type: string): SubgraphName =>
  Object.hasOwn(recordTypes, type) ? recordTypes[type as RecordType] : 'reporting'

/** The type that a record has in the graph: its own, or the one of all that a city defines. */
export const typenameOf = (type: string): string => (Object.hasOwn(recordTypes, type) ? type : customRecord)

/** Types with a global id that are no records: `node` finds these too. */
export const nodeTypeNames = [
  'District',
  'Organization',
  'Person',
  'EventSeries',
  'Indicator',
  'Figure',
  'ActionPlan',
  'Edition',
  'StatementSource',
] as const

/**
 * Record types that anybody may see once a record is accepted: the calendar, the map, the menu of lectures, events open to
 * all. Whoever is named in them is named in public.
 */
export const openRecordTypes: readonly RecordType[] = [
  'AcademicEvent',
  'SeriesEdition',
  'ScienceBase',
  'ScienceActivity',
  'LecturerOffer',
  'ScienceResource',
  'StartupContest',
  'Roadshow',
  'Salon',
  'ExpoEdition',
  'ExpoActivity',
]

/**
 * Record types whose records name somebody by being there: read by the organization that reports them and by who reviews
 * them, not by whoever may read what is accepted, or counting them would tell what figures withhold.
 */
export const confidentialRecordTypes: readonly RecordType[] = ['FamilyDoctorCare']

/**
 * Record types that observe the city as a whole and count nothing: a survey, a rank, a batch. Their place may be the whole city, and
 * only its own association reports them unless the city says otherwise.
 */
export const observedRecordTypes: readonly RecordType[] = [
  'Designation',
  'PaperAppraisal',
  'LiteracySurvey',
  'ProvincialRanking',
]

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The type in the graph and the UUID behind the global id of a record of any type; undefined for every other id. */
export function recordKey(id: string): { type: string; key: string } | undefined {
  const decoded = fromGlobalId(id)
  if (!decoded || typenameOf(decoded.type) !== decoded.type || !uuid.test(decoded.key)) return undefined
  return { type: decoded.type, key: decoded.key }
}

/**
 * SDL of all record types as one subgraph that adds a field to every record sees them.
 * @param added SDL of the added field, the same for each type
 * @param own of the subgraph of the records whose types a city defined itself: what they are, and SDL of their fields
 */
export function recordStubs(added: string, own?: { description: string; fields: string }): string {
  const stub = (type: string, fields: string) =>
    `type ${type} implements Record & Node @key(fields: "id") {\n  id: ID!\n  ${headerFields}\n  ${fields}\n}`
  const types = recordTypeNames.map((type) => stub(type, added))
  const custom = own
    ? `"""${own.description}"""\n${stub(customRecord, [added, ownedFieldsSdl, own.fields].join('\n'))}`
    : stub(customRecord, added)
  const shared = recordInterface.replace(ownedFields, '').replace(/\}\s*$/, `  ${added}\n}`)
  return [shared, ...types, custom].join('\n\n')
}

/** What every record type shows that `reporting.record` alone can tell: any subgraph that knows records answers these. */
const headerFields = [
  'title: String!',
  'occurredOn: Date!',
  'status: RecordStatus!',
  'revision: Int!',
  'provenance: Provenance!',
]
  .map((field) => `${field} @shareable`)
  .join('\n  ')

/**
 * What every record type shows, as the subgraph that owns it says it. Organization, district and credit are its owner's alone:
 * were they answered elsewhere too, the gateway's planner would weigh each choice for each record type.
 */
export const recordFieldsSdl = `id: ID!\n  ${headerFields}\n  organization: Organization\n  district: District\n  credit: ListValue @values(list: "credit")\n  changes(since: Int): [FieldChange!]!`

/** What only the owner of a record answers of what all records show, as the interface says it. */
const ownedFields = /\s*"""[^"]*"""\s*(organization|district|credit|changes)(\([^)]*\))?:[^\n]*/g

/** What reporting records takes beside the records themselves, for a subgraph that has stubs of all of them. */
export const reportSdl = recordSdl
  .replace(/"""[^"]*"""\ninterface Record \{[^}]*\}/, '')
  .replace(/# Borrowed[^\n]*\n/, '')
  .replace(/type (Organization|District|Person) @key\(fields: "id", resolvable: false\) \{[^}]*\}/g, '')

const [recordInterface = ''] = /"""[^"]*"""\ninterface Record \{[^}]*\}/.exec(recordSdl) ?? []

const ownedFieldsSdl = recordInterface.match(ownedFields)?.join('\n') ?? ''

/** SDL of the other types with a global id, as id-only stubs. */
export function nodeStubs(): string {
  return nodeTypeNames
    .map((type) => `type ${type} implements Node @key(fields: "id", resolvable: false) {\n  id: ID!\n}`)
    .join('\n\n')
}
