import type { Db } from '@kexie/db/database'
import { type RecordContext, recordContext } from '@kexie/records/record-room'
import type { Asker } from '@kexie/schema/viewer'
import { talentRecords } from './records.ts'

export type TalentContext = RecordContext

/** Context of one request; `asker` is whom the gateway speaks for. */
export const talentContext = (db: Db, asker: Asker): TalentContext => recordContext(db, talentRecords, asker)
