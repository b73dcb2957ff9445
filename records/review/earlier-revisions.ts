import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import { columnsToday } from '../reading/identities.ts'
import type { RevisionKey } from '../reading/parts.ts'
import { type RecordTable, recordColumns, sameRevision } from '../reading/read-records.ts'

/** A revision, and which earlier one it is compared with: null for the one last submitted before it. */
export interface ComparedKey extends RevisionKey {
  since: number | null
}

type Row = Readonly<Record<string, unknown>>

const nameOf = ({ id, revision }: RevisionKey) => `${id} ${revision}`

/** Loads the number of the revision to compare with; null where there is none that may be seen. */
export function earlierLoader(db: Db): DataLoader<ComparedKey, number | null, string> {
  return new DataLoader(
    async (keys) => {
      const wanted = keys.map(({ id, revision, since }, place) => ({ place, id, revision, since }))
      const rows = await db.execute<{ place: number; revision: number }>(sql`
        select k.place, max(r.revision)::integer as revision
        from jsonb_to_recordset(${JSON.stringify(wanted)}::text::jsonb) as k (place integer, id uuid, revision integer, since integer)
        join reporting.record r on r.id = k.id and r.revision < k.revision
          and case when k.since is null then r.submitted_at is not null else r.revision = k.since end
        group by k.place`)
      const found = new Map(rows.map(({ place, revision }) => [place, revision]))
      return keys.map((_, place) => found.get(place) ?? null)
    },
    { cacheKeyFn: (key) => `${nameOf(key)} ${key.since}` },
  )
}

/** Loads revisions whole, whichever they are, as far as the database lets them be seen. */
export function revisionLoader(db: Db, table: RecordTable): DataLoader<RevisionKey, Row | null, string> {
  return new DataLoader(
    async (keys) => {
      const rows = await db
        .select({ ...columnsToday(table), ...recordColumns })
        .from(record)
        .innerJoin(table, sameRevision(table))
        .where(
          sql`(${record.id}, ${record.revision}) in (select * from unnest(${sql.param(keys.map(({ id }) => id))}::uuid[], ${sql.param(keys.map(({ revision }) => revision))}::integer[]))`,
        )
      const found = new Map(rows.map((row) => [nameOf(row), row as Row]))
      return keys.map((key) => found.get(nameOf(key)) ?? null)
    },
    { cacheKeyFn: nameOf },
  )
}
