import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { OwnCountsDocument } from './own-counts.generated.ts'
import type { RecordType } from './record-types.ts'

/** Usual types shown at once. */
const most = 8

/** A way into the form of each record type: what the organization has reported before first, the others on demand. */
export const NewRecord = defineComponent(
  (props: { types: readonly RecordType[] }) => {
    const asked = useQuestion(OwnCountsDocument, () => ({}))
    const usual = () => {
      const counted = asked.value.answer?.data.submissionCounts?.byType ?? []
      return counted
        .flatMap(({ type }) => props.types.find((known) => known.type === type) ?? [])
        .slice(0, most)
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
    return () => {
      const known = usual()
      return (
        <section class="section" aria-labelledby="new">
          <h2 id="new">{text({ zh: '填一条', en: 'Report one' })}</h2>
          {known.length > 0 && (
            <div class="usual">
              <h3>{text({ zh: '常用', en: 'Usual' })}</h3>
              {links(known)}
            </div>
          )}
          <details open={!asked.value.answer || known.length > 0 ? undefined : true}>
            <summary>
              {known.length > 0
                ? text({ zh: '其他记录类型', en: 'Other types' })
                : text({ zh: '全部记录类型', en: 'All types' })}
            </summary>
            {links(props.types.filter((type) => !known.includes(type)))}
          </details>
        </section>
      )
    }
  },
  { props: ['types'] },
)
