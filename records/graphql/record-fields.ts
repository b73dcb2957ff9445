import { toGlobalId, uuidOf } from '@kexie/schema/global-id'
import { customRecord, recordTypeNames, typenameOf } from '@kexie/schema/records'
import type DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import type { RecordRow } from '../reading/list-records.ts'
import { asksHeaderOnly } from './header-only.ts'

/**
 * The resolvers every record type has: its ids, its borrowed stubs, and how the gateway finds it by key.
 * @param loader picks the loader of this type from the request's context
 */
export function recordFields<Context, Row extends RecordRow>(
  type: string,
  loader: (context: Context) => DataLoader<string, Row | null>,
) {
  return {
    __resolveReference: async (
      { id }: { id: string },
      context: Context & Headed,
      info?: GraphQLResolveInfo,
    ): Promise<Row | RecordRow | null> => {
      const key = uuidOf(type, id)
      if (!key) return null
      const { headers } = context
      return headers && info && asksHeaderOnly(info, type) ? headers.load(key) : loader(context).load(key)
    },
    ...shownByAll,
  }
}

/** A context that can load what `reporting.record` says of records of all its types with one statement. */
interface Headed {
  headers?: DataLoader<string, RecordRow | null>
}

/** What every record shows of itself, whoever shows it. */
const shownByAll = {
  id: ({ type, id }: RecordRow) => toGlobalId(typenameOf(type), id),
  organization: ({ organizationId }: RecordRow, _: unknown, context: Owning) =>
    entity(context, 'Organization', organizationId),
  district: ({ districtCode }: RecordRow, _: unknown, context: Owning) =>
    entity(context, 'District', districtCode),
}

interface Headers {
  records: DataLoader<string, RecordRow | null>
}

/** Resolvers of all record types in a subgraph that adds `own` fields to them and knows what `reporting.record` says of each. */
export const recordStubResolvers = (own: object) =>
  Object.fromEntries(
    [...recordTypeNames, customRecord].map((type) => [
      type,
      { ...recordFields(type, ({ records }: Headers) => records), ...own },
    ]),
  )

/** A context of the subgraph that owns entities others borrow has their loaders. */
export interface Owning {
  owned?: Readonly<Partial<Record<string, DataLoader<string, unknown>>>>
}

/** The entity of `type` with `key`: the row where this subgraph owns it, else a stub for its owner to complete. */
export const entity = ({ owned }: Owning, type: string, key: string): unknown =>
  owned?.[type]?.load(key) ?? { __typename: type, id: toGlobalId(type, key) }

/** An entity of another subgraph as a resolver hands it on. */
export interface Stub {
  __typename?: string
  id: string
}

/** Id-only stubs of entities that association owns. */
export const organizationStub = (id: string) => ({
  __typename: 'Organization' as const,
  id: toGlobalId('Organization', id),
})
export const districtStub = (code: string) => ({
  __typename: 'District' as const,
  id: toGlobalId('District', code),
})

/** Resolvers of what every domain answers with: which record type a row is, and the record behind a receipt. */
export const recordResolvers = {
  Record: { __resolveType: ({ type }: RecordRow) => typenameOf(type) },
  RecordReported: {
    record: ({ record }: ReportedStub, _: unknown, { records }: Loaders) =>
      records[record.type]?.load(record.key),
  },
}

interface Loaders {
  records: Record<string, DataLoader<string, RecordRow | null>>
}

interface ReportedStub {
  record: { type: string; key: string }
}

/** The resolver of every connection: the total is counted only when it is asked for. */
export const connection = {
  totalCount: ({ totalCount }: { totalCount: () => Promise<number> }) => totalCount(),
}
