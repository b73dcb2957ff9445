import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { usePages } from '../../graph/use-pages.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Empty } from '../../parts/layout/answered.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { typeWords } from '../../parts/records/shapes.ts'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
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
          (rows) =>
            rows.length === 0 ? (
              <Empty why={text({ zh: '这些年没有可见的记录。', en: 'No record to see over these years.' })} />
            ) : (
              table(rows)
            ),
        )}
      </section>
    )
  },
  { props: ['organization', 'from', 'to'] },
)

function table(rows: readonly Row[]) {
  const label = text({ zh: '所报的记录，新报的在前', en: 'Records, the latest reported first' })
  return (
    <TableScroll label={label}>
      <table class="stacked">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '日期', en: 'Date' })}</th>
            <th scope="col">{text({ zh: '标题', en: 'Title' })}</th>
            <th scope="col">{text({ zh: '类型', en: 'Type' })}</th>
            <th scope="col">{text({ zh: '状态', en: 'State' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ recordId: id, title, status, record }) => (
            <tr key={id}>
              <td class="short">{record && 'occurredOn' in record ? record.occurredOn : '—'}</td>
              <th scope="row">
                <RouterLink to={`/records/${id}`}>{title}</RouterLink>
              </th>
              <td>{record ? text(typeWords(record.__typename)) : '—'}</td>
              <td>{text(valueWords('RecordStatus', status))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
