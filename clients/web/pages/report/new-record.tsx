import { computed, defineComponent } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { Section } from '../../parts/layout/section.tsx'
import { owedTypes } from './owed-types.ts'
import { OwnCountsDocument, type OwnCountsQuery } from './own-counts.generated.ts'
import type { RecordType } from './record-types.ts'
import { TypeLinks } from './type-links.tsx'
import { useOwnObligations } from './use-own-obligations.ts'

/** Usual types shown at once. */
const most = 8

/** A way into the form of each record type: what is owed first, then what the organization has reported before, the others on demand. */
export const NewRecord = defineComponent(
  (props: { types: readonly RecordType[] }) => {
    const asked = useGraphQuery(OwnCountsDocument, () => ({}))
    const obligations = useOwnObligations()
    const owed = computed(() =>
      owedTypes(obligations.value.answer?.data.obligations?.nodes ?? [], props.types),
    )
    const usual = computed(() => {
      const counted = asked.value.answer?.data.submissionCounts?.byType ?? []
      return counted
        .flatMap(({ type }) => props.types.find((known) => known.type === type) ?? [])
        .filter((type) => !owed.value.includes(type))
        .slice(0, most)
    })
    return () => {
      const first = [...owed.value, ...usual.value]
      return (
        <Section id="new" heading={text({ zh: '填一条', en: 'Report one' })}>
          <Group heading={text({ zh: '应报', en: 'Owed' })} types={owed.value} />
          <Group heading={text({ zh: '常用', en: 'Usual' })} types={usual.value} />
          <OfForms
            types={props.types}
            forms={asked.value.answer?.data.reportingForms ?? []}
            isOpen={first.length === 0}
          />
          <Others
            types={props.types.filter((type) => !first.includes(type))}
            isAll={first.length === 0}
            isKnown={asked.value.answer !== undefined}
          />
        </Section>
      )
    }
  },
  { props: ['types'] },
)

const Group = ({ heading, types }: { heading: string; types: readonly RecordType[] }) =>
  types.length > 0 ? (
    <div class="usual">
      <h3>{heading}</h3>
      <TypeLinks types={types} />
    </div>
  ) : null

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
              <TypeLinks types={own} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

interface OthersProps {
  types: readonly RecordType[]
  /** Whether there are none before them. */
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
    <TypeLinks types={types} />
  </details>
)
