import type { Db } from '@kexie/db/database'
import { type RecordContext, recordContext } from '@kexie/records/record-room'
import type { Asker } from '@kexie/schema/viewer'
import { cooperationRecords } from './records.ts'

export type CooperationContext = RecordContext

/** Context of one request; `asker` is whom the gateway speaks for. */
export const cooperationContext = (db: Db, asker: Asker): CooperationContext =>
  recordContext(db, cooperationRecords, asker)
