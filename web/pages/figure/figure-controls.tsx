import { defineComponent } from 'vue'
import { PeriodAndArea } from '../../address/period-and-area.tsx'
import { useAddress } from '../../address/use-address.ts'
import { today } from '../../calendar-days/days.ts'
import { text } from '../../language/language.ts'

interface Props {
  districts: readonly { id: string; code: string; name: string }[]
}

/** Period, area, and the day as of which the figure is asked: a published number can be seen as it was known. */
export const FigureControls = defineComponent(
  (props: Props) => {
    const knownOn = useAddress('asOf')
    return () => (
      <search class="controls">
        <PeriodAndArea districts={props.districts} />
        <label class="field">
          {text({ zh: '按某日所知', en: 'As known on' })}
          <input
            type="date"
            max={today()}
            value={knownOn.value}
            onChange={({ target }) => {
              knownOn.value = (target as HTMLInputElement).value
            }}
          />
        </label>
        {knownOn.value && (
          <button
            type="button"
            onClick={() => {
              knownOn.value = ''
            }}
          >
            {text({ zh: '回到现在', en: 'Back to now' })}
          </button>
        )}
      </search>
    )
  },
  { props: ['districts'] },
)
