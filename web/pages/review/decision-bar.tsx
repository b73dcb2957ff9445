import { defineComponent } from 'vue'
import { type Deed, useDeed } from '../../graph/use-deed.ts'
import { text } from '../../language/language.ts'
import { Failure } from '../../parts/layout/answered.tsx'
import type { FieldPath } from '../../parts/records/field-paths.ts'
import { viewer } from '../../viewer/viewer.ts'
import { AcceptSubmissionsDocument } from './accept.generated.ts'
import { ClaimSubmissionsDocument } from './claim.generated.ts'
import { EndorseSubmissionsDocument } from './endorse.generated.ts'
import { Impact } from './impact.tsx'
import type { Receipt, Step } from './receipt.ts'
import { ReleaseSubmissionsDocument } from './release.generated.ts'
import { ReturnForm } from './return-form.tsx'

interface Decidable {
  recordId: string
  revision: number
  claimedBy: string | null
  viewerCan: { endorse: boolean; accept: boolean; return: boolean; claim: boolean }
}

interface Props {
  of: readonly Decidable[]
  /** Places that notes can stand beside; none where several records are decided about at once. */
  paths: readonly FieldPath[]
  /** Told what came of each step. */
  onStep: (step: Step, receipt: Receipt) => void
}

/** What may be done with these submissions, and what accepting them would move, before it is done. */
export const DecisionBar = defineComponent(
  (props: Props) => {
    const accept = useDeed(AcceptSubmissionsDocument)
    const endorse = useDeed(EndorseSubmissionsDocument)
    const claim = useDeed(ClaimSubmissionsDocument)
    const release = useDeed(ReleaseSubmissionsDocument)
    const steps = [accept, endorse, claim, release]
    const ids = () => props.of.map(({ recordId }) => recordId)
    const revisions = () => props.of.map(({ revision }) => revision)
    const allMay = (what: keyof Decidable['viewerCan']) => props.of.every(({ viewerCan }) => viewerCan[what])
    const areHeldByViewer = () => props.of.every(({ claimedBy }) => claimedBy === viewer.value?.name)

    async function take<Data>(
      step: Step,
      { run }: Deed<Data, { input: { ids: string[]; revisions: number[] } }>,
      receiptOf: (data: Data) => Receipt,
    ) {
      const data = await run({ input: { ids: ids(), revisions: revisions() } })
      if (data) props.onStep(step, receiptOf(data))
    }

    const holding = () =>
      areHeldByViewer() ? (
        <button type="button" onClick={() => take('RELEASE', release, (data) => data.releaseRecords)}>
          {text({ zh: '不再占用', en: 'Let go' })}
        </button>
      ) : (
        <button
          type="button"
          aria-keyshortcuts="c"
          title={text({
            zh: '三十分钟内他人不能审核，单位不能撤回',
            en: 'For thirty minutes nobody else decides',
          })}
          onClick={() => take('CLAIM', claim, (data) => data.claimRecords)}
        >
          {text({ zh: '占用', en: 'Claim' })}
        </button>
      )

    const buttons = () => (
      <p class="buttons">
        <span>{text({ zh: `${props.of.length} 条`, en: `${props.of.length} chosen` })}</span>
        {allMay('accept') && (
          <button
            type="button"
            class="primary"
            aria-keyshortcuts="a"
            disabled={accept.isUnderWay.value}
            onClick={() => take('ACCEPT', accept, (data) => data.acceptRecords)}
          >
            {text({ zh: '采纳', en: 'Accept' })}
          </button>
        )}
        {allMay('endorse') && (
          <button
            type="button"
            class="primary"
            aria-keyshortcuts="e"
            disabled={endorse.isUnderWay.value}
            onClick={() => take('ENDORSE', endorse, (data) => data.endorseRecords)}
          >
            {text({ zh: '初审通过', en: 'Endorse' })}
          </button>
        )}
        {allMay('claim') && holding()}
      </p>
    )

    return () => (
      <section class="decision" aria-label={text({ zh: '决定', en: 'Decision' })}>
        {buttons()}
        {steps.map(({ failure }, index) => failure.value && <Failure key={index} failure={failure.value} />)}
        {allMay('return') && (
          <ReturnForm
            ids={ids()}
            revisions={revisions()}
            paths={props.paths}
            onDone={(receipt) => props.onStep('RETURN', receipt)}
          />
        )}
        {allMay('accept') && <Impact ids={ids()} />}
      </section>
    )
  },
  { props: ['of', 'paths', 'onStep'] },
)
