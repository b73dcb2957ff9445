import type { Db } from '@kexie/db/database'
import { type RecordContext, recordContext } from '@kexie/records/declare-records'
import type { Caller } from '@kexie/schema/viewer'
import { incubatorRecords } from './records.ts'

export type IncubatorsContext = RecordContext

/** Context of one request; `caller` is whom the gateway speaks for. */
export const incubatorsContext = (db: Db, caller: Caller): IncubatorsContext =>
  recordContext(db, incubatorRecords, caller)
