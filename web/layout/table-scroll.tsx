import type { SetupContext } from 'vue'

/** Around a table that may be wider than the window: scrolls by itself, by keyboard too. */
export function TableScroll({ label }: { label: string }, { slots }: SetupContext) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="table-scroll" tabindex="0" aria-label={label}>
      {slots.default?.()}
    </section>
  )
}
