import { computed, defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { thisMonth } from '../../calendar-days/days.ts'
import { monthLater } from '../../calendar-days/months.ts'
import { isMonth } from '../../calendar-days/spans.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { optionsOf } from '../../parts/layout/enum-options.ts'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import { any, namedOptions } from '../../parts/layout/options.ts'
import { usualView } from './usual-view.ts'

interface Props {
  series: readonly { code: string; name: string }[]
  organizations: readonly { id: string; name: string }[]
}

/** Month, series, form and society; view as month or list; the address of the feed. */
export const CalendarControls = defineComponent(
  (props: Props) => {
    const [series, form] = [useAddress('series'), useAddress('form')]
    const organization = useAddress('organization')
    const view = useAddress('view', usualView)
    const feed = computed(() => feedOf({ organization: organization.value, series: series.value }))
    return () => (
      <search class="controls">
        <MonthSteps />
        <Choose
          label={text({ zh: '系列', en: 'Series' })}
          of={series}
          options={[any(), ...props.series.map(({ code, name }) => ({ value: code, label: name }))]}
        />
        <Choose
          label={text({ zh: '形式', en: 'Form' })}
          of={form}
          options={[any(), ...optionsOf('EventForm')]}
        />
        <Choose
          label={text({ zh: '学会', en: 'Society' })}
          of={organization}
          options={[any(), ...namedOptions(props.organizations)]}
        />
        <Choose label={text({ zh: '样式', en: 'View' })} of={view} options={views()} />
        <a class="button" href={feed.value}>
          {text({ zh: '订阅日历（.ics）', en: 'Subscribe (.ics)' })}
        </a>
      </search>
    )
  },
  { props: ['series', 'organizations'] },
)

/** The month, and the ones before and after it. */
const MonthSteps = defineComponent(() => {
  const month = useAddress('month', thisMonth(), isMonth)
  const step = (months: number) => () => {
    month.value = monthLater(month.value, months)
  }
  return () => (
    <>
      <button type="button" onClick={step(-1)}>
        {text({ zh: '上月', en: 'Earlier' })}
      </button>
      <FilterField label={text({ zh: '月份', en: 'Month' })} type="month" of={month} fallback={thisMonth()} />
      <button type="button" onClick={step(1)}>
        {text({ zh: '下月', en: 'Later' })}
      </button>
    </>
  )
})

const views = () => [
  { value: 'month', label: text({ zh: '月历', en: 'Month' }) },
  { value: 'list', label: text({ zh: '列表', en: 'List' }) },
]

/** The address of the feed, narrowed as the page is. */
function feedOf(given: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value))
  return `/calendar.ics${query.size > 0 ? `?${query}` : ''}`
}
