import type { Db } from '@kexie/db/database'
import { customRecord } from '@kexie/db/tables/reporting-definitions'
import type { Viewer } from '@kexie/schema/viewer'
import DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import { districtsOf } from '../reading/districts.ts'
import { keysOf } from '../reading/identities.ts'
import { findRecords, listRecords, type RecordRow } from '../reading/list-records.ts'
import type { RevisionKey } from '../reading/parts.ts'
import { matching, type RecordFilter } from '../reading/record-filter.ts'
import { recordLoader } from '../reading/record-loader.ts'
import type { Content } from '../review/compare-revisions.ts'
import { revisionLoader } from '../review/earlier-revisions.ts'
import { type CustomContent, type NamedLoaders, namedLoaders, shownValues } from './shown-values.ts'

export { readCustomTypes } from './custom-types.ts'
export { shownValues }

/** A record of a type that the city defined, whole. */
export type CustomRow = RecordRow & CustomContent

/** Loaders of records of the types that the city defined, for one request. */
export interface CustomLoaders {
  /** As the viewer sees them now. */
  shown: DataLoader<string, CustomRow | null>
  /** Any revision, as the comparison of revisions reads it. */
  revisions: DataLoader<RevisionKey, Content | null, string>
  named: NamedLoaders
}

export function customLoaders(db: Db, viewer: Viewer): CustomLoaders {
  const rows = revisionLoader(db, customRecord)
  return {
    shown: recordLoader((ids) => findRecords(db, customRecord, viewer, ids)),
    revisions: new DataLoader(
      async (keys) => {
        const found = await Promise.all(keys.map((key) => rows.load(key)))
        const today = await identitiesIn(db, found)
        return found.map((row) => contentOf(row, today))
      },
      { cacheKeyFn: ({ id, revision }) => `${id} ${revision}` },
    ),
    named: namedLoaders(db),
  }
}

/** Its columns stand beside what all records have, as those of a table would. */
function contentOf(row: Row | null, today: ReadonlyMap<string, string>): Content | null {
  if (!row) return null
  const { columns, parts } = row as unknown as CustomContent
  const asToday = (one: Row): Row =>
    Object.fromEntries(Object.entries(one).map(([name, value]) => [name, today.get(String(value)) ?? value]))
  const lists = Object.entries(parts).map(([name, items]) => [name, items.map(asToday)])
  return { row: { ...row, ...asToday(columns) }, parts: Object.fromEntries(lists) }
}

type Row = Readonly<Record<string, unknown>>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whom the ids that stand in records mean today, of those who were merged since. */
async function identitiesIn(db: Db, rows: readonly (Row | null)[]): Promise<Map<string, string>> {
  const values = rows.flatMap((row) => {
    const { columns = {}, parts = {} } = (row ?? {}) as Partial<CustomContent>
    return [columns, ...Object.values(parts).flat()].flatMap((one) => Object.values(one))
  })
  const ids = [...new Set(values.filter((value) => typeof value === 'string' && uuid.test(value)))]
  if (ids.length === 0) return new Map()
  const merged = await db.execute<{ id: string; today: string }>(sql`
    select m.merged_id as id, m.canonical_id as today from association.identity_merge m where m.merged_id = any (${sql.param(ids)}::uuid[])`)
  return new Map(merged.map(({ id, today }) => [id, today]))
}

interface Asked {
  viewer: Viewer
  type: string
  filter: RecordFilter | null | undefined
  first: number
  after: string | null | undefined
}

/** A page of them. */
export type CustomPage = Awaited<ReturnType<typeof listCustomRecords>>

/** Records of one of these types, newest first, narrowed by what all records share. */
export async function listCustomRecords(db: Db, { viewer, type, filter, first, after }: Asked) {
  const { organization, district, ...rest } = filter ?? {}
  const organizations = organization ? await keysOf(db, 'Organization', organization) : undefined
  const districts = district ? await districtsOf(db, district) : undefined
  return listRecords(db, customRecord, {
    ...{ viewer, type, where: matching({ ...rest, organizations, districts }) },
    page: { first, after },
  })
}
