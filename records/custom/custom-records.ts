import type { Db } from '@kexie/db/database'
import { customRecord } from '@kexie/db/tables/reporting-definitions'
import type { Viewer } from '@kexie/schema/viewer'
import DataLoader from 'dataloader'
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
      async (keys) => (await rows.loadMany(keys)).map((row) => (row instanceof Error ? row : contentOf(row))),
      { cacheKeyFn: ({ id, revision }) => `${id} ${revision}` },
    ),
    named: namedLoaders(db),
  }
}

/** Its columns stand beside what all records have, as those of a table would. */
function contentOf(row: Readonly<Record<string, unknown>> | null): Content | null {
  if (!row) return null
  const { columns, parts } = row as unknown as CustomContent
  return { row: { ...row, ...columns }, parts }
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
