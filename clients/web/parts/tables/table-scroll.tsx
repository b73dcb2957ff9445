import type { SetupContext } from 'vue'
import { text } from '../../language/language.ts'

/** Around a table that may be wider than the window: scrolls by itself, by keyboard too (WCAG 2.1.1). */
export function TableScroll({ label }: { label: string }, { slots }: SetupContext) {
  return (
    <section
      class="table-scroll"
      tabindex="0"
      aria-label={text({ zh: `${label}（表）`, en: `${label} (table)` })}
    >
      {slots.default?.()}
    </section>
  )
}
