import { indicatorCodes } from '@kexie/schema/indicators'
import { recordKey, recordTypeNames } from '@kexie/schema/records'
import type { MetricsContext } from '../context.ts'
import { inCatalogueOrder } from '../figure/needs.ts'
import { spanOf } from '../figure/span.ts'
import type { DistrictResolvers, OrganizationResolvers } from '../schema.generated.ts'

/** Every record type gains `ledgerEntries`; the stub is all this subgraph knows of it. */
const borrowed = {
  __resolveReference: (stub: { id: string }) => stub,
  ledgerEntries: async (
    { id }: { id: string },
    { history }: { history: boolean },
    { entriesOfRecord }: MetricsContext,
  ) => {
    const key = recordKey(id)?.key
    const entries = key ? await entriesOfRecord.load(key) : []
    return history ? entries : entries.filter(({ reversed, reverses }) => !reversed && reverses === null)
  },
}

export const recordStubResolvers = Object.fromEntries(recordTypeNames.map((type) => [type, borrowed]))

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  figures: async ({ id }, { codes, ...span }, context) => {
    const own = await spanOf({ ...span, organization: id }, context)
    return inCatalogueOrder(codes ?? indicatorCodes).map((code) => ({ code, span: own }))
  },
}

export const District: DistrictResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  figures: async ({ id }, { codes, ...span }, context) => {
    const own = await spanOf({ ...span, district: id }, context)
    return inCatalogueOrder(codes ?? indicatorCodes).map((code) => ({ code, span: own }))
  },
}
