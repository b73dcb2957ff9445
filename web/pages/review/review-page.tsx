import './review.css'
import { computed, defineComponent, onMounted, onUnmounted, reactive, ref } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { usePages } from '../../graph/use-pages.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Empty } from '../../layout/answered.tsx'
import { Choose } from '../../layout/choose.tsx'
import { pagesOf } from '../../layout/paged.tsx'
import { DecisionBar } from './decision-bar.tsx'
import {
  ReviewInboxDocument,
  type ReviewInboxQuery,
  type ReviewInboxQueryVariables,
} from './inbox.generated.ts'
import { InboxTable } from './inbox-table.tsx'
import { keysOf } from './keys.ts'

export type Waiting = NonNullable<ReviewInboxQuery['submissions']>['nodes'][number]

type Status = NonNullable<NonNullable<ReviewInboxQueryVariables['filter']>['status']>

/** The reviewer's inbox: what waits, what checks found in it, what a decision would move, and the decision. */
export const ReviewPage = defineComponent(() => {
  const status = useAddress('status', 'SUBMITTED')
  const chosen = reactive(new Set<string>())
  const at = ref(0)
  const asked = usePages(
    ReviewInboxDocument,
    () => ({ filter: { status: status.value as Status } }),
    ({ submissions }) => submissions?.pageInfo,
  )
  const waiting = computed(() => asked.value.pages.flatMap(({ data }) => data.submissions?.nodes ?? []))
  const choose = (id: string) => {
    if (!chosen.delete(id)) chosen.add(id)
  }
  const onKey = keysOf({
    move: (step) => {
      at.value = Math.max(0, Math.min(waiting.value.length - 1, at.value + step))
    },
    toggle: () => {
      const one = waiting.value[at.value]
      if (one) choose(one.id)
    },
  })
  onMounted(() => window.addEventListener('keydown', onKey))
  onUnmounted(() => window.removeEventListener('keydown', onKey))
  return () => (
    <>
      <div class="page-head">
        <div>
          <h1>{text({ zh: '审核', en: 'Review' })}</h1>
          <p class="lead">
            {text({
              zh: '键盘：j、k 上下移动，x 选定或取消。',
              en: 'Keyboard: j and k move, x chooses.',
            })}
          </p>
        </div>
        <Choose
          label={text({ zh: '状态', en: 'State' })}
          value={status.value}
          options={['SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED'].map((value) => ({
            value,
            label: text(valueWords('RecordStatus', value)),
          }))}
          onChoose={(value) => {
            status.value = value
            chosen.clear()
          }}
        />
      </div>
      <DecisionBar chosen={waiting.value.filter(({ id }) => chosen.has(id))} onDone={() => chosen.clear()} />
      {pagesOf(
        asked.value,
        ({ submissions }) => submissions?.nodes ?? [],
        ({ submissions }) => submissions?.totalCount ?? 0,
        (nodes) =>
          nodes.length === 0 ? (
            <Empty why={text({ zh: '没有待办。', en: 'Nothing waits.' })} />
          ) : (
            <InboxTable waiting={nodes} chosen={chosen} at={at.value} onChoose={choose} />
          ),
      )}
    </>
  )
})
