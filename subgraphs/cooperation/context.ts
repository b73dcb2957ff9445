import type { Db } from '@kexie/db/database'
import { type RecordContext, recordContext } from '@kexie/records/declare-records'
import type { Caller } from '@kexie/schema/viewer'
import { cooperationRecords } from './records.ts'

export type CooperationContext = RecordContext

/** Context of one request; `caller` is whom the gateway speaks for. */
export const cooperationContext = (db: Db, caller: Caller): CooperationContext =>
  recordContext(db, cooperationRecords, caller)
