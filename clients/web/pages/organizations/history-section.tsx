import { defineComponent } from 'vue'
import { momentText } from '../../calendar-days/days.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { Section } from '../../parts/layout/section.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { OrganizationHistoryDocument, type OrganizationHistoryQuery } from './history.generated.ts'

type Change = NonNullable<OrganizationHistoryQuery['organizationChanges']>[number]

/** How what is registered of it changed, for whoever may read that; not there while nothing has changed. */
export const HistorySection = defineComponent(
  (props: { organization: string }) => {
    const asked = useGraphQuery(OrganizationHistoryDocument, () => ({ organization: props.organization }))
    return () => {
      const changes = asked.value.answer?.data.organizationChanges ?? []
      if (changes.length === 0) return null
      const heading = text({ zh: '登记的沿革', en: 'History of the entry' })
      return (
        <Section id="history" heading={heading}>
          <DataTable
            label={heading}
            caption={text({ zh: '新的在前', en: 'The latest first' })}
            look="stacked"
            columns={columns()}
            rows={changes}
            keyOf={({ version, what }) => `${version} ${what}`}
          />
        </Section>
      )
    }
  },
  { props: ['organization'] },
)

const columns = (): Columns<Change> => [
  {
    heading: text({ zh: '自何日起', en: 'From' }),
    cellLook: 'short',
    cell: ({ effectiveOn }) => effectiveOn ?? text({ zh: '一向如此', en: 'always so' }),
  },
  {
    heading: text({ zh: '事项', en: 'What' }),
    names: 'row',
    cell: ({ what }) => text(valueWords('OrganizationFact', what)),
  },
  {
    heading: text({ zh: '此前', en: 'It was' }),
    phoneLabel: text({ zh: '此前', en: 'It was' }),
    cell: ({ what, was }) => shown(what, was),
  },
  {
    heading: text({ zh: '此后', en: 'It became' }),
    phoneLabel: text({ zh: '此后', en: 'It became' }),
    cell: ({ what, becomes }) => shown(what, becomes),
  },
  { heading: text({ zh: '理由', en: 'Why' }), cell: ({ reason }) => reason },
  {
    heading: text({ zh: '何人何时', en: 'By whom' }),
    cell: ({ changedBy, recordedAt }) => [
      authorWords(changedBy),
      ' ',
      <small>{momentText(recordedAt, language.value)}</small>,
    ],
  },
]

function shown(what: Change['what'], value: string | null): string {
  if (value === null) return text({ zh: '无', en: 'none' })
  if (what !== 'REGISTERED') return value
  return value === 'true'
    ? text({ zh: '已登记', en: 'registered' })
    : text({ zh: '只在填报中提到', en: 'named in reports alone' })
}
