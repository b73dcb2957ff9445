import { defineComponent } from 'vue'
import { RouterLink, useRoute } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import type { Area } from '../../city/areas.ts'
import { text } from '../../language/language.ts'
import { PeriodAndArea } from '../../parts/layout/period-and-area.tsx'

interface Props {
  districts: readonly Area[]
}

/** Period, area and search; what they say is in the address. */
export const OverviewControls = defineComponent(
  (props: Props) => {
    const sought = useAddress('text')
    const route = useRoute()
    return () => (
      <search class="controls">
        <PeriodAndArea districts={props.districts} />
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
