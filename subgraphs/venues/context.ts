import type { Db } from '@kexie/db/database'
import { type RecordContext, recordContext } from '@kexie/records/record-room'
import type { Asker } from '@kexie/schema/viewer'
import { venueRecords } from './records.ts'

export type VenuesContext = RecordContext

/** Context of one request; `asker` is whom the gateway speaks for. */
export const venuesContext = (db: Db, asker: Asker): VenuesContext => recordContext(db, venueRecords, asker)
