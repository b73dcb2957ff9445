import { defineComponent, reactive } from 'vue'
import { text } from '../../language/language.ts'
import { SetTarget } from '../../parts/figures/set-target.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import type { District } from './target.ts'
import type { TargetsQuery } from './targets.generated.ts'

interface Props {
  area: District
  indicators: NonNullable<TargetsQuery['indicators']>
}

const thisYear = new Date().getFullYear()

/** Sets a target that is not there yet: for which indicator and which years, then how much and why. */
export const NewTarget = defineComponent(
  (props: Props) => {
    const given = reactive({ indicator: props.indicators[0]?.code ?? '', from: thisYear, to: thisYear + 4 })
    const year = (name: 'from' | 'to', label: string) => (
      <label class="field">
        {label}
        <input v-model_number={given[name]} type="number" min="1949" max="2200" required />
      </label>
    )
    return () => {
      const chosen = props.indicators.find(({ code }) => code === given.indicator)
      return (
        <section class="section" aria-labelledby="new-target">
          <h2 id="new-target">
            {text({ zh: `为${props.area.name}设定目标`, en: `Set a target for ${props.area.name}` })}
          </h2>
          <div class="controls">
            <Choose
              label={text({ zh: '指标', en: 'Indicator' })}
              value={given.indicator}
              options={props.indicators.map(({ code, name }) => ({ value: code, label: name }))}
              onChoose={(value) => {
                given.indicator = value
              }}
            />
            {year('from', text({ zh: '起始年', en: 'First year' }))}
            {year('to', text({ zh: '截止年', en: 'Last year' }))}
          </div>
          {chosen && (
            <SetTarget
              id="new"
              indicator={chosen.code}
              unit={chosen.unit}
              district={props.area.id}
              from={given.from}
              to={given.to}
            />
          )}
        </section>
      )
    }
  },
  { props: ['area', 'indicators'] },
)
