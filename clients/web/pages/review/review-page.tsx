import './review.css'
import { computed, defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { Empty } from '../../parts/layout/answered.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { may } from '../../viewer/may.ts'
import { CaseFile } from './case-file.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { DuplicatesList } from './duplicates-list.tsx'
import { ReviewInboxDocument, type ReviewInboxQueryVariables } from './inbox.generated.ts'
import { askedOf, atOwnDesk, InboxFilters } from './inbox-filters.tsx'
import { InboxList, type Waiting } from './inbox-list.tsx'
import { useInbox } from './use-inbox.ts'

type Filter = NonNullable<ReviewInboxQueryVariables['filter']>

/** The reviewer's desk: what waits on the left; on the right one case, or the decision about all that are chosen. */
export const ReviewPage = defineComponent(() => {
  const view = useAddress('view', 'inbox')
  return () => (
    <>
      <PageHead
        title={text({ zh: '审核', en: 'Review' })}
        lead={text({
          zh: '键盘：j、k 上下移动，o 打开，x 选定；a 采纳、e 初审、c 占用、r 退回，再按回车。',
          en: 'Keyboard: j and k move, o opens, x chooses; a accepts, e endorses, c locks, r returns, then Enter.',
        })}
      >
        <Choose
          label={text({ zh: '查看', en: 'Show' })}
          of={view}
          options={[
            { value: 'inbox', label: text({ zh: '待办', en: 'Inbox' }) },
            { value: 'duplicates', label: text({ zh: '疑似重复', en: 'Likely duplicates' }) },
          ]}
        />
      </PageHead>
      {view.value === 'duplicates' ? <DuplicatesList /> : <Desk />}
    </>
  )
})

const Desk = defineComponent(() => {
  const address = {
    // A district's reviewer looks first at whatever was submitted; the city decides about what no district has to look at any more.
    status: useAddress('status', may('ACCEPT') ? atOwnDesk : 'SUBMITTED'),
    type: useAddress('type'),
    district: useAddress('district'),
    found: useAddress('found'),
    order: useAddress('order', 'WAITING_SINCE'),
  }
  const asked = usePages(
    ReviewInboxDocument,
    () => ({ filter: filterOf(address), order: address.order.value as ReviewInboxQueryVariables['order'] }),
    ({ submissions }) => submissions?.pageInfo,
  )
  const waiting = computed(() => asked.value.pages.flatMap(({ data }) => data.submissions?.nodes ?? []))
  const inbox = useInbox(waiting)
  const list = (nodes: readonly Waiting[]) => <List waiting={nodes} inbox={inbox} />
  return () => (
    <>
      <InboxFilters address={address} />
      <div class="desk">
        <section aria-label={text({ zh: '待办', en: 'Inbox' })}>
          {pagesOf(asked.value, ({ submissions }) => submissions, list)}
        </section>
        <section aria-label={text({ zh: '所选', en: 'Chosen' })}>
          <Chosen inbox={inbox} />
        </section>
      </div>
    </>
  )
})

type Inbox = ReturnType<typeof useInbox>

const List = ({ waiting, inbox }: { waiting: readonly Waiting[]; inbox: Inbox }) =>
  waiting.length === 0 ? (
    <Empty why={text({ zh: '没有待办。', en: 'Nothing waits.' })} />
  ) : (
    <InboxList
      waiting={waiting}
      chosen={inbox.chosen}
      at={inbox.current()}
      open={inbox.open.value}
      onChoose={inbox.choose}
    />
  )

/** One case, or the decision about all that are chosen. */
function Chosen({ inbox: { success, picked, open, onStep } }: { inbox: Inbox }) {
  const count = picked.value.length
  return (
    <>
      {success.value && <p role="status">{success.value}</p>}
      {count > 0 && <DecisionBar of={picked.value} paths={[]} onStep={onStep} />}
      {open.value && <CaseFile key={open.value} id={open.value} isDecidable={count === 0} onStep={onStep} />}
      {!open.value && count === 0 && (
        <p class="note">
          {text({ zh: '打开一条，或选定几条一并处理。', en: 'Open one, or choose several.' })}
        </p>
      )}
    </>
  )
}

function filterOf(address: Record<'status' | 'type' | 'district' | 'found', { value: string }>): Filter {
  const { status, type, district, found } = address
  return {
    ...askedOf(status.value),
    ...(type.value ? { type: type.value } : {}),
    ...(district.value ? { district: district.value } : {}),
    ...(found.value ? { hasFindings: found.value === 'yes' } : {}),
  }
}
