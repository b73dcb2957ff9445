import { defineComponent, type WritableComputedRef } from 'vue'
import { useQuestion } from '../../graph/use-question.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { typeWords } from '../../parts/records/shapes.ts'
import { ReviewFacetsDocument } from './facets.generated.ts'

/** Where the filters of the inbox live: in the address. */
export interface InboxAddress {
  status: WritableComputedRef<string>
  type: WritableComputedRef<string>
  district: WritableComputedRef<string>
  found: WritableComputedRef<string>
  order: WritableComputedRef<string>
}

const statuses = ['SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED']

/** Filters with how many submissions each choice has. */
export const InboxFilters = defineComponent(
  ({ address }: { address: InboxAddress }) => {
    const { status, type, district, found, order } = address
    const everywhere = useQuestion(ReviewFacetsDocument, () => ({ filter: null }))
    const facets = useQuestion(ReviewFacetsDocument, () => ({
      filter: { status: status.value as 'SUBMITTED' },
    }))
    return () => {
      const total = everywhere.value.answer?.data.submissionCounts
      const counts = facets.value.answer?.data.submissionCounts
      const countOf = (value: string) =>
        total?.byStatus.find((one) => one.status === value)?.count ?? (total ? 0 : undefined)
      const all = { value: '', label: text({ zh: '全部', en: 'All' }) }
      return (
        <div class="controls">
          <Choose
            label={text({ zh: '状态', en: 'State' })}
            value={status.value}
            options={statuses.map((value) => ({
              value,
              label: counted(text(valueWords('RecordStatus', value)), countOf(value)),
            }))}
            onChoose={(value) => {
              status.value = value
            }}
          />
          <Choose
            label={text({ zh: '记录类型', en: 'Type' })}
            value={type.value}
            options={[
              all,
              ...(counts?.byType ?? []).map((one) => ({
                value: one.type,
                label: counted(text(typeWords(one.type)), one.count),
              })),
            ]}
            onChoose={(value) => {
              type.value = value
            }}
          />
          <Choose
            label={text({ zh: '辖市区', en: 'District' })}
            value={district.value}
            options={[
              all,
              ...(counts?.byDistrict ?? []).flatMap((one) =>
                one.district
                  ? [{ value: one.district.id, label: counted(one.district.name, one.count) }]
                  : [],
              ),
            ]}
            onChoose={(value) => {
              district.value = value
            }}
          />
          <Choose
            label={text({ zh: '检查结果', en: 'Checks' })}
            value={found.value}
            options={[
              all,
              { value: 'yes', label: text({ zh: '有提示', en: 'Found something' }) },
              { value: 'no', label: text({ zh: '无提示', en: 'Found nothing' }) },
            ]}
            onChoose={(value) => {
              found.value = value
            }}
          />
          <Choose
            label={text({ zh: '次序', en: 'Order' })}
            value={order.value}
            options={['WAITING_SINCE', 'NEWEST'].map((value) => ({
              value,
              label: text(valueWords('SubmissionOrder', value)),
            }))}
            onChoose={(value) => {
              order.value = value
            }}
          />
        </div>
      )
    }
  },
  { props: ['address'] },
)

const counted = (label: string, count: number | undefined) =>
  count === undefined ? label : `${label}（${count}）`
