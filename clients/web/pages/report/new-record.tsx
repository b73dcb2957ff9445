import { computed, defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { Section } from '../../parts/layout/section.tsx'
import { OwnCountsDocument, type OwnCountsQuery } from './own-counts.generated.ts'
import type { RecordType } from './record-types.ts'

/** Usual types shown at once. */
const most = 8

/** A way into the form of each record type: what the organization has reported before first, then what the city's forms ask for, the others on demand. */
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
        <OfForms
          types={props.types}
          forms={asked.value.answer?.data.reportingForms ?? []}
          isOpen={usual.value.length === 0}
        />
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

interface OfFormsProps {
  types: readonly RecordType[]
  forms: NonNullable<OwnCountsQuery['reportingForms']>
  isOpen: boolean
}

/** Which records fulfil which form; nothing of forms that records of any type fulfil. */
function OfForms({ types, forms, isOpen }: OfFormsProps) {
  const named = forms
    .map((form) => ({ ...form, own: types.filter(({ type }) => form.types.includes(type)) }))
    .filter(({ own }) => own.length > 0)
  if (named.length === 0) return null
  return (
    <details open={isOpen ? true : undefined}>
      <summary>{text({ zh: '按报表', en: 'By form' })}</summary>
      <dl class="of-forms">
        {named.map(({ code, name, own }) => (
          <div key={code}>
            <dt>{name}</dt>
            <dd>
              <Links types={own} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

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
