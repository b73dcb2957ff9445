import { type RecordContext, recordContext } from '@kexie/db/book/record-room'
import type { Db } from '@kexie/db/database'
import { cooperationRecords } from './records.ts'

export type CooperationContext = RecordContext

/** Context of one request; `headers` are the gateway's. */
export const cooperationContext = (db: Db, headers: Readonly<Record<string, string>>): CooperationContext =>
  recordContext(db, cooperationRecords, headers)
