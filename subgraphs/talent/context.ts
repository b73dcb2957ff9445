import { type RecordContext, recordContext } from '@kexie/db/book/record-room'
import type { Db } from '@kexie/db/database'
import { talentRecords } from './records.ts'

export type TalentContext = RecordContext

/** Context of one request; `headers` are the gateway's. */
export const talentContext = (db: Db, headers: Readonly<Record<string, string>>): TalentContext =>
  recordContext(db, talentRecords, headers)
