import { computed, defineComponent, reactive, ref } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { problemsAt } from '../../parts/forms/field.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { DayField, ReasonField } from '../../parts/forms/inputs.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { EndDutyDocument, type EndDutyInput } from './end-duty.generated.ts'
import { KindField } from './kind-field.tsx'
import { type Duty, type Form, monthEnd } from './words.ts'

interface Props {
  form: Form
  /** Duties that are not over. */
  standing: readonly Duty[]
}

/** After a day a kind of organization owes the form no longer. */
export const EndDuty = defineComponent(
  (props: Props) => {
    const kinds = computed(() => [
      ...new Set(props.standing.flatMap(({ kind }) => (kind === null ? [] : [kind]))),
    ])
    const given = reactive({ kind: '', until: monthEnd(today()), reason: '' })
    const told = ref('')
    const deed = useFormDeed(EndDutyDocument)
    const chosen = () => (given.kind || kinds.value[0] || '') as EndDutyInput['kind']
    const submit = async (event: Event) => {
      event.preventDefault()
      const { until, reason } = given
      const kind = chosen()
      told.value = ''
      if (!(await deed.send({ input: { form: props.form.code, kind, until, reason } }))) return
      const who = text(valueWords('OrganizationKind', kind))
      told.value = text({
        zh: `${who}报${props.form.name}至${until}止。`,
        en: `${who}: nothing is owed after ${until}.`,
      })
      given.reason = ''
    }
    const at = (field: string) => problemsAt(deed.problems.value, field)
    return () => (
      <details>
        <summary>{text({ zh: '终止一类单位的职责', en: 'End what a kind of organization owes' })}</summary>
        <form onSubmit={submit}>
          <div class="fields">
            <KindField
              id="end-kind"
              kinds={kinds.value}
              value={chosen()}
              onChoose={(value) => {
                given.kind = value
              }}
            />
            <DayField
              id="end-until"
              label={text({ zh: '末日', en: 'Last day' })}
              value={given.until}
              problems={at('until')}
              onGive={(value) => {
                given.until = value
              }}
            />
          </div>
          <ReasonField
            id="end-reason"
            label={text({ zh: '理由', en: 'Why' })}
            value={given.reason}
            problems={at('reason')}
            onGive={(value) => {
              given.reason = value
            }}
          />
          <FormEnd
            deed={deed}
            fields={['until', 'reason']}
            label={text({ zh: '终止职责', en: 'End the duty' })}
          />
          {told.value && <p role="status">{told.value}</p>}
        </form>
      </details>
    )
  },
  { props: ['form', 'standing'] },
)
