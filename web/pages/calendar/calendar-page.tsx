import './calendar.css'
import { computed, defineComponent, watchEffect } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { today } from '../../calendar-days/days.ts'
import { daysOf } from '../../calendar-days/months.ts'
import { usePages } from '../../graph/use-pages.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { CalendarControls } from './calendar-controls.tsx'
import { CalendarChoicesDocument } from './choices.generated.ts'
import { EventList } from './event-list.tsx'
import { CalendarEventsDocument, type CalendarEventsQueryVariables } from './events.generated.ts'
import { MonthGrid } from './month-grid.tsx'
import { NothingThisMonth } from './nothing-this-month.tsx'
import { usualView } from './usual-view.ts'

/** Academic events of a month, announced and held, as a month and as a list, and as a feed for one's own calendar. */
export const CalendarPage = defineComponent(() => {
  const month = useAddress('month', today().slice(0, 7))
  const series = useAddress('series')
  const form = useAddress('form')
  const organization = useAddress('organization')
  const view = useAddress('view', usualView)
  const variables = computed(() => ({
    filter: { ...daysOf(month.value), organization: organization.value || null },
    series: series.value || null,
    form: (form.value || null) as CalendarEventsQueryVariables['form'],
  }))
  const choices = useQuestion(CalendarChoicesDocument, () => ({}))
  const events = usePages(
    CalendarEventsDocument,
    () => variables.value,
    ({ academicEvents }) => academicEvents?.pageInfo,
  )
  watchEffect(() => {
    if (events.value.hasMore && !events.value.isAsking) events.value.more()
  })
  const latest = () => choices.value.answer?.data.latest?.nodes[0]?.occurredOn.slice(0, 7) ?? null
  return () => (
    <>
      <div class="page-head">
        <div>
          <h1>{text({ zh: '学术活动预报', en: 'Calendar of academic events' })}</h1>
          <p class="lead">{text({ zh: '已预告的与已举办的学术活动', en: 'Announced and held' })}</p>
        </div>
        {answered(choices.value, (data) => (
          <CalendarControls series={data.eventSeries ?? []} organizations={data.organizations?.nodes ?? []} />
        ))}
      </div>
      {pagesOf(
        events.value,
        ({ academicEvents }) => academicEvents?.nodes ?? [],
        ({ academicEvents }) => academicEvents?.totalCount ?? 0,
        (found) => {
          if (found.length === 0)
            return (
              <NothingThisMonth
                latest={latest()}
                onChoose={(value) => {
                  month.value = value
                }}
              />
            )
          const inOrder = found.toReversed()
          return view.value === 'list' ? (
            <EventList events={inOrder} />
          ) : (
            <MonthGrid month={month.value} events={inOrder} />
          )
        },
      )}
    </>
  )
})
