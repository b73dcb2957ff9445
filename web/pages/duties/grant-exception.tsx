import { defineComponent, onMounted, reactive, ref } from 'vue'
import { text } from '../../language/language.ts'
import { problemsAt } from '../../parts/forms/field.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { DayField, ReasonField } from '../../parts/forms/inputs.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { GrantExceptionDocument } from './grant-exception.generated.ts'
import { type Form, firstDayOf, periodWords } from './words.ts'

interface Props {
  organization: string
  name: string
  form: Form
  month: string
  /** Told what was granted, in words. */
  onDone: (outcome: string) => void
  onCancel: () => void
}

/** Excuses an organization from a period, or gives it more time, with the reason. */
export const GrantException = defineComponent(
  (props: Props) => {
    const given = reactive({ isLater: false, dueOn: '', reason: '' })
    const deed = useFormDeed(GrantExceptionDocument)
    const first = ref<HTMLInputElement>()
    onMounted(() => first.value?.focus())
    const submit = async (event: Event) => {
      event.preventDefault()
      const { organization, name, form, month, onDone } = props
      const { isLater, dueOn, reason } = given
      const day = firstDayOf(form, month)
      const input = { organization, form: form.code, day, reason, dueOn: isLater ? dueOn : null }
      if (!(await deed.send({ input }))) return
      onDone(
        isLater
          ? text({ zh: `已准${name}延至${dueOn}。`, en: `${name} has until ${dueOn}.` })
          : text({ zh: `已准${name}本期免报。`, en: `${name} is excused.` }),
      )
    }
    const choice = (isLater: boolean, label: string) => (
      <label>
        <input
          ref={isLater ? undefined : first}
          type="radio"
          name="exception"
          checked={given.isLater === isLater}
          onChange={() => {
            given.isLater = isLater
          }}
        />{' '}
        {label}
      </label>
    )
    const at = (field: string) => problemsAt(deed.problems.value, field)
    return () => (
      <form class="exception" onSubmit={submit}>
        <fieldset>
          <legend>
            {props.name} · {periodWords(props.form, props.month)}
          </legend>
          {choice(false, text({ zh: '本期免报', en: 'Excuse' }))}
          {choice(true, text({ zh: '延期', en: 'More time' }))}
        </fieldset>
        {given.isLater && (
          <DayField
            id="exception-day"
            label={text({ zh: '延至', en: 'Due then' })}
            value={given.dueOn}
            problems={at('dueOn')}
            onGive={(value) => {
              given.dueOn = value
            }}
          />
        )}
        <ReasonField
          id="exception-reason"
          label={text({ zh: '理由', en: 'Why' })}
          value={given.reason}
          problems={at('reason')}
          onGive={(value) => {
            given.reason = value
          }}
        />
        <FormEnd deed={deed} fields={['dueOn', 'reason']} label={text({ zh: '批准', en: 'Grant' })}>
          <button type="button" onClick={props.onCancel}>
            {text({ zh: '取消', en: 'Cancel' })}
          </button>
        </FormEnd>
      </form>
    )
  },
  { props: ['organization', 'name', 'form', 'month', 'onDone', 'onCancel'] },
)
