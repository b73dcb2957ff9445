import type { Db } from '@kexie/db/database'
import { recordContext } from '@kexie/records/record-room'
import type { Asker } from '@kexie/schema/viewer'
import DataLoader from 'dataloader'
import { eventRecords } from './records.ts'
import { listSeries } from './store/series.ts'

export type EventsContext = ReturnType<typeof eventsContext>

/** Context of one request; `asker` is whom the gateway speaks for. */
export function eventsContext(db: Db, asker: Asker) {
  return {
    ...recordContext(db, eventRecords, asker),
    series: new DataLoader(async (codes: readonly string[]) => {
      const all = new Map((await listSeries(db)).map((series) => [series.code, series]))
      return codes.map((code) => all.get(code) ?? null)
    }),
  }
}
