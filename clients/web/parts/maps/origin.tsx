import { text } from '../../language/language.ts'
import type { Drawn } from './use-outlines.ts'

/** Who drew what is shown after what, and the numbers of its approval. */
export function Origin({ drawn }: { drawn: readonly Drawn[] }) {
  const sources = new Set(drawn.map(({ outline }) => outline.source))
  const numbers = new Set(drawn.flatMap(({ outline }) => outline.approvalNumber ?? []))
  const approved = [...numbers].join(', ')
  return (
    <figcaption class="note">
      {[...sources].join(' ')}
      {approved && text({ zh: ` 审图号：${approved}`, en: ` Approved as ${approved}` })}
    </figcaption>
  )
}
