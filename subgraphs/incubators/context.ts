import { type RecordContext, recordContext } from '@kexie/db/book/record-room'
import type { Db } from '@kexie/db/database'
import { incubatorRecords } from './records.ts'

export type IncubatorsContext = RecordContext

/** Context of one request; `headers` are the gateway's. */
export const incubatorsContext = (db: Db, headers: Readonly<Record<string, string>>): IncubatorsContext =>
  recordContext(db, incubatorRecords, headers)
