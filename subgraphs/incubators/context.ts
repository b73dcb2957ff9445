import type { Db } from '@kexie/db/database'
import { type RecordContext, recordContext } from '@kexie/records/record-room'
import type { Asker } from '@kexie/schema/viewer'
import { incubatorRecords } from './records.ts'

export type IncubatorsContext = RecordContext

/** Context of one request; `asker` is whom the gateway speaks for. */
export const incubatorsContext = (db: Db, asker: Asker): IncubatorsContext =>
  recordContext(db, incubatorRecords, asker)
