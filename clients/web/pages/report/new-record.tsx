import { computed, defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { Section } from '../../parts/layout/section.tsx'
import { OwnCountsDocument } from './own-counts.generated.ts'
import type { RecordType } from './record-types.ts'

/** Usual types shown at once. */
const most = 8

/** A way into the form of each record type: what the organization has reported before first, the others on demand. */
export const NewRecord = defineComponent(
  (props: { types: readonly RecordType[] }) => {
    const asked = useGraphQuery(OwnCountsDocument, () => ({}))
    const usual = computed(() => {
      const counted = asked.value.answer?.data.submissionCounts?.byType ?? []
      return counted
        .flatMap(({ type }) => props.types.find((known) => known.type === type) ?? [])
        .slice(0, most)
    })
    return () => (
      <Section id="new" heading={text({ zh: '填一条', en: 'Report one' })}>
        {usual.value.length > 0 && (
          <div class="usual">
            <h3>{text({ zh: '常用', en: 'Usual' })}</h3>
            <Links types={usual.value} />
          </div>
        )}
        <Others
          types={props.types.filter((type) => !usual.value.includes(type))}
          isAll={usual.value.length === 0}
          isKnown={asked.value.answer !== undefined}
        />
      </Section>
    )
  },
  { props: ['types'] },
)

const Links = ({ types }: { types: readonly RecordType[] }) => (
  <ul class="record-types">
    {types.map(({ slug, label }) => (
      <li key={slug}>
        <RouterLink to={`/report/${slug}`}>{label}</RouterLink>
      </li>
    ))}
  </ul>
)

interface OthersProps {
  types: readonly RecordType[]
  /** Whether there are no usual ones beside them. */
  isAll: boolean
  /** Whether it is known by now which are usual. */
  isKnown: boolean
}

const Others = ({ types, isAll, isKnown }: OthersProps) => (
  <details open={isKnown && isAll ? true : undefined}>
    <summary>
      {isAll
        ? text({ zh: '全部记录类型', en: 'All types' })
        : text({ zh: '其他记录类型', en: 'Other types' })}
    </summary>
    <Links types={types} />
  </details>
)
