import type { Db } from '@kexie/db/database'
import { type RecordContext, recordContext } from '@kexie/records/declare-records'
import type { Caller } from '@kexie/schema/viewer'
import { thinkTankRecords } from './records.ts'

export type ThinkTankContext = RecordContext

/** Context of one request; `caller` is whom the gateway speaks for. */
export const thinkTankContext = (db: Db, caller: Caller): ThinkTankContext =>
  recordContext(db, thinkTankRecords, caller)
