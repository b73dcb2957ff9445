import { checkedFirst } from '@kexie/db/book/cursor'
import { listRecords } from '@kexie/db/book/list-records'
import { todayInShanghai } from '@kexie/db/book/row-rules'
import { academicEvent } from '@kexie/db/tables/events'
import { keyOf, toGlobalId } from '@kexie/schema/global-id'
import { missedSlots } from '../missed-slots.ts'
import type { EventSeriesResolvers } from '../schema.generated.ts'
import { academicEventsWhere, heldDays } from '../store/academic-events.ts'

export const EventSeries: EventSeriesResolvers = {
  __resolveReference: ({ id }, { series }) => {
    const code = keyOf('EventSeries', id)
    return code ? series.load(code) : null
  },
  id: ({ code }) => toGlobalId('EventSeries', code),
  name: ({ nameZh, nameEn }, _, { language }) => (language === 'en' ? nameEn : nameZh),
  events: ({ code }, { first, after }, { db, viewer }) =>
    listRecords(db, academicEvent, {
      viewer,
      type: 'AcademicEvent',
      where: academicEventsWhere({ series: code }),
      page: { first: checkedFirst(first), after },
    }),
  missedSlots: async (series, { from, to }, { db, now }) =>
    missedSlots(series, { from, to }, await heldDays(db, series.code, from, to), todayInShanghai(now)),
}
