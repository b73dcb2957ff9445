import { record } from '@kexie/db/tables/reporting'
import type { RecordStatus } from '@kexie/schema/state-machine'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { liesIn } from './districts.ts'

/** What every list of records can be narrowed by; ids are global ids. */
export interface RecordFilter {
  organization?: string | null | undefined
  district?: string | null | undefined
  status?: RecordStatus | null | undefined
  credit?: string | null | undefined
  from?: string | null | undefined
  to?: string | null | undefined
  text?: string | null | undefined
}

/** `text` anywhere in a column, its `%` and `_` taken as they stand. */
export const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Revisions whose title holds `text`, whatever the case; found by index. */
export const titled = (text: string): SQL =>
  sql`(${record.id}, ${record.revision}) in (select t.id, t.revision from reporting.titled(${text}) t)`

/** A filter whose organization is known by every key it has, and whose district with all it is made of. */
export type Narrowing = Omit<RecordFilter, 'organization' | 'district'> & {
  organization?: never
  organizations?: readonly string[] | undefined
  district?: never
  districts?: readonly string[] | undefined
}

/** `filter` as SQL over the record; withdrawn records are found only when asked for by status. */
export function matching({
  organizations,
  districts,
  status,
  credit,
  from,
  to,
  text,
}: Narrowing): SQL | undefined {
  return and(
    organizations ? inArray(record.organizationId, [...organizations]) : undefined,
    districts && liesIn(record.districtCode, districts),
    status ? eq(record.status, status) : sql`${record.status} <> 'WITHDRAWN'`,
    credit ? eq(record.credit, credit) : undefined,
    from ? sql`${record.occurredOn} >= ${from}::date` : undefined,
    to ? sql`${record.occurredOn} <= ${to}::date` : undefined,
    text ? titled(text) : undefined,
  )
}
