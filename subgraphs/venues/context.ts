import type { Db } from '@kexie/db/database'
import { type RecordContext, recordContext } from '@kexie/records/declare-records'
import type { Caller } from '@kexie/schema/viewer'
import { venueRecords } from './records.ts'

export type VenuesContext = RecordContext

/** Context of one request; `caller` is whom the gateway speaks for. */
export const venuesContext = (db: Db, caller: Caller): VenuesContext =>
  recordContext(db, venueRecords, caller)
