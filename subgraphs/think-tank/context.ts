import type { Db } from '@kexie/db/database'
import { type RecordContext, recordContext } from '@kexie/records/record-room'
import type { Asker } from '@kexie/schema/viewer'
import { thinkTankRecords } from './records.ts'

export type ThinkTankContext = RecordContext

/** Context of one request; `asker` is whom the gateway speaks for. */
export const thinkTankContext = (db: Db, asker: Asker): ThinkTankContext =>
  recordContext(db, thinkTankRecords, asker)
