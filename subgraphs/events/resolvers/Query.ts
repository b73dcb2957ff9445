import { checkedFirst } from '@kexie/db/book/cursor'
import { listRecords } from '@kexie/db/book/list-records'
import { academicEvent } from '@kexie/db/tables/events'
import { keyOf, uuidOf } from '@kexie/schema/global-id'
import type { QueryResolvers } from '../schema.generated.ts'
import { academicEventsWhere, countForecasts } from '../store/academic-events.ts'
import { listSeries } from '../store/series.ts'

/** Filters by an id that names nothing find nothing; they are not ignored. */
const nothing = '00000000-0000-0000-0000-000000000000'

export const Query: QueryResolvers = {
  academicEvents: (_, { filter, first, after }, { db, viewer }) =>
    listRecords(db, academicEvent, {
      viewer,
      type: 'AcademicEvent',
      where: academicEventsWhere({
        ...filter,
        organizationId: filter?.organization && (uuidOf('Organization', filter.organization) ?? nothing),
        districtCode: filter?.district && (keyOf('District', filter.district) ?? nothing),
      }),
      page: { first: checkedFirst(first), after },
    }),
  eventSeries: (_, __, { db }) => listSeries(db),
  forecastStatistics: async (_, { from, to, organization }, { db }) => {
    const organizationId = organization ? (uuidOf('Organization', organization) ?? nothing) : undefined
    const { held, heldAfterForecast, open } = await countForecasts(db, { from, to, organizationId })
    return { held, heldAfterForecast, heldWithoutForecast: held - heldAfterForecast, open }
  },
}
