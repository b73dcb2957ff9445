import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { usePages } from '../../graph/use-pages.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { typeWords } from '../../parts/records/shapes.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import {
  OrganizationRecordsDocument,
  type OrganizationRecordsQuery,
} from './organization-records.generated.ts'
import { OrganizationTypesDocument } from './organization-types.generated.ts'
import type { SectionProps } from './private-section.tsx'

type Row = NonNullable<OrganizationRecordsQuery['submissions']>['nodes'][number]

/** What the organization reported over the years, newest first, one type or all. */
export const RecordsSection = defineComponent(
  (props: SectionProps) => {
    const type = useAddress('type')
    const filter = () => ({
      organization: props.organization,
      occurredFrom: `${props.from}-01-01`,
      occurredTo: `${props.to}-12-31`,
    })
    const types = useQuestion(OrganizationTypesDocument, () => ({ filter: filter() }))
    const asked = usePages(
      OrganizationRecordsDocument,
      () => ({ filter: { ...filter(), ...(type.value ? { type: type.value } : {}) } }),
      ({ submissions }) => submissions?.pageInfo,
    )
    const choice = () => {
      const counts = types.value.answer?.data.submissionCounts
      if (!counts || counts.byType.length === 0) return null
      return (
        <Choose
          label={text({ zh: '记录类型', en: 'Type' })}
          value={type.value}
          options={[
            { value: '', label: text({ zh: `全部（${counts.total}）`, en: `All (${counts.total})` }) },
            ...counts.byType.map((one) => ({
              value: one.type,
              label: `${text(typeWords(one.type))}（${one.count}）`,
            })),
          ]}
          onChoose={(value) => {
            type.value = value
          }}
        />
      )
    }
    return () => (
      <section class="section" aria-labelledby="records">
        <h2 id="records">{text({ zh: '所报的记录', en: 'Records' })}</h2>
        <div class="controls">{choice()}</div>
        {pagesOf(
          asked.value,
          ({ submissions }) => submissions?.nodes ?? [],
          ({ submissions }) => submissions?.totalCount ?? 0,
          (rows) => (
            <DataTable
              label={label()}
              caption={label()}
              look="stacked"
              columns={columns()}
              rows={rows}
              keyOf={({ recordId }) => recordId}
              empty={text({ zh: '这些年没有可见的记录。', en: 'No record to see over these years.' })}
            />
          ),
        )}
      </section>
    )
  },
  { props: ['organization', 'from', 'to'] },
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
    cell: ({ record }) => (record ? text(typeWords(record.__typename)) : '—'),
  },
  {
    heading: text({ zh: '状态', en: 'State' }),
    cell: ({ status }) => text(valueWords('RecordStatus', status)),
  },
]
