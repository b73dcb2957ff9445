import { computed, defineComponent, reactive, ref } from 'vue'
import { thisYear } from '../../calendar-days/days.ts'
import { text } from '../../language/language.ts'
import { SetTarget } from '../../parts/figures/set-target.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { Section } from '../../parts/layout/section.tsx'
import type { District } from './target.ts'
import type { TargetsQuery } from './targets.generated.ts'

export interface NewTargetProps {
  area: District
  indicators: NonNullable<TargetsQuery['indicators']>
}

/** Sets a target that is not there yet: for which indicator and which years, then how much and why. */
export const NewTarget = defineComponent(
  (props: NewTargetProps) => {
    const indicator = ref(props.indicators[0]?.code ?? '')
    const years = reactive({ from: thisYear(), to: thisYear() + 4 })
    const chosen = computed(() => props.indicators.find(({ code }) => code === indicator.value))
    const heading = ({ name }: District) => text({ zh: `为${name}设定目标`, en: `Set a target for ${name}` })
    return () => (
      <Section id="new-target" heading={heading(props.area)}>
        <div class="controls">
          <Choose
            label={text({ zh: '指标', en: 'Indicator' })}
            of={indicator}
            options={props.indicators.map(({ code, name }) => ({ value: code, label: name }))}
          />
          {yearField(years, 'from', text({ zh: '起始年', en: 'First year' }))}
          {yearField(years, 'to', text({ zh: '截止年', en: 'Last year' }))}
        </div>
        {chosen.value && (
          <SetTarget
            id="new"
            indicator={chosen.value.code}
            unit={chosen.value.unit}
            district={props.area.id}
            {...years}
          />
        )}
      </Section>
    )
  },
  { props: ['area', 'indicators'] },
)

const yearField = (years: Record<'from' | 'to', number>, name: 'from' | 'to', label: string) => (
  <label class="field">
    {label}
    <input v-model_number={years[name]} type="number" min="1949" max="2200" required />
  </label>
)
