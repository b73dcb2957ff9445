import { record } from '@kexie/db/tables/reporting'
import { sightOf } from '@kexie/schema/permission'
import { confidentialRecordTypes, openRecordTypes } from '@kexie/schema/records'
import { ownDistricts, type Viewer } from '@kexie/schema/viewer'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { liesIn } from './districts.ts'
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
  credit: record.credit,
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
 * The permission READ says how far he sees; the database holds the same by row-level security, a little wider: it lets revisions be compared. Where all are of one `type`,
 * what that type is open to is said here: a planner takes two conditions on one column for two sieves, and reads a whole type for a page of it.
 */
export function visibleTo(viewer: Viewer, type?: string): SQL {
  if (viewer.role === 'SYSTEM') return sql`${record.latest}`
  const sight = sightOf(viewer)
  if (sight.includes('ANY')) return sql`${record.presented}`
  const accepted = sql`(${record.status} = 'ACCEPTED' and not ${isAmong(confidentialRecordTypes, type)})`
  const open = sql`(${accepted} and ${isAmong(openRecordTypes, type)})`
  const others = sight.includes('PUBLISHED') ? accepted : sight.includes('OPEN') ? open : sql`false`
  if (sight.includes('OWN')) return ownLatest(viewer, others)
  return sight.includes('DISTRICT') ? presentedInDistrict(viewer, others) : others
}

/** Whether `viewer` sees of whatever is accepted all that row security shows: software may be let to see less than its clerk. */
export const seesAllAccepted = ({ role, scopes }: Viewer): boolean =>
  role !== 'SERVICE' || scopes.includes('READ')

/** Whether a record is of one of `types`: said here where all are of one type, else asked of each. */
const isAmong = (types: readonly string[], type: string | undefined): SQL =>
  type === undefined
    ? sql`${record.type} = any (${sql.param([...types])}::text[])`
    : sql.raw(String(types.includes(type)))

/**
 * Which records `viewer` may name in a report, whatever he may read of them: a clerk's software names what the clerk
 * would.
 */
export const nameableBy = (viewer: Viewer): SQL =>
  visibleTo(viewer.role === 'SERVICE' ? { ...viewer, role: 'REPORTER' } : viewer)

const ownLatest = ({ organizationId }: Viewer, others: SQL) =>
  sql`case when ${isSame(record.organizationId, organizationId)} then ${record.latest} else ${others} end`

/**
 * A correction that moves a record into the district is seen there beside no accepted revision of elsewhere. One CASE: as two
 * conditions the planner finds either by an index of its own, and reads all that is accepted for a page.
 */
function presentedInDistrict(viewer: Viewer, accepted: SQL): SQL {
  const own = ownDistricts(viewer)
  return sql`
    case when ${record.presented} and ${liesIn(record.districtCode, own)} then true else ${accepted} and not exists (
      select from reporting.record p where p.id = ${record.id} and p.presented and p.district_code = any (${sql.param([...own])}::text[])) end`
}
