import { defineComponent, ref } from 'vue'
import { useDeed } from '../../graph/use-deed.ts'
import { text } from '../../language/language.ts'
import { AcceptSubmissionsDocument } from './accept.generated.ts'
import { EndorseSubmissionsDocument } from './endorse.generated.ts'
import { Impact } from './impact.tsx'
import { ReturnSubmissionsDocument } from './return.generated.ts'
import type { Waiting } from './review-page.tsx'

/** What came of a decision: how many moved, or why one did not. */
type Receipt = { problems: { message: string }[] } | { moved: number; refused: number; results: object[] }

interface Props {
  chosen: readonly Waiting[]
  onDone: () => void
}

/** What may be done with what is chosen, and what accepting it would move, before it is done. */
export const DecisionBar = defineComponent(
  (props: Props) => {
    const reason = ref('')
    const told = ref('')
    const [accept, endorse, giveBack] = [
      useDeed(AcceptSubmissionsDocument),
      useDeed(EndorseSubmissionsDocument),
      useDeed(ReturnSubmissionsDocument),
    ]
    const ids = () => props.chosen.map(({ id }) => id)
    const allMay = (what: 'accept' | 'endorse' | 'return') =>
      props.chosen.length > 0 && props.chosen.every(({ viewerCan }) => viewerCan[what])

    function finish(receipt: Receipt | undefined) {
      if (!receipt) return
      told.value = wordsOf(receipt)
      if ('moved' in receipt && receipt.refused === 0) props.onDone()
    }
    const onAccept = async () => finish((await accept.run({ input: { ids: ids() } }))?.acceptRecords)
    const onEndorse = async () => finish((await endorse.run({ input: { ids: ids() } }))?.endorseRecords)
    const onReturn = async () => {
      finish((await giveBack.run({ input: { ids: ids(), reason: reason.value } }))?.returnRecords)
      reason.value = ''
    }

    return () => (
      <section class="decision" aria-label={text({ zh: '决定', en: 'Decision' })}>
        <p>
          {text({ zh: `已选 ${props.chosen.length} 条`, en: `${props.chosen.length} chosen` })}
          {allMay('endorse') && (
            <button type="button" onClick={onEndorse}>
              {text({ zh: '初审通过', en: 'Endorse' })}
            </button>
          )}
          {allMay('accept') && (
            <button type="button" onClick={onAccept}>
              {text({ zh: '采纳', en: 'Accept' })}
            </button>
          )}
        </p>
        {allMay('return') && (
          <form
            onSubmit={(event: Event) => {
              event.preventDefault()
              void onReturn()
            }}
          >
            <label class="field">
              {text({ zh: '退回理由', en: 'Reason to return' })}
              <input v-model={reason.value} required maxlength="500" />
            </label>
            <button type="submit">{text({ zh: '退回', en: 'Return' })}</button>
          </form>
        )}
        {told.value && <p role="status">{told.value}</p>}
        {allMay('accept') && <Impact ids={ids()} />}
      </section>
    )
  },
  { props: ['chosen', 'onDone'] },
)

function wordsOf(receipt: Receipt): string {
  if ('problems' in receipt) return receipt.problems.map(({ message }) => message).join('；')
  const refusals = receipt.results.flatMap((one) =>
    'problems' in one ? (one.problems as { message: string }[]) : [],
  )
  const moved = text({ zh: `完成 ${receipt.moved} 条`, en: `${receipt.moved} done` })
  return [moved, ...new Set(refusals.map(({ message }) => message))].join('；')
}
