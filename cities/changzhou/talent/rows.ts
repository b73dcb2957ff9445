import type { Relation } from '@kexie/schema/relation'
import type { NamedPerson } from '../people.ts'

/** Rows as the reports of the talent domain take them: ids are global ids, days are YYYY-MM-DD. */

interface Row {
  externalKey: string
  title: string
  occurredOn: string
  district: string
}

type Level = 'NATIONAL' | 'PROVINCIAL' | 'MUNICIPAL'

export interface TalentSupportRow extends Row {
  person: NamedPerson
  mentor: NamedPerson
  grantAmount: number
  endsOn: string
  assessments: { stage: 'MID_TERM' | 'FINAL'; assessedOn: string; passed: boolean }[]
}

export interface NominationRow extends Row {
  person: NamedPerson
  award: 'NATIONAL_INNOVATION_AWARD' | 'MOST_BEAUTIFUL_WORKER' | 'ENTERPRISE_INNOVATION_MASTER' | 'OTHER'
  level: Level
  result: 'AWARDED' | 'NOT_AWARDED'
  resultOn: string
}

export interface WorkerFacilityRow extends Row {
  kind: 'STATION' | 'HOME' | 'EMPLOYMENT_BASE'
  level: Level
  host: { name: string }
  upgrades: { level: Level; upgradedOn: string }[]
}

export interface StationReportRow extends Row {
  station: { title: string }
  topic: string
  adoptedOn: string | null
}

export interface ServiceRecordRow extends Row {
  kind: 'ROOM' | 'COUNSELLING' | 'GATHERING' | 'SHORT_REST' | 'SCIENCE_TRIP' | 'CONDOLENCE' | 'MATCHMAKING'
  home: { title: string } | null
  quota: number | null
  peopleRelation: Relation
  people: { person: NamedPerson }[]
}

export interface MediaFeatureRow extends Row {
  channel: 'MAINSTREAM' | 'WECHAT_COLUMN'
  outlet: string
  reprint: boolean
  people: { person: NamedPerson }[]
}

export interface TalentContactRow extends Row {
  person: NamedPerson
  officer: NamedPerson
  intervalDays: number
  countRelation: Relation
  contacts: { contactedOn: string; summary: string }[]
  requests: {
    kind: 'POLICY' | 'PROJECT' | 'FINANCE'
    askedOn: string
    question: string
    answeredOn: string
    answer: string
  }[]
}

export interface TalentIntroductionRow extends Row {
  person: NamedPerson
  channel: 'OFFSHORE_BASE' | 'HAIZHI_MATCHMAKING' | 'HAIZHI_BASE' | 'RECRUITMENT'
  through: string
  employer: { name: string } | null
  withInvestment: boolean
  countRelation: Relation
}

export interface RecruitmentFairRow extends Row {
  kind: 'CAMPUS' | 'TALENT_FAIR' | 'PROMOTION'
  place: string
  enterprises: { organization: { name: string }; positions: number }[]
}

/** Has no title: what is confidential is not named. */
export interface FamilyDoctorCareRow extends Omit<Row, 'title'> {
  endsOn: string | null
  talent: string
  affiliation: string
  doctors: { doctor: string; assignedOn: string }[]
  followUps: { dueOn: string; doneOn: string; finding: string }[]
}
