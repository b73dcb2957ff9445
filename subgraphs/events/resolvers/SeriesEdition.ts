import { recordFields } from '@kexie/db/book/record-fields'
import { orThrow } from '@kexie/schema/or-throw'
import type { EventsContext } from '../context.ts'
import type { SeriesEditionResolvers } from '../schema.generated.ts'

export const SeriesEdition: SeriesEditionResolvers = {
  ...recordFields('SeriesEdition', ({ records }: EventsContext) => records.SeriesEdition),
  series: async ({ seriesCode }, _, { series }) =>
    orThrow(await series.load(seriesCode), `series ${seriesCode}`),
}
