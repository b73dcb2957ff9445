import { soughtKey, soughtUuid } from '@kexie/schema/global-id'
import { and, eq, ilike, type SQL, sql } from 'drizzle-orm'
import { record } from '../tables/reporting.ts'
import type { RecordStatus } from './state-machine.ts'

/** What every list of records can be narrowed by; ids are global ids. */
export interface RecordFilter {
  organization?: string | null | undefined
  district?: string | null | undefined
  status?: RecordStatus | null | undefined
  from?: string | null | undefined
  to?: string | null | undefined
  text?: string | null | undefined
}

/** `text` anywhere in a column, its `%` and `_` taken as they stand. */
export const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** `filter` as SQL over the record; withdrawn records are found only when asked for by status. */
export function matching(filter: RecordFilter | null | undefined): SQL | undefined {
  const { organization, district, status, from, to, text } = filter ?? {}
  return and(
    organization ? eq(record.organizationId, soughtUuid('Organization', organization)) : undefined,
    district ? eq(record.districtCode, soughtKey('District', district)) : undefined,
    status ? eq(record.status, status) : sql`${record.status} <> 'WITHDRAWN'`,
    from ? sql`${record.occurredOn} >= ${from}::date` : undefined,
    to ? sql`${record.occurredOn} <= ${to}::date` : undefined,
    text ? ilike(record.title, containing(text)) : undefined,
  )
}
