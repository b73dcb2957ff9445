import { permitted } from '@kexie/runtime/permit'
import { seriesPreview } from '../actions/set-series.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { countForecasts } from '../store/academic-events.ts'
import { listSeries } from '../store/series.ts'

export const Query: Pick<QueryResolvers, 'eventSeries' | 'forecastStatistics' | 'seriesPreview'> = {
  eventSeries: (_, __, { db }) => listSeries(db),
  seriesPreview: (_, { change }, context) => seriesPreview(context, change),
  forecastStatistics: permitted('READ_FIGURES', async (_, { from, to, organization }, { db }) => {
    const period = { from, to, organization: organization ?? undefined }
    const { held, heldAfterForecast, open } = await countForecasts(db, period)
    return { held, heldAfterForecast, heldWithoutForecast: held - heldAfterForecast, open }
  }),
}
