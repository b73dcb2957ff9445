import type { Db } from '@kexie/db/database'
import { type RecordContext, recordContext } from '@kexie/records/declare-records'
import type { Caller } from '@kexie/schema/viewer'
import { talentRecords } from './records.ts'

export type TalentContext = RecordContext

/** Context of one request; `caller` is whom the gateway speaks for. */
export const talentContext = (db: Db, caller: Caller): TalentContext =>
  recordContext(db, talentRecords, caller)
