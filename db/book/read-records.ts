import { confidentialRecordTypes, openRecordTypes } from '@kexie/schema/records'
import type { TokenScope, Viewer } from '@kexie/schema/viewer'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { record } from '../tables/reporting.ts'
import { asToday, isSame } from './identities.ts'

/** A domain table under class-table inheritance. */
export type RecordTable = PgTable & { id: PgColumn; revision: PgColumn }

/** What every record type shows; selected beside the domain's own columns. */
export const recordColumns = {
  id: record.id,
  /** Of its content: a proposal to withdraw shows what it would withdraw. */
  revision: record.contentRevision,
  type: record.type,
  title: record.title,
  organizationId: asToday(record.organizationId),
  districtCode: record.districtCode,
  occurredOn: record.occurredOn,
  status: record.status,
  provenance: record.provenance,
}

/** Joins a domain table to the revision it belongs to, and to the proposal to withdraw that. */
export function sameRevision(table: RecordTable): SQL {
  return and(eq(table.id, record.id), eq(table.revision, record.contentRevision)) as SQL
}

/**
 * Which revision of each record `viewer` sees: its organization the one being worked on, reviewers the one put before
 * them, everybody else the accepted one of types that are not confidential, and the public that only of types open to it. Exactly one row a record, or none.
 * The database says the same by row-level security, a little wider: it lets revisions be compared. Where all are of one `type`,
 * what that type is open to is said here: a planner takes two conditions on one column for two sieves, and reads a whole type for a page of it.
 */
export function visibleTo(viewer: Viewer, type?: string): SQL {
  const accepted = sql`(${record.status} = 'ACCEPTED' and not ${isAmong(confidentialRecordTypes, type)})`
  const open = sql`(${accepted} and ${isAmong(openRecordTypes, type)})`
  switch (viewer.role) {
    case 'SYSTEM':
      return sql`${record.latest}`
    case 'REVIEWER':
      return sql`${record.presented}`
    case 'LEADER':
      return accepted
    case 'REPORTER':
      return ownLatest(viewer, accepted)
    case 'SERVICE':
      return visibleToService(viewer, accepted, open)
    case 'DISTRICT_REVIEWER':
      return presentedInDistrict(viewer, accepted)
    default:
      return open
  }
}

/** Whether `viewer` sees of whatever is accepted all that row security shows: software may be let to see less than its clerk. */
export const seesAllAccepted = ({ role, scopes }: Viewer): boolean =>
  role !== 'SERVICE' || scopes.includes('READ')

/** Whether a record is of one of `types`: said here where all are of one type, else asked of each. */
const isAmong = (types: readonly string[], type: string | undefined): SQL =>
  type === undefined
    ? sql`${record.type} = any (${sql.param([...types])}::text[])`
    : sql.raw(String(types.includes(type)))

/** Software that only reports sees what its organization reported; one that reads, what a clerk of it does. */
function visibleToService(viewer: Viewer, accepted: SQL, open: SQL): SQL {
  const may = (scope: TokenScope) => viewer.scopes.includes(scope)
  if (may('READ')) return ownLatest(viewer, accepted)
  const others = may('FIGURES') ? open : sql`false`
  return may('REPORT') ? ownLatest(viewer, others) : others
}

/**
 * Which records `viewer` may name in a report, whatever he may read of them: a clerk's software names what the clerk
 * would.
 */
export const nameableBy = (viewer: Viewer): SQL =>
  visibleTo(viewer.role === 'SERVICE' ? { ...viewer, role: 'REPORTER' } : viewer)

const ownLatest = ({ organizationId }: Viewer, others: SQL) =>
  sql`case when ${isSame(record.organizationId, organizationId)} then ${record.latest} else ${others} end`

/** A correction that moves a record into the district is seen there beside no accepted revision of elsewhere. */
const presentedInDistrict = ({ districtCode }: Viewer, accepted: SQL) => sql`
  (${record.presented} and ${record.districtCode} = ${districtCode} or ${accepted} and not exists (
    select from reporting.record p where p.id = ${record.id} and p.presented and p.district_code = ${districtCode}))`
