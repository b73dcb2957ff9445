import { defineComponent } from 'vue'
import { RouterLink, useRoute } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { selectableYears, usePeriod } from '../../address/use-period.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../layout/choose.tsx'

interface Props {
  districts: readonly { id: string; code: string; name: string }[]
}

/** Period, area and search; what they say is in the address. */
export const OverviewControls = defineComponent(
  ({ districts }: Props) => {
    const { from, to } = usePeriod()
    const district = useAddress('district')
    const sought = useAddress('text')
    const route = useRoute()
    const years = selectableYears.map((year) => ({ value: String(year), label: String(year) }))
    const areas = () =>
      districts.map(({ id, code, name }) => ({ value: code.endsWith('00') ? '' : id, label: name }))
    return () => (
      <search class="controls">
        <Choose
          label={text({ zh: '起始年', en: 'From' })}
          value={String(from.value)}
          options={years}
          onChoose={(year) => {
            from.value = Number(year)
          }}
        />
        <Choose
          label={text({ zh: '截止年', en: 'To' })}
          value={String(to.value)}
          options={years}
          onChoose={(year) => {
            to.value = Number(year)
          }}
        />
        <Choose
          label={text({ zh: '区域', en: 'Area' })}
          value={district.value}
          options={areas()}
          onChoose={(id) => {
            district.value = id
          }}
        />
        <label class="field">
          {text({ zh: '查找指标', en: 'Find an indicator' })}
          <input
            type="search"
            value={sought.value}
            onInput={({ target }) => {
              sought.value = (target as HTMLInputElement).value
            }}
          />
        </label>
        <RouterLink class="button" to={{ query: { ...route.query, screen: '1' } }}>
          {text({ zh: '大屏', en: 'Wall screen' })}
        </RouterLink>
      </search>
    )
  },
  { props: ['districts'] },
)
