import { defineComponent, ref, type VNodeChild } from 'vue'

interface Props {
  summary: VNodeChild
  /** What lies open, and is asked for no sooner. */
  content: () => VNodeChild
}

/** More of something, for whoever wants it. */
export const Unfolding = defineComponent(
  (props: Props, { slots }) => {
    const isOpen = ref(false)
    const toggle = ({ target }: Event) => {
      isOpen.value = (target as HTMLDetailsElement).open
    }
    return () => (
      <details onToggle={toggle}>
        <summary>{props.summary}</summary>
        {slots.default?.()}
        {isOpen.value && props.content()}
      </details>
    )
  },
  { props: ['summary', 'content'] },
)
