import type { Db } from '@kexie/db/database'
import { listingEnquiry, startupListing } from '@kexie/db/tables/incubators'
import { listKeptIn } from '@kexie/db/tables/list-column'
import { record } from '@kexie/db/tables/reporting'
import { type ListValueRow, readLists } from '@kexie/records/list-values'
import { sameRevision } from '@kexie/records/read-records'
import { orThrow } from '@kexie/schema/or-throw'
import { and, eq, type SQL, sql } from 'drizzle-orm'

/** Every module of the platform, retired ones too. */
export const listModules = (db: Db): Promise<ListValueRow[]> =>
  readLists(db, [orThrow(listKeptIn(startupListing.module), 'list of modules')])

const acceptedListing = and(sameRevision(startupListing), eq(record.status, 'ACCEPTED'))

/** What a module had of items and enquiries. */
export interface ModuleStatistics {
  /** Code of the module. */
  module: string
  listings: number
  enquiries: number
  answered: number
}

/** Accepted items put up between the days, by module. */
export async function countListings(db: Db, from: string, to: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ module: startupListing.module, count: sql<number>`count(*)::integer` })
    .from(record)
    .innerJoin(startupListing, acceptedListing)
    .where(sql`${record.occurredOn} between ${from}::date and ${to}::date`)
    .groupBy(startupListing.module)
  return new Map(rows.map(({ module, count }) => [module, count]))
}

const enquiryOf: SQL | undefined = and(
  eq(listingEnquiry.recordId, startupListing.id),
  eq(listingEnquiry.revision, startupListing.revision),
)

/** Enquiries received between the days on accepted items, by module, and how many of them were answered. */
export async function countEnquiries(
  db: Db,
  from: string,
  to: string,
): Promise<Map<string, { received: number; answered: number }>> {
  const rows = await db
    .select({
      module: startupListing.module,
      received: sql<number>`count(*)::integer`,
      answered: sql<number>`count(${listingEnquiry.answeredOn})::integer`,
    })
    .from(record)
    .innerJoin(startupListing, acceptedListing)
    .innerJoin(listingEnquiry, enquiryOf)
    .where(sql`${listingEnquiry.askedOn} between ${from}::date and ${to}::date`)
    .groupBy(startupListing.module)
  return new Map(rows.map(({ module, ...counts }) => [module, counts]))
}
