import { defineComponent } from 'vue'
import { today } from '../../calendar-days/days.ts'
import type { Area } from '../../city/areas.ts'
import { text } from '../../language/language.ts'
import { PeriodAndArea } from '../../parts/layout/period-and-area.tsx'
import { MomentSlider } from './moment-slider.tsx'
import { useKnownOn } from './use-known-on.ts'

interface Props {
  districts: readonly Area[]
  /** When the figure's first entry was posted; null without any. */
  since: string | null
}

/** Period, area, and the day as of which the figure is asked: a published number can be seen as it was known. */
export const FigureControls = defineComponent(
  (props: Props) => {
    const { day } = useKnownOn()
    return () => (
      <search class="controls">
        <PeriodAndArea districts={props.districts} />
        <label class="field">
          {text({ zh: '按某日所知', en: 'As known on' })}
          <input
            type="date"
            max={today()}
            value={day.value}
            onChange={({ target }) => {
              day.value = (target as HTMLInputElement).value
            }}
          />
        </label>
        {props.since && <MomentSlider since={props.since} />}
        {day.value && (
          <button
            type="button"
            onClick={() => {
              day.value = ''
            }}
          >
            {text({ zh: '回到现在', en: 'Back to now' })}
          </button>
        )}
      </search>
    )
  },
  { props: ['districts', 'since'] },
)
