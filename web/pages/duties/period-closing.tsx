import { defineComponent, ref } from 'vue'
import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { problemsAt } from '../../parts/forms/field.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { ClosePeriodDocument } from './close-period.generated.ts'
import { ReopenPeriodDocument } from './reopen-period.generated.ts'
import { type Form, firstDayOf } from './words.ts'

interface Props {
  form: Form
  month: string
  /** When the period was closed; null while it is open. */
  closedAt: string | null
  mayChange: boolean
}

/** Whether the books of a period are closed; whoever may closes them, or opens them again, with the reason. */
export const PeriodClosing = defineComponent(
  (props: Props) => {
    const reason = ref('')
    const isOpened = ref(false)
    const closing = useFormDeed(ClosePeriodDocument)
    const reopening = useFormDeed(ReopenPeriodDocument)
    const deed = () => (props.closedAt ? reopening : closing)
    const submit = async (event: Event) => {
      event.preventDefault()
      const { form, month } = props
      const input = { form: form.code, day: firstDayOf(form, month), reason: reason.value }
      if (!(await deed().send({ input }))) return
      reason.value = ''
      isOpened.value = false
    }
    const label = () =>
      props.closedAt
        ? text({ zh: '重开本期', en: 'Open it again' })
        : text({ zh: '关账', en: 'Close the period' })
    const change = () => (
      <details
        open={isOpened.value}
        onToggle={({ currentTarget }) => {
          isOpened.value = (currentTarget as HTMLDetailsElement).open
        }}
      >
        <summary>{label()}</summary>
        <form onSubmit={submit}>
          <ReasonField
            id="closing-reason"
            label={text({ zh: '理由', en: 'Why' })}
            value={reason.value}
            problems={problemsAt(deed().problems.value, 'reason')}
            onGive={(value) => {
              reason.value = value
            }}
          />
          <FormEnd deed={deed()} fields={['reason']} label={label()} />
        </form>
      </details>
    )
    return () => (
      <>
        <p class="closing" role="status">
          {props.closedAt
            ? text({
                zh: `本期已于${momentText(props.closedAt, language.value)}关账，此后只能经审核更正。`,
                en: `Closed ${momentText(props.closedAt, language.value)}: only reviewed corrections change it.`,
              })
            : text({ zh: '本期未关账。', en: 'The period is open.' })}
        </p>
        {props.mayChange && change()}
      </>
    )
  },
  { props: ['form', 'month', 'closedAt', 'mayChange'] },
)
