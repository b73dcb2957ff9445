import { openRecordTypes } from '@kexie/schema/records'
import type { Viewer } from '@kexie/schema/viewer'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { record } from '../tables/reporting.ts'

/** A domain table under class-table inheritance. */
export type RecordTable = PgTable & { id: PgColumn; revision: PgColumn }

/** What every record type shows; selected beside the domain's own columns. */
export const recordColumns = {
  id: record.id,
  revision: record.revision,
  type: record.type,
  title: record.title,
  organizationId: record.organizationId,
  districtCode: record.districtCode,
  occurredOn: record.occurredOn,
  status: record.status,
  provenance: record.provenance,
}

/** Joins a domain table to the revision it belongs to. */
export function sameRevision(table: RecordTable): SQL {
  return and(eq(table.id, record.id), eq(table.revision, record.revision)) as SQL
}

/**
 * Which revision of each record `viewer` sees: its organization the one being worked on, reviewers the one put before
 * them, everybody else the accepted one, and the public that only of types open to it. Exactly one row a record, or none.
 * The database says the same by row-level security, a little wider: it lets revisions be compared.
 */
export function visibleTo(viewer: Viewer): SQL {
  const accepted = sql`${record.status} = 'ACCEPTED'`
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
      return viewer.scopes.includes('READ') || viewer.scopes.includes('REPORT')
        ? ownLatest(viewer, accepted)
        : openOnly(accepted)
    case 'DISTRICT_REVIEWER':
      return presentedInDistrict(viewer, accepted)
    default:
      return openOnly(accepted)
  }
}

const ownLatest = ({ organizationId }: Viewer, accepted: SQL) =>
  sql`case when ${record.organizationId} = ${organizationId}::uuid then ${record.latest} else ${accepted} end`

/** A correction that moves a record into the district is seen there beside no accepted revision of elsewhere. */
const presentedInDistrict = ({ districtCode }: Viewer, accepted: SQL) => sql`
  (${record.presented} and ${record.districtCode} = ${districtCode} or ${accepted} and not exists (
    select from reporting.record p where p.id = ${record.id} and p.presented and p.district_code = ${districtCode}))`

const openOnly = (accepted: SQL) =>
  sql`${accepted} and ${record.type} = any (${sql.param([...openRecordTypes])}::text[])`
