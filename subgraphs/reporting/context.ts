import { findHeaders } from '@kexie/db/book/list-records'
import { recordLoader } from '@kexie/db/book/record-loader'
import { claimed } from '@kexie/db/claims'
import type { Db } from '@kexie/db/database'
import type { Asker } from '@kexie/schema/viewer'
import DataLoader from 'dataloader'
import { findSubmissions, listSteps } from './store/submissions.ts'

/** What one request may use: who asks, the database, and loaders that live as long as it does. */
export type ReportingContext = ReturnType<typeof reportingContext>

/** Context of one request; `asker` is whom the gateway speaks for. */
export function reportingContext(pool: Db, asker: Asker) {
  const db = claimed(pool, asker.viewer)
  return {
    ...asker,
    db,
    records: recordLoader((ids) => findHeaders(db, asker.viewer, ids)),
    submissions: recordLoader((ids) => findSubmissions(db, asker.viewer, ids)),
    history: new DataLoader(async (ids: readonly string[]) => {
      const steps = Map.groupBy(await listSteps(db, ids), ({ recordId }) => recordId)
      return ids.map((id) => steps.get(id) ?? [])
    }),
  }
}
