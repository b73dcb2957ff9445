import type { Db } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import type { Caller } from '@kexie/schema/viewer'
import type { DeclaredType } from '../intake/prepare-rows.ts'
import { findHeaders, findRecords, type RecordRow } from '../reading/list-records.ts'
import { namesOf } from '../reading/names.ts'
import { type PartTable, partsLoader } from '../reading/parts.ts'
import type { RecordTable } from '../reading/read-records.ts'
import { recordLoader } from '../reading/record-loader.ts'
import { earlierLoader, revisionLoader } from '../review/earlier-revisions.ts'
import type { Owning } from './record-fields.ts'

/** What one request may use: who asks, the database, and loaders that live as long as it does. */
export type RecordContext = ReturnType<typeof recordContext> & Owning

/** Context of one request over the records of a subgraph; `caller` is whom the gateway speaks for. */
export function recordContext(
  pool: Db,
  { types }: { types: ReadonlyMap<string, DeclaredType> },
  caller: Caller,
) {
  const { viewer } = caller
  const db = withSessionVariables(pool, caller)
  const all = [...types]
  return {
    ...caller,
    db,
    now: new Date(),
    provenance: 'REPORTED' as RecordRow['provenance'],
    headers: recordLoader((ids) => findHeaders(db, viewer, ids)),
    records: Object.fromEntries(
      all.map(([name, { type }]) => [
        name,
        recordLoader((ids) => findRecords(db, type.table as RecordTable, viewer, ids)),
      ]),
    ),
    earlier: earlierLoader(db),
    revisions: Object.fromEntries(
      all.map(([name, { type }]) => [name, revisionLoader(db, type.table as RecordTable)]),
    ),
    names: namesOf(db),
    parts: Object.fromEntries(
      all.flatMap(([name, { type }]) =>
        Object.entries((type.parts ?? {}) as Record<string, PartTable>).map(([list, table]) => [
          `${name}.${list}`,
          partsLoader(db, table),
        ]),
      ),
    ),
  }
}
