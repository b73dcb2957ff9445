import { academicEvent } from '@kexie/db/tables/events'
import { listRecords } from '@kexie/records/list-records'
import { missedSlots } from '@kexie/records/missed-slots'
import { matching } from '@kexie/records/record-filter'
import { todayInShanghai } from '@kexie/records/row-rules'
import { checkedFirst } from '@kexie/runtime/cursor'
import { keyOf, toGlobalId } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import { and, eq } from 'drizzle-orm'
import type { EventsContext } from '../context.ts'
import type { EventSeriesResolvers } from '../schema.generated.ts'
import { heldDays } from '../store/academic-events.ts'

export const EventSeries: EventSeriesResolvers = {
  __resolveReference: ({ id }, { series }) => {
    const code = keyOf('EventSeries', id)
    return code ? series.load(code) : null
  },
  id: ({ code }) => toGlobalId('EventSeries', code),
  name: ({ nameZh, nameEn }, _, { language }) => (language === 'en' ? nameEn : nameZh),
  revision: ({ code }, _, { seriesRevisions }) => seriesRevisions.load(code),
  events: ({ code }, { first, after }, { db, viewer }) =>
    listRecords(db, academicEvent, {
      viewer,
      type: 'AcademicEvent',
      where: and(matching({}), eq(academicEvent.seriesCode, code)),
      page: { first: checkedFirst(first), after },
    }),
  missedSlots: async (series, { from, to }, { db, now }) =>
    missedSlots(series, { from, to }, await heldDays(db, series.code, from, to), todayInShanghai(now)),
}

/** The series of a record that keeps its code. */
export const seriesOf = async (
  { seriesCode }: { seriesCode: string },
  _: unknown,
  { series }: EventsContext,
) => orThrow(await series.load(seriesCode), `series ${seriesCode}`)
