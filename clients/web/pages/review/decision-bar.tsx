import { defineComponent, type SetupContext } from 'vue'
import { type GraphMutation, useGraphMutation } from '../../graph/use-graph-mutation.ts'
import { text } from '../../language/language.ts'
import { Failure } from '../../parts/layout/answered.tsx'
import type { FieldPath } from '../../parts/records/field-paths.ts'
import { viewer } from '../../viewer/viewer.ts'
import { AcceptSubmissionsDocument } from './accept.generated.ts'
import { EndorseSubmissionsDocument } from './endorse.generated.ts'
import { Impact } from './impact.tsx'
import { LockForReviewDocument } from './lock.generated.ts'
import type { Receipt, Step } from './receipt.ts'
import { ReleaseSubmissionsDocument } from './release.generated.ts'
import { ReturnForm } from './return-form.tsx'

interface Decidable {
  recordId: string
  revision: number
  lockedBy: string | null
  viewerCan: { endorse: boolean; accept: boolean; return: boolean; lock: boolean }
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
    const steps = useSteps(props)
    return () => {
      const seen = seenOf(props.of)
      return (
        <section class="decision" aria-label={text({ zh: '决定', en: 'Decision' })}>
          <Buttons of={props.of} steps={steps} />
          {steps.failures().map((failure, index) => (
            <Failure key={index} failure={failure} />
          ))}
          {allMay(props.of, 'return') && (
            <ReturnForm {...seen} paths={props.paths} onDone={(receipt) => props.onStep('RETURN', receipt)} />
          )}
          {allMay(props.of, 'accept') && <Impact ids={seen.ids} />}
        </section>
      )
    }
  },
  { props: ['of', 'paths', 'onStep'] },
)

/** The records and the revision of each that was looked at. */
const seenOf = (all: readonly Decidable[]) => ({
  ids: all.map(({ recordId }) => recordId),
  revisions: all.map(({ revision }) => revision),
})

const allMay = (all: readonly Decidable[], what: keyof Decidable['viewerCan']) =>
  all.every(({ viewerCan }) => viewerCan[what])

/** Each step that a button takes; the page is told what came of it. */
function useSteps(props: Props) {
  const accept = useGraphMutation(AcceptSubmissionsDocument)
  const endorse = useGraphMutation(EndorseSubmissionsDocument)
  const lock = useGraphMutation(LockForReviewDocument)
  const release = useGraphMutation(ReleaseSubmissionsDocument)
  type Input = { input: ReturnType<typeof seenOf> }
  async function take<Data>(
    step: Step,
    { run }: GraphMutation<Data, Input>,
    receiptOf: (data: Data) => Receipt,
  ) {
    const data = await run({ input: seenOf(props.of) })
    if (data) props.onStep(step, receiptOf(data))
  }
  return {
    accept: () => take('ACCEPT', accept, (data) => data.acceptRecords),
    endorse: () => take('ENDORSE', endorse, (data) => data.endorseRecords),
    lock: () => take('LOCK_FOR_REVIEW', lock, (data) => data.lockRecords),
    release: () => take('RELEASE', release, (data) => data.releaseRecords),
    isAccepting: accept.isUnderWay,
    isEndorsing: endorse.isUnderWay,
    failures: () => [accept, endorse, lock, release].flatMap(({ failure }) => failure.value ?? []),
  }
}

interface ButtonProps extends Pick<Props, 'of'> {
  steps: ReturnType<typeof useSteps>
}

const Buttons = ({ of, steps }: ButtonProps) => (
  <p class="buttons">
    <span>{text({ zh: `${of.length} 条`, en: `${of.length} chosen` })}</span>
    {allMay(of, 'accept') && (
      <Decide shortcut="a" isUnderWay={steps.isAccepting.value} onTake={steps.accept}>
        {text({ zh: '采纳', en: 'Accept' })}
      </Decide>
    )}
    {allMay(of, 'endorse') && (
      <Decide shortcut="e" isUnderWay={steps.isEndorsing.value} onTake={steps.endorse}>
        {text({ zh: '初审通过', en: 'Endorse' })}
      </Decide>
    )}
    {allMay(of, 'lock') && <Holding of={of} steps={steps} />}
  </p>
)

interface DecideProps {
  shortcut: string
  isUnderWay: boolean
  onTake: () => void
}

const Decide = ({ shortcut, isUnderWay, onTake }: DecideProps, { slots }: SetupContext) => (
  <button type="button" class="primary" aria-keyshortcuts={shortcut} disabled={isUnderWay} onClick={onTake}>
    {slots.default?.()}
  </button>
)

/** Whoever holds them lets go; anybody else may lock them. */
function Holding({ of, steps }: ButtonProps) {
  if (of.every(({ lockedBy }) => lockedBy === viewer.value?.name))
    return (
      <button type="button" onClick={steps.release}>
        {text({ zh: '不再占用', en: 'Let go' })}
      </button>
    )
  const meaning = text({
    zh: '三十分钟内他人不能审核，单位不能撤回',
    en: 'For thirty minutes nobody else decides',
  })
  return (
    <button type="button" aria-keyshortcuts="c" title={meaning} onClick={steps.lock}>
      {text({ zh: '占用', en: 'Lock' })}
    </button>
  )
}
