import { defineComponent, onMounted, ref } from 'vue'
import { text } from '../../language/language.ts'
import { DayField, ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { GrantExceptionDocument } from './grant-exception.generated.ts'
import type { Form, Period } from './words.ts'

interface Props {
  organization: string
  name: string
  form: Form
  period: Period
  /** Told what was granted, in words. */
  onDone: (outcome: string) => void
  onCancel: () => void
}

/** Excuses an organization from a period, or gives it more time, with the reason. */
export const GrantException = defineComponent(
  (props: Props) => {
    const form = useMutationForm(GrantExceptionDocument, {
      id: 'exception',
      given: { isLater: false, dueOn: '', reason: '' },
      variables: ({ isLater, dueOn, reason }) => ({
        input: { ...periodOf(props), reason, dueOn: isLater ? dueOn : null },
      }),
      onDone: (_, { isLater, dueOn }) => props.onDone(grantedWords(props.name, isLater ? dueOn : null)),
    })
    return () => (
      <MutationForm
        class="exception"
        of={form}
        label={text({ zh: '批准', en: 'Grant' })}
        buttons={() => (
          <button type="button" onClick={props.onCancel}>
            {text({ zh: '取消', en: 'Cancel' })}
          </button>
        )}
      >
        <Choice given={form.given} legend={`${props.name} · ${props.period.name}`} />
        {form.given.isLater && (
          <DayField {...form.field('dueOn')} label={text({ zh: '延至', en: 'Due then' })} />
        )}
        <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
      </MutationForm>
    )
  },
  { props: ['organization', 'name', 'form', 'period', 'onDone', 'onCancel'] },
)

const periodOf = ({ organization, form, period }: Props) => ({
  organization,
  form: form.code,
  day: period.from,
})

const grantedWords = (name: string, dueOn: string | null) =>
  dueOn === null
    ? text({ zh: `已准${name}本期免报。`, en: `${name} is excused.` })
    : text({ zh: `已准${name}延至${dueOn}。`, en: `${name} has until ${dueOn}.` })

/** Excused, or given more time; the focus begins here. */
const Choice = defineComponent(
  (props: { given: { isLater: boolean }; legend: string }) => {
    const first = ref<HTMLInputElement>()
    onMounted(() => first.value?.focus())
    const choice = (isLater: boolean, label: string) => (
      <label>
        <input
          ref={isLater ? undefined : first}
          type="radio"
          name="exception"
          checked={props.given.isLater === isLater}
          onChange={() => {
            props.given.isLater = isLater
          }}
        />{' '}
        {label}
      </label>
    )
    return () => (
      <fieldset>
        <legend>{props.legend}</legend>
        {choice(false, text({ zh: '本期免报', en: 'Excuse' }))}
        {choice(true, text({ zh: '延期', en: 'More time' }))}
      </fieldset>
    )
  },
  { props: ['given', 'legend'] },
)
