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
 * Which revision of each record `viewer` sees: the one being worked on for those who may work on it, the accepted
 * one for everybody else. Exactly one row a record, or none.
 */
export function visibleTo(viewer: Viewer): SQL {
  return viewer.role === 'SYSTEM' ? sql`${record.latest}` : sql`${record.status} = 'ACCEPTED'`
}
