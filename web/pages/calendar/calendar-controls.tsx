import { computed, defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { today } from '../../calendar-days/days.ts'
import { monthLater } from '../../calendar-days/months.ts'
import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { usualView } from './usual-view.ts'

interface Props {
  series: readonly { code: string; name: string }[]
  organizations: readonly { id: string; name: string }[]
}

/** Month, series, form and society; view as month or list; the address of the feed. */
export const CalendarControls = defineComponent(
  (props: Props) => {
    const month = useAddress('month', today().slice(0, 7))
    const series = useAddress('series')
    const form = useAddress('form')
    const organization = useAddress('organization')
    const view = useAddress('view', usualView)
    const all = () => ({ value: '', label: text({ zh: '全部', en: 'All' }) })
    const feed = computed(() => {
      const given = { organization: organization.value, series: series.value }
      const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value))
      return `/calendar.ics${query.size > 0 ? `?${query}` : ''}`
    })
    const step = (months: number) => () => {
      month.value = monthLater(month.value, months)
    }
    return () => (
      <search class="controls">
        <button type="button" onClick={step(-1)}>
          {text({ zh: '上月', en: 'Earlier' })}
        </button>
        <label class="field">
          {text({ zh: '月份', en: 'Month' })}
          <input
            type="month"
            value={month.value}
            onChange={({ target }) => {
              month.value = (target as HTMLInputElement).value || today().slice(0, 7)
            }}
          />
        </label>
        <button type="button" onClick={step(1)}>
          {text({ zh: '下月', en: 'Later' })}
        </button>
        <Choose
          label={text({ zh: '系列', en: 'Series' })}
          value={series.value}
          options={[all(), ...props.series.map(({ code, name }) => ({ value: code, label: name }))]}
          onChoose={(value) => {
            series.value = value
          }}
        />
        <Choose
          label={text({ zh: '形式', en: 'Form' })}
          value={form.value}
          options={[
            all(),
            ...valuesOf('EventForm').map((value) => ({ value, label: text(valueWords('EventForm', value)) })),
          ]}
          onChoose={(value) => {
            form.value = value
          }}
        />
        <Choose
          label={text({ zh: '学会', en: 'Society' })}
          value={organization.value}
          options={[all(), ...props.organizations.map(({ id, name }) => ({ value: id, label: name }))]}
          onChoose={(value) => {
            organization.value = value
          }}
        />
        <Choose
          label={text({ zh: '样式', en: 'View' })}
          value={view.value}
          options={[
            { value: 'month', label: text({ zh: '月历', en: 'Month' }) },
            { value: 'list', label: text({ zh: '列表', en: 'List' }) },
          ]}
          onChoose={(value) => {
            view.value = value
          }}
        />
        <a class="button" href={feed.value}>
          {text({ zh: '订阅日历（.ics）', en: 'Subscribe (.ics)' })}
        </a>
      </search>
    )
  },
  { props: ['series', 'organizations'] },
)
