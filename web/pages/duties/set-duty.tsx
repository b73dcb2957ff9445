import { defineComponent, reactive, ref } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { problemsAt } from '../../parts/forms/field.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { DayField, ReasonField } from '../../parts/forms/inputs.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { KindField } from './kind-field.tsx'
import { SetDutyDocument, type SetDutyInput } from './set-duty.generated.ts'
import { type Form, nextMonthStart } from './words.ts'

/** From a day on a kind of organization owes the form; what was planned for it from then on gives way. */
export const SetDuty = defineComponent(
  (props: { form: Form }) => {
    const kinds = valuesOf('OrganizationKind')
    const given = reactive({ kind: kinds[0] ?? '', from: nextMonthStart(today()), until: '', reason: '' })
    const told = ref('')
    const deed = useFormDeed(SetDutyDocument)
    const submit = async (event: Event) => {
      event.preventDefault()
      const { from, until, reason } = given
      const kind = given.kind as SetDutyInput['kind']
      told.value = ''
      if (!(await deed.send({ input: { form: props.form.code, kind, from, until: until || null, reason } })))
        return
      const who = text(valueWords('OrganizationKind', kind))
      told.value = text({
        zh: `${who}自${from}起应报${props.form.name}。`,
        en: `${who}: owed from ${from} on.`,
      })
      given.reason = given.until = ''
    }
    const at = (field: string) => problemsAt(deed.problems.value, field)
    return () => (
      <details>
        <summary>{text({ zh: '设定一类单位的职责', en: 'Set what a kind of organization owes' })}</summary>
        <form onSubmit={submit}>
          <p class="note">
            {text({
              zh: '自首日所在周期起，取代该类单位此表原有的安排；首日须晚于今天。',
              en: 'From the period of the first day on it takes the place of what was planned; that day lies after today.',
            })}
          </p>
          <div class="fields">
            <KindField
              id="duty-kind"
              kinds={kinds}
              value={given.kind}
              onChoose={(value) => {
                given.kind = value
              }}
            />
            <DayField
              id="duty-from"
              label={text({ zh: '首日', en: 'First day' })}
              value={given.from}
              problems={at('from')}
              onGive={(value) => {
                given.from = value
              }}
            />
            <DayField
              id="duty-until"
              label={text({ zh: '末日（不填为不定期）', en: 'Last day (none if empty)' })}
              required={false}
              value={given.until}
              problems={at('until')}
              onGive={(value) => {
                given.until = value
              }}
            />
          </div>
          <ReasonField
            id="duty-reason"
            label={text({ zh: '理由', en: 'Why' })}
            value={given.reason}
            problems={at('reason')}
            onGive={(value) => {
              given.reason = value
            }}
          />
          <FormEnd
            deed={deed}
            fields={['from', 'until', 'reason']}
            label={text({ zh: '设定职责', en: 'Set the duty' })}
          />
          {told.value && <p role="status">{told.value}</p>}
        </form>
      </details>
    )
  },
  { props: ['form'] },
)
