import { defineComponent, type InputHTMLAttributes, onUnmounted, ref } from 'vue'
import { namesHolding } from './look-up.ts'

interface Props {
  /** Unique on the page. */
  id: string
  value: string
  /** Field of Query that lists what may be named. */
  list: string
  /** What ties the input to its hint and its problems. */
  input: InputHTMLAttributes
  onGive: (name: string) => void
}

/** Milliseconds without typing after which names are looked up. */
const pause = 250

/** A line in which something is named: names that hold what is typed are offered, any other may stand too. */
export const LookedUpInput = defineComponent(
  (props: Props) => {
    const { names, lookUp } = useLookUp(props.list)
    const onInput = ({ target }: Event) => {
      const { value } = target as HTMLInputElement
      props.onGive(value)
      lookUp(value.trim())
    }
    return () => (
      <>
        <input
          {...props.input}
          list={`${props.id}-names`}
          autocomplete="off"
          value={props.value}
          onInput={onInput}
        />
        <datalist id={`${props.id}-names`}>
          {names.value.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </>
    )
  },
  { props: ['id', 'value', 'list', 'input', 'onGive'] },
)

/** Names of a list that hold what was typed last, once the typing pauses. */
function useLookUp(list: string) {
  const names = ref<readonly string[]>([])
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined
  const stop = () => {
    clearTimeout(waiting)
    asking?.abort()
  }
  const ask = async (text: string) => {
    asking = new AbortController()
    names.value = await namesHolding(text, list, asking.signal)
  }
  const lookUp = (text: string) => {
    stop()
    if (text) waiting = setTimeout(() => ask(text), pause)
  }
  onUnmounted(stop)
  return { names, lookUp }
}
