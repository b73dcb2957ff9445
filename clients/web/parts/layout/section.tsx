import type { SetupContext } from 'vue'

interface Props {
  /** Of its heading, unique on the page: the address of the section. */
  id: string
  heading: string
  /** Further classes; Vue lays them upon the section. */
  class?: string
}

/** A part of a page under its heading, by which it is named. */
export function Section({ id, heading }: Props, { slots }: SetupContext) {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {slots.default?.()}
    </section>
  )
}
