import type { Relation } from '@kexie/schema/relation'
import { organizationGlobalId, type SeriesCode } from '../registers.ts'
import type { Field } from '../societies.ts'

/** Rows as the reports of the events domain take them: ids are global ids, days are YYYY-MM-DD. */

export interface NamedPerson {
  name: string
  affiliation: string
}

interface Row {
  externalKey: string
  title: string
  occurredOn: string
  district: string
}

export interface AcademicEventRow extends Row {
  series: SeriesCode
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
  series: SeriesCode
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

/** What one organization reports, by its global id. */
export interface Batch<Reported> {
  organization: string
  rows: Reported[]
}

/** Rows gathered by the full name of who reports them, each organization in the order of its first row. */
export function batches<Reported>(
  reported: readonly (readonly [reporter: string, row: Reported])[],
): Batch<Reported>[] {
  const gathered = Map.groupBy(reported, ([reporter]) => reporter)
  return [...gathered].map(([reporter, rows]) => ({
    organization: organizationGlobalId(reporter),
    rows: rows.map(([, row]) => row),
  }))
}

/** `changzhou:tech-cafe:0001` for the first row of a kind. */
export function externalKey(kind: string, index: number): string {
  return `changzhou:${kind}:${String(index + 1).padStart(4, '0')}`
}

/** An event nobody but the reporter hosts and whose guests and participants nobody wrote down. */
export const plainEvent = {
  stage: 'HELD',
  attendanceRelation: 'EXACT',
  countRelation: 'EXACT',
  participantsRelation: 'EXACT',
} as const

/** Relation of the `index`th of `total` rows when the document says 多: the last stands for more of its kind. */
export function lastAtLeast(index: number, total: number): Relation {
  return index === total - 1 ? 'AT_LEAST' : 'EXACT'
}
