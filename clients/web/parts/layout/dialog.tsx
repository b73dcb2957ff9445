import './dialog.css'
import { defineComponent, onBeforeUnmount, onMounted, ref, useId } from 'vue'
import { text } from '../../language/language.ts'

interface Props {
  heading: string
  /** Told when it is closed, by its button or by Escape. */
  onClose: () => void
}

/** A window over the page for one thing to do; the focus stays in it and goes back when it is closed. */
export const Dialog = defineComponent(
  (props: Props, { slots }) => {
    const element = ref<HTMLDialogElement>()
    const id = useId()
    onMounted(() => element.value?.showModal())
    // Closed, it gives the focus back; taken away open, it would not.
    onBeforeUnmount(() => element.value?.close())
    return () => (
      <dialog ref={element} aria-labelledby={id} onClose={props.onClose}>
        <div class="dialog-head">
          <h2 id={id}>{props.heading}</h2>
          <button type="button" onClick={() => element.value?.close()}>
            {text({ zh: '关闭', en: 'Close' })}
          </button>
        </div>
        {slots.default?.()}
      </dialog>
    )
  },
  { props: ['heading', 'onClose'] },
)
