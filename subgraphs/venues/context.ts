import { type RecordContext, recordContext } from '@kexie/db/book/record-room'
import type { Db } from '@kexie/db/database'
import { venueRecords } from './records.ts'

export type VenuesContext = RecordContext

/** Context of one request; `headers` are the gateway's. */
export const venuesContext = (db: Db, headers: Readonly<Record<string, string>>): VenuesContext =>
  recordContext(db, venueRecords, headers)
