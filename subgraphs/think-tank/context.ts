import { type RecordContext, recordContext } from '@kexie/db/book/record-room'
import type { Db } from '@kexie/db/database'
import { thinkTankRecords } from './records.ts'

export type ThinkTankContext = RecordContext

/** Context of one request; `headers` are the gateway's. */
export const thinkTankContext = (db: Db, headers: Readonly<Record<string, string>>): ThinkTankContext =>
  recordContext(db, thinkTankRecords, headers)
