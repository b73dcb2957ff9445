import { defineComponent, type WritableComputedRef } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { any, type Option } from '../../parts/layout/options.ts'
import { typeWords } from '../../parts/records/shapes.ts'
import { may } from '../../viewer/may.ts'
import { ReviewFacetsDocument, type ReviewFacetsQuery } from './facets.generated.ts'

/** Where the filters of the inbox live: in the address. */
export interface InboxAddress {
  status: WritableComputedRef<string>
  type: WritableComputedRef<string>
  district: WritableComputedRef<string>
  found: WritableComputedRef<string>
  order: WritableComputedRef<string>
}

const statuses = ['SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED']

/** Chosen in place of a state: whatever waits for the city's decision. */
export const atOwnDesk = 'DESK'

/** What the graph is asked of a choice of state. */
export const askedOf = (chosen: string): { desk: 'CITY' } | { status: 'SUBMITTED' } =>
  chosen === atOwnDesk ? { desk: 'CITY' } : { status: chosen as 'SUBMITTED' }

/** Filters with how many submissions each choice has. */
export const InboxFilters = defineComponent(
  ({ address }: { address: InboxAddress }) => {
    const { status, type, district, found, order } = address
    const everywhere = useGraphQuery(ReviewFacetsDocument, () => ({ filter: null }))
    const facets = useGraphQuery(ReviewFacetsDocument, () => ({
      filter: askedOf(status.value),
    }))
    return () => {
      const total = everywhere.value.answer?.data.submissionCounts
      const counts = facets.value.answer?.data.submissionCounts
      return (
        <div class="controls">
          <Choose label={text({ zh: '状态', en: 'State' })} of={status} options={statusOptions(total)} />
          <Choose label={text({ zh: '记录类型', en: 'Type' })} of={type} options={typeOptions(counts)} />
          <Choose
            label={text({ zh: '辖市区', en: 'District' })}
            of={district}
            options={districtOptions(counts)}
          />
          <Choose label={text({ zh: '检查结果', en: 'Checks' })} of={found} options={foundOptions()} />
          <Choose label={text({ zh: '次序', en: 'Order' })} of={order} options={orderOptions()} />
        </div>
      )
    }
  },
  { props: ['address'] },
)

type Counts = ReviewFacetsQuery['submissionCounts'] | undefined

const statusOptions = (counts: Counts): Option[] => [
  ...(may('ACCEPT') ? [{ value: atOwnDesk, label: text({ zh: '待我决定', en: 'Mine to decide' }) }] : []),
  ...statuses.map((value) => {
    const own = counts?.byStatus.find((one) => one.status === value)
    const count = own?.count ?? (counts ? 0 : undefined)
    return { value, label: counted(text(valueWords('RecordStatus', value)), count) }
  }),
]

const typeOptions = (counts: Counts): Option[] => [
  any(),
  ...(counts?.byType ?? []).map(({ type, count }) => ({
    value: type,
    label: counted(text(typeWords(type)), count),
  })),
]

const districtOptions = (counts: Counts): Option[] => [
  any(),
  ...(counts?.byDistrict ?? []).flatMap(({ district, count }) =>
    district ? { value: district.id, label: counted(district.name, count) } : [],
  ),
]

const foundOptions = (): Option[] => [
  any(),
  { value: 'yes', label: text({ zh: '有提示', en: 'Found something' }) },
  { value: 'no', label: text({ zh: '无提示', en: 'Found nothing' }) },
]

const orderOptions = (): Option[] =>
  ['WAITING_SINCE', 'NEWEST'].map((value) => ({ value, label: text(valueWords('SubmissionOrder', value)) }))

const counted = (label: string, count: number | undefined) =>
  count === undefined ? label : `${label}（${count}）`
