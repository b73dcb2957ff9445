import type { Db } from '@kexie/db/database'
import { recordContext } from '@kexie/records/declare-records'
import { settingRevisions } from '@kexie/records/setting-changes'
import type { Caller } from '@kexie/schema/viewer'
import DataLoader from 'dataloader'
import { eventRecords } from './records.ts'
import { listSeries } from './store/series.ts'

export type EventsContext = ReturnType<typeof eventsContext>

/** Context of one request; `caller` is whom the gateway speaks for. */
export function eventsContext(db: Db, caller: Caller) {
  return {
    ...recordContext(db, eventRecords, caller),
    series: new DataLoader(async (codes: readonly string[]) => {
      const all = new Map((await listSeries(db)).map((series) => [series.code, series]))
      return codes.map((code) => all.get(code) ?? null)
    }),
    seriesRevisions: new DataLoader(async (codes: readonly string[]) => {
      const revisions = await settingRevisions(db, 'SERIES', codes)
      return codes.map((code) => revisions.get(code) ?? 0)
    }),
  }
}
