import { defineComponent } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { DayField, ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { type MutationFormOf, useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { KindField } from './kind-field.tsx'
import { SetDutyDocument, type SetDutyInput } from './set-duty.generated.ts'
import { type Form, nextMonthStart } from './words.ts'

type Kind = SetDutyInput['kind']

/** From a day on a kind of organization owes the form; what was planned for it from then on gives way. */
export const SetDuty = defineComponent(
  (props: { form: Form }) => {
    const kinds = valuesOf('OrganizationKind') as Kind[]
    const form = useMutationForm(SetDutyDocument, {
      id: 'duty',
      given: { kind: kinds[0] as Kind, from: nextMonthStart(today()), until: '', reason: '' },
      variables: ({ until, ...given }) => ({
        input: { form: props.form.code, ...given, until: until || null },
      }),
      success: ({ kind, from }) => successWords(props.form.name, kind, from),
      clears: ['reason', 'until'],
    })
    return () => (
      <details>
        <summary>{text({ zh: '设定一类单位的职责', en: 'Set what a kind of organization owes' })}</summary>
        <MutationForm of={form} label={text({ zh: '设定职责', en: 'Set the duty' })}>
          {fieldsOf(form, kinds)}
        </MutationForm>
      </details>
    )
  },
  { props: ['form'] },
)

type Fields = MutationFormOf<{ kind: Kind; from: string; until: string; reason: string }>

const fieldsOf = ({ field }: Fields, kinds: readonly string[]) => (
  <>
    <p class="note">
      {text({
        zh: '自首日所在周期起，取代该类单位此表原有的安排；首日须晚于今天。',
        en: 'From the period of the first day on it takes the place of what was planned; that day lies after today.',
      })}
    </p>
    <div class="fields">
      <KindField {...field('kind')} kinds={kinds} />
      <DayField {...field('from')} label={text({ zh: '首日', en: 'First day' })} />
      <DayField
        {...field('until')}
        label={text({ zh: '末日（不填为不定期）', en: 'Last day (none if empty)' })}
        required={false}
      />
    </div>
    <ReasonField {...field('reason')} label={text({ zh: '理由', en: 'Why' })} />
  </>
)

function successWords(form: string, kind: string, from: string): string {
  const who = text(valueWords('OrganizationKind', kind))
  return text({ zh: `${who}自${from}起应报${form}。`, en: `${who}: owed from ${from} on.` })
}
