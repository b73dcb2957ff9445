import './calendar.css'
import { computed, defineComponent, type WritableComputedRef, watchEffect } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { thisMonth } from '../../calendar-days/days.ts'
import { daysOf } from '../../calendar-days/months.ts'
import { isMonth } from '../../calendar-days/spans.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import type { AcademicEvent } from './academic-event.ts'
import { CalendarControls } from './calendar-controls.tsx'
import { CalendarChoicesDocument } from './choices.generated.ts'
import { EventList } from './event-list.tsx'
import { CalendarEventsDocument, type CalendarEventsQueryVariables } from './events.generated.ts'
import { MonthGrid } from './month-grid.tsx'
import { NothingThisMonth } from './nothing-this-month.tsx'
import { usualView } from './usual-view.ts'

/** Academic events of a month, announced and held, as a month and as a list, and as a feed for one's own calendar. */
export const CalendarPage = defineComponent(() => {
  const month = useAddress('month', thisMonth(), isMonth)
  const view = useAddress('view', usualView)
  const choices = useGraphQuery(CalendarChoicesDocument, () => ({}))
  const events = useEvents(month)
  const latest = () => choices.value.answer?.data.latest?.nodes[0]?.occurredOn.slice(0, 7) ?? null
  const show = (found: readonly AcademicEvent[]) =>
    found.length === 0 ? (
      <NothingThisMonth latest={latest()} month={month} />
    ) : view.value === 'list' ? (
      <EventList events={found.toReversed()} />
    ) : (
      <MonthGrid month={month.value} events={found.toReversed()} />
    )
  return () => (
    <>
      <PageHead
        title={text({ zh: '学术活动预报', en: 'Calendar of academic events' })}
        lead={text({ zh: '已预告的与已举办的学术活动', en: 'Announced and held' })}
      >
        {answered(choices.value, ({ eventSeries, organizations }) => (
          <CalendarControls series={eventSeries ?? []} organizations={organizations?.nodes ?? []} />
        ))}
      </PageHead>
      {pagesOf(events.value, ({ academicEvents }) => academicEvents, show)}
    </>
  )
})

/** The events of a month that the address asks for, all of them: page after page until the last. */
function useEvents(month: WritableComputedRef<string>) {
  const [series, form] = [useAddress('series'), useAddress('form')]
  const organization = useAddress('organization')
  const variables = computed(() => ({
    filter: { ...daysOf(month.value), organization: organization.value || null },
    series: series.value || null,
    form: (form.value || null) as CalendarEventsQueryVariables['form'],
  }))
  const events = usePages(
    CalendarEventsDocument,
    () => variables.value,
    ({ academicEvents }) => academicEvents?.pageInfo,
  )
  watchEffect(() => {
    if (events.value.hasMore && !events.value.isAsking) events.value.more()
  })
  return events
}
