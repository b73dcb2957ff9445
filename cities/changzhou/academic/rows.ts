import type { Relation } from '@kexie/schema/relation'
import type { NamedPerson } from '../people.ts'
import type { Field } from '../societies.ts'

/** Rows as the reports of the events domain take them: ids are global ids, days are YYYY-MM-DD. */

interface Row {
  externalKey: string
  title: string
  occurredOn: string
  district: string
}

export interface AcademicEventRow extends Row {
  /** A code of `series.yaml`. */
  series: string
  stage: 'HELD'
  form: 'EXCHANGE' | 'MATCHMAKING' | 'SALON' | 'LECTURE' | 'TRAINING' | 'FORUM'
  issue?: number
  topic?: string
  industry?: string
  place: string
  attendance: number
  attendanceRelation: Relation
  countRelation: Relation
  participantsRelation: Relation
  hosts: { organization: { organization: string }; role: 'CO_HOST' | 'ORGANIZER' | 'SUPPORTER' }[]
  guests: { person: NamedPerson; honour: 'ACADEMICIAN' | 'EXPERT'; overseas: boolean; talk: string }[]
  participants: { organization: { name: string } }[]
  cooperationProjects: { title: string; partner: string }[]
}

export interface SeriesEditionRow extends Row {
  /** A code of `series.yaml`. */
  series: string
  endsOn: string
  theme: string
}

export interface TrainingClassRow extends Row {
  course: string
  classNumber: number
  endsOn: string
  place: string
  problems: { title: string; enterprise: string; solved: boolean }[]
  trainees: { person: NamedPerson; completed: boolean }[]
}

export interface PaperAppraisalRow extends Row {
  edition: number
}

export interface AppraisedPaperRow extends Row {
  edition: number
  category?: Field
  authorsRelation: Relation
  unitsRelation: Relation
  authors: { person: NamedPerson; organization: { name: string } }[]
}

/** An event nobody but the reporter hosts and whose guests and participants nobody wrote down. */
export const plainEvent = {
  stage: 'HELD',
  attendanceRelation: 'EXACT',
  countRelation: 'EXACT',
  participantsRelation: 'EXACT',
} as const
