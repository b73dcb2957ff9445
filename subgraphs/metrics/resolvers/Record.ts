import { recordStubResolvers } from '@kexie/records/record-fields'
import { may } from '@kexie/schema/permission'
import { confidentialRecordTypes, type RecordType } from '@kexie/schema/records'
import type { MetricsContext } from '../context.ts'
import { figuresOf } from '../figure/figure.ts'
import { spanOf } from '../figure/span.ts'
import type { DistrictResolvers, OrganizationResolvers } from '../schema.generated.ts'

/** Every record type gains `ledgerEntries`; of the record itself this subgraph knows what the book says. */
export const records = recordStubResolvers({
  ledgerEntries: async (
    { id, type }: { id: string; type: RecordType },
    { history }: { history: boolean },
    { definitions, entriesOfRecord, viewer }: MetricsContext,
  ) => {
    if (!may(viewer, 'READ_FIGURES')) return []
    const all = await entriesOfRecord.load(id)
    // Of a record that anybody may read, what counts in a confidential figure would tell the figure.
    const seen = confidentialRecordTypes.includes(type)
    const entries = all.filter(({ indicator }) => seen || !definitions.isConfidential(indicator))
    return history ? entries : entries.filter(({ reversed, reverses }) => !reversed && reverses === null)
  },
})

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  figures: async ({ id }, { codes, ...span }, context) => {
    return figuresOf(codes, await spanOf({ ...span, organization: id }, context), context)
  },
}

export const District: DistrictResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  figures: async ({ id }, { codes, ...span }, context) => {
    return figuresOf(codes, await spanOf({ ...span, district: id }, context), context)
  },
}
