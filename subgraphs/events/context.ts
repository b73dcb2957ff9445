import { recordContext } from '@kexie/db/book/record-room'
import type { Db } from '@kexie/db/database'
import DataLoader from 'dataloader'
import { eventRecords } from './records.ts'
import { listSeries } from './store/series.ts'

export type EventsContext = ReturnType<typeof eventsContext>

/** Context of one request; `headers` are the gateway's. */
export function eventsContext(db: Db, headers: Readonly<Record<string, string>>) {
  return {
    ...recordContext(db, eventRecords, headers),
    series: new DataLoader(async (codes: readonly string[]) => {
      const all = new Map((await listSeries(db)).map((series) => [series.code, series]))
      return codes.map((code) => all.get(code) ?? null)
    }),
  }
}
