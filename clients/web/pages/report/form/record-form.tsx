import './form.css'
import { defineComponent, nextTick, ref } from 'vue'
import { text } from '../../../language/language.ts'
import { type Problem, Problems } from '../../../parts/forms/field.tsx'
import { ReasonField } from '../../../parts/forms/inputs.tsx'
import { Failure } from '../../../parts/layout/answered.tsx'
import { pathLabel } from '../../../parts/records/field-paths.ts'
import type { FormShape } from './form-shape.ts'
import { type Note, Notes } from './notes.tsx'
import { saidElsewhere } from './places.ts'
import { RecordFields } from './record-fields.tsx'
import { SavedRecord } from './saved-record.tsx'
import { useRecordForm } from './use-record-form.ts'

interface Props {
  shape: FormShape
  organization: string
  record: string | null
  account: string
  /** What a reviewer noted, by the place in the record. */
  notes: readonly Note[]
  /** Whether something of the record counts already. */
  corrects: boolean
  /** Why it is corrected, as it was said of the correction that is being written. */
  reason: string
}

/** A record being written, field by field. */
export const RecordForm = defineComponent(
  (props: Props) => {
    const form = useRecordForm(props)
    const element = ref<HTMLFormElement>()
    const focus = async (control: string) => {
      await nextTick()
      element.value?.querySelector<HTMLElement>(control)?.focus()
    }
    const save = async (submit: boolean) => {
      if (!(await form.save(submit))) await focus('[aria-invalid="true"]')
    }
    /** Whoever begins another record goes on at its first field. */
    const begin = (how: () => void) => {
      how()
      void focus('input')
    }
    const send = (event: Event) => {
      event.preventDefault()
      void save(true)
    }
    return () => {
      const saved = form.saved.value
      return saved && saved.status !== 'DRAFT' ? (
        <SavedRecord
          id={saved.id}
          isNew={!props.record}
          onAnother={() => begin(form.reset)}
          onRepeat={() => begin(form.repeat)}
        />
      ) : (
        <form ref={element} novalidate onSubmit={send}>
          <Written of={props} form={form} />
          {(props.corrects || form.problems.value.some(isOfReason)) && <Why form={form} />}
          <Ending form={form} onKeep={() => save(false)} />
        </form>
      )
    }
  },
  { props: ['shape', 'organization', 'record', 'account', 'notes', 'corrects', 'reason'] },
)

type Form = ReturnType<typeof useRecordForm>

/** What was restored and noted, the fields, and what is wrong that stands at none of them. */
function Written({ of: { shape, notes }, form }: { of: Props; form: Form }) {
  const { content, problems, isRestored, left, reset } = form
  const elsewhere = saidElsewhere(problems.value, shape, content.lists).filter((one) => !isOfReason(one))
  return (
    <>
      {isRestored.value && <Restored onDiscard={reset} />}
      <Notes
        notes={saidElsewhere(notes, shape, content.lists)}
        placeIn={(field) => pathLabel(shape.type, field)}
      />
      <RecordFields
        {...{ shape, content, notes }}
        problems={problems.value}
        onLeave={(place) => left.add(place)}
      />
      {elsewhere.length > 0 && <Problems problems={elsewhere} />}
    </>
  )
}

const isOfReason = ({ code }: Problem) => code === 'REASON_MISSING'

/** What counts is corrected for a reason, which is asked for once it is to be handed in. */
const Why = ({ form: { reason, problems, isTried } }: { form: Form }) => (
  <ReasonField
    id="correction-reason"
    label={text({
      zh: '为何更正（已采纳的记录；审核人和看数的人都能读到，采纳前照旧计数）',
      en: 'Why it is corrected (it was accepted; reviewers and readers of the figures see it, and until then it counts as it was)',
    })}
    value={reason.value}
    problems={isTried.value ? problems.value.filter(isOfReason) : []}
    onGive={(value) => {
      reason.value = value
    }}
  />
)

function Ending({ form: { report, saved }, onKeep }: { form: Form; onKeep: () => void }) {
  return (
    <>
      {report.failure.value && <Failure failure={report.failure.value} />}
      {saved.value && (
        <p class="state saved" role="status">
          {text({ zh: '已存为草稿，尚未提交。', en: 'Saved as a draft, not yet submitted.' })}
        </p>
      )}
      <p class="form-buttons">
        <button type="submit" class="primary" disabled={report.isUnderWay.value}>
          {text({ zh: '提交', en: 'Submit' })}
        </button>
        <button type="button" disabled={report.isUnderWay.value} onClick={onKeep}>
          {text({ zh: '存为草稿', en: 'Save as a draft' })}
        </button>
        <span class="note">{keptWords()}</span>
      </p>
    </>
  )
}

const keptWords = () =>
  text({
    zh: '提交之前，所填内容随时留在本机浏览器。',
    en: 'Until it is saved, what you type is kept in this browser.',
  })

function Restored({ onDiscard }: { onDiscard: () => void }) {
  return (
    <p class="state restored" role="status">
      {text({ zh: '已恢复上次未保存的内容。', en: 'What you typed last time is back.' })}{' '}
      <button type="button" onClick={onDiscard}>
        {text({ zh: '不要了', en: 'Discard' })}
      </button>
    </p>
  )
}
