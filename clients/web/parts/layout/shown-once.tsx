import './shown-once.css'
import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { useClipboard } from '../files/use-clipboard.ts'

interface Props {
  /** What it is and what to do with it. */
  message: string
  /** The secret itself. */
  value: string
}

/** A secret that was just made: shown this once, to be copied. */
export const ShownOnce = defineComponent(
  (props: Props) => {
    const { outcome, copy } = useClipboard()
    return () => (
      <div class="state shown-once">
        <p role="status">{props.message}</p>
        <p class="secret">
          <code>{props.value}</code>
          <button type="button" onClick={() => copy(props.value)}>
            {text({ zh: '复制', en: 'Copy' })}
          </button>
        </p>
        <p role="status" class="note">
          {outcome.value && text(outcomes[outcome.value])}
        </p>
      </div>
    )
  },
  { props: ['message', 'value'] },
)

const outcomes = {
  copied: { zh: '已复制。', en: 'Copied.' },
  refused: { zh: '浏览器不许复制，请手动选取。', en: 'The browser refuses: select it by hand.' },
}
