import { computed, defineComponent, onBeforeUnmount, ref, watch } from 'vue'
import { dayText, today } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { momentsSince, placeOf } from './moments.ts'
import { useKnownOn } from './use-known-on.ts'

/** How long the slider rests before the figures follow, in milliseconds. */
const rest = 250

interface Props {
  /** When the figure's first entry was posted. */
  since: string
}

/** Moves the day as of which the figure is asked, a month at a time, from before anything was posted to today. */
export const MomentSlider = defineComponent(
  (props: Props) => {
    const { moments, place, shown, move } = useMoments(props)
    return () => {
      const words = momentWords(shown())
      return (
        <label class="field moment">
          {text({ zh: '按当时所知回看', en: 'Look back' })}
          <span class="moment-track">
            <input
              type="range"
              min={0}
              max={moments.value.length - 1}
              step={1}
              value={place()}
              aria-valuetext={words}
              onInput={move}
            />
            <span aria-hidden="true">{words}</span>
          </span>
        </label>
      )
    }
  },
  { props: ['since'] },
)

/** The months that may be looked back to, and where the slider stands; the address follows once it rests. */
function useMoments(props: Props) {
  const { day } = useKnownOn()
  const moments = computed(() => momentsSince(props.since, today()))
  const moved = ref<number | null>(null)
  const place = () => moved.value ?? placeOf(day.value, moments.value)
  const shown = () => (moved.value === null ? day.value : (moments.value[moved.value] ?? ''))
  let waiting: ReturnType<typeof setTimeout> | undefined
  const settle = () => {
    waiting = undefined
    day.value = shown() === today() ? '' : shown()
  }
  const move = ({ target }: Event) => {
    moved.value = Number((target as HTMLInputElement).value)
    clearTimeout(waiting)
    waiting = setTimeout(settle, rest)
  }
  watch([day, moments], () => {
    if (!waiting) moved.value = null
  })
  onBeforeUnmount(() => clearTimeout(waiting))
  return { moments, place, shown, move }
}

function momentWords(day: string): string {
  return day === '' || day >= today() ? text({ zh: '现在', en: 'now' }) : dayText(day, language.value)
}
