import { permitted } from '@kexie/runtime/permit'
import type { QueryResolvers } from '../schema.generated.ts'
import { countForecasts } from '../store/academic-events.ts'
import { listSeries } from '../store/series.ts'

export const Query: Pick<QueryResolvers, 'eventSeries' | 'forecastStatistics'> = {
  eventSeries: (_, __, { db }) => listSeries(db),
  forecastStatistics: permitted('READ_FIGURES', async (_, { from, to, organization }, { db }) => {
    const period = { from, to, organization: organization ?? undefined }
    const { held, heldAfterForecast, open } = await countForecasts(db, period)
    return { held, heldAfterForecast, heldWithoutForecast: held - heldAfterForecast, open }
  }),
}
