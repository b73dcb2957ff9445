import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { OwnCountsDocument } from './own-counts.generated.ts'
import type { RecordType } from './record-types.ts'

/** Types shown at once: those the organization reported most. */
const usual = 6

/** A way into the form of each record type: the organization's usual ones first, the others on demand. */
export const NewRecord = defineComponent(
  (props: { types: readonly RecordType[] }) => {
    const asked = useQuestion(OwnCountsDocument, () => ({}))
    const sorted = () => {
      const counts = new Map(
        asked.value.answer?.data.submissionCounts?.byType.map(({ type, count }) => [type, count]),
      )
      return props.types.toSorted((one, other) => (counts.get(other.type) ?? 0) - (counts.get(one.type) ?? 0))
    }
    const links = (types: readonly RecordType[]) => (
      <ul class="record-types">
        {types.map(({ slug, label }) => (
          <li key={slug}>
            <RouterLink to={`/report/${slug}`}>{label}</RouterLink>
          </li>
        ))}
      </ul>
    )
    return () => (
      <section class="section" aria-labelledby="new">
        <h2 id="new">{text({ zh: '填一条', en: 'Report one' })}</h2>
        {links(sorted().slice(0, usual))}
        <details>
          <summary>{text({ zh: '其他记录类型', en: 'Other types' })}</summary>
          {links(sorted().slice(usual))}
        </details>
      </section>
    )
  },
  { props: ['types'] },
)
