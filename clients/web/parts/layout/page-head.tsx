import type { SetupContext, VNodeChild } from 'vue'

interface Props {
  title: VNodeChild
  /** What the page is for, in a sentence. */
  lead?: VNodeChild
}

/** The head of a page: what it is, and in the slot what steers it. */
export function PageHead({ title, lead }: Props, { slots }: SetupContext) {
  return (
    <div class="page-head">
      <div>
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {slots.default?.()}
    </div>
  )
}
