import { defineComponent, type WritableComputedRef } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { usePages } from '../../graph/use-pages.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { typeOf, typeWords } from '../../parts/records/shapes.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import {
  OrganizationRecordsDocument,
  type OrganizationRecordsQuery,
} from './organization-records.generated.ts'
import { OrganizationTypesDocument, type OrganizationTypesQuery } from './organization-types.generated.ts'
import type { SectionProps } from './private-section.tsx'

type Row = NonNullable<OrganizationRecordsQuery['submissions']>['nodes'][number]

/** What the organization reported over the years, newest first, one type or all. */
export const RecordsSection = defineComponent(
  (props: SectionProps) => {
    const type = useAddress('type')
    const types = useGraphQuery(OrganizationTypesDocument, () => ({ filter: filterOf(props) }))
    const asked = usePages(
      OrganizationRecordsDocument,
      () => ({ filter: { ...filterOf(props), ...(type.value ? { type: type.value } : {}) } }),
      ({ submissions }) => submissions?.pageInfo,
    )
    return () => (
      <Section id="records" heading={text({ zh: '所报的记录', en: 'Records' })}>
        <div class="controls">
          <TypeChoice of={type} counts={types.value.answer?.data.submissionCounts} />
        </div>
        {pagesOf(asked.value, ({ submissions }) => submissions, table)}
      </Section>
    )
  },
  { props: ['organization', 'from', 'to'] },
)

const filterOf = ({ organization, from, to }: SectionProps) => ({
  organization,
  occurredFrom: `${from}-01-01`,
  occurredTo: `${to}-12-31`,
})

interface ChoiceProps {
  of: WritableComputedRef<string>
  /** How many records of each type there are; unknown until it is answered. */
  counts: OrganizationTypesQuery['submissionCounts'] | undefined
}

function TypeChoice({ of, counts }: ChoiceProps) {
  if (!counts || counts.byType.length === 0) return null
  const all = { value: '', label: text({ zh: `全部（${counts.total}）`, en: `All (${counts.total})` }) }
  const types = counts.byType.map(({ type, count }) => ({
    value: type,
    label: `${text(typeWords(type))}（${count}）`,
  }))
  return <Choose label={text({ zh: '记录类型', en: 'Type' })} of={of} options={[all, ...types]} />
}

const table = (rows: readonly Row[]) => (
  <DataTable
    label={label()}
    caption={label()}
    look="stacked"
    columns={columns()}
    rows={rows}
    keyOf={({ recordId }) => recordId}
    empty={text({ zh: '这些年没有可见的记录。', en: 'No record to see over these years.' })}
  />
)

const label = () => text({ zh: '所报的记录，新报的在前', en: 'Records, the latest reported first' })

const columns = (): Columns<Row> => [
  {
    heading: text({ zh: '日期', en: 'Date' }),
    cellLook: 'short',
    cell: ({ record }) => (record && 'occurredOn' in record ? record.occurredOn : '—'),
  },
  {
    heading: text({ zh: '标题', en: 'Title' }),
    names: 'row',
    cell: ({ recordId: id, title }) => <RouterLink to={`/records/${id}`}>{title}</RouterLink>,
  },
  {
    heading: text({ zh: '类型', en: 'Type' }),
    cell: ({ record }) => (record ? text(typeWords(typeOf(record))) : '—'),
  },
  {
    heading: text({ zh: '状态', en: 'State' }),
    cell: ({ status }) => text(valueWords('RecordStatus', status)),
  },
]
