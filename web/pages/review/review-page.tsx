import './review.css'
import { computed, defineComponent, reactive, ref } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { Empty } from '../../parts/layout/answered.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { CaseFile } from './case-file.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { DuplicatesList } from './duplicates-list.tsx'
import { ReviewInboxDocument, type ReviewInboxQueryVariables } from './inbox.generated.ts'
import { InboxFilters } from './inbox-filters.tsx'
import { InboxList } from './inbox-list.tsx'
import { useKeys } from './keys.ts'
import { isDecided, type Receipt, receiptWords, type Step } from './receipt.ts'

type Filter = NonNullable<ReviewInboxQueryVariables['filter']>

/** The reviewer's desk: what waits on the left; on the right one case, or the decision about all that are chosen. */
export const ReviewPage = defineComponent(() => {
  const view = useAddress('view', 'inbox')
  return () => (
    <>
      <div class="page-head">
        <div>
          <h1>{text({ zh: '审核', en: 'Review' })}</h1>
          <p class="lead">
            {text({
              zh: '键盘：j、k 上下移动，o 打开，x 选定；a 采纳、e 初审、c 占用、r 退回，再按回车。',
              en: 'Keyboard: j and k move, o opens, x chooses; a accepts, e endorses, c claims, r returns, then Enter.',
            })}
          </p>
        </div>
        <Choose
          label={text({ zh: '查看', en: 'Show' })}
          value={view.value}
          options={[
            { value: 'inbox', label: text({ zh: '待办', en: 'Inbox' }) },
            { value: 'duplicates', label: text({ zh: '疑似重复', en: 'Likely duplicates' }) },
          ]}
          onChoose={(value) => {
            view.value = value
          }}
        />
      </div>
      {view.value === 'duplicates' ? <DuplicatesList /> : <Desk />}
    </>
  )
})

const Desk = defineComponent(() => {
  const address = {
    status: useAddress('status', 'SUBMITTED'),
    type: useAddress('type'),
    district: useAddress('district'),
    found: useAddress('found'),
    order: useAddress('order', 'WAITING_SINCE'),
  }
  const open = useAddress('open')
  const chosen = reactive(new Set<string>())
  const at = ref(0)
  const told = ref('')
  const asked = usePages(
    ReviewInboxDocument,
    () => ({ filter: filterOf(address), order: address.order.value as ReviewInboxQueryVariables['order'] }),
    ({ submissions }) => submissions?.pageInfo,
  )
  const waiting = computed(() => asked.value.pages.flatMap(({ data }) => data.submissions?.nodes ?? []))
  const picked = computed(() => waiting.value.filter(({ recordId }) => chosen.has(recordId)))
  const current = () => waiting.value[at.value]?.recordId

  const choose = (id: string) => {
    if (!chosen.delete(id)) chosen.add(id)
  }
  /** After a decision the next one lies open, so that the reviewer goes on without a hand to the mouse. */
  const onStep = (step: Step, receipt: Receipt) => {
    told.value = receiptWords(step, receipt)
    if (!isDecided(step, receipt)) return
    chosen.clear()
    open.value = open.value && (waiting.value.find(({ recordId }) => recordId !== open.value)?.recordId ?? '')
  }
  useKeys({
    move: (step) => {
      at.value = Math.max(0, Math.min(waiting.value.length - 1, at.value + step))
    },
    toggle: () => choose(current() ?? ''),
    open: () => {
      open.value = current() ?? ''
    },
  })

  const list = () =>
    pagesOf(
      asked.value,
      ({ submissions }) => submissions?.nodes ?? [],
      ({ submissions }) => submissions?.totalCount ?? 0,
      (nodes) =>
        nodes.length === 0 ? (
          <Empty why={text({ zh: '没有待办。', en: 'Nothing waits.' })} />
        ) : (
          <InboxList waiting={nodes} chosen={chosen} at={current()} open={open.value} onChoose={choose} />
        ),
    )

  return () => (
    <>
      <InboxFilters address={address} />
      <div class="desk">
        <section aria-label={text({ zh: '待办', en: 'Inbox' })}>{list()}</section>
        <section aria-label={text({ zh: '所选', en: 'Chosen' })}>
          {told.value && <p role="status">{told.value}</p>}
          {picked.value.length > 0 && <DecisionBar of={picked.value} paths={[]} onStep={onStep} />}
          {open.value ? (
            <CaseFile
              key={open.value}
              id={open.value}
              isDecidable={picked.value.length === 0}
              onStep={onStep}
            />
          ) : (
            picked.value.length === 0 && (
              <p class="note">
                {text({ zh: '打开一条，或选定几条一并处理。', en: 'Open one, or choose several.' })}
              </p>
            )
          )}
        </section>
      </div>
    </>
  )
})

function filterOf(address: Record<'status' | 'type' | 'district' | 'found', { value: string }>): Filter {
  const { status, type, district, found } = address
  return {
    status: status.value as Filter['status'],
    ...(type.value ? { type: type.value } : {}),
    ...(district.value ? { district: district.value } : {}),
    ...(found.value ? { hasFindings: found.value === 'yes' } : {}),
  }
}
