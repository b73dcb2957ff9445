import { computed, defineComponent } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { DayField, ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { EndDutyDocument, type EndDutyInput } from './end-duty.generated.ts'
import { KindField } from './kind-field.tsx'
import { type Duty, type Form, monthEnd } from './words.ts'

interface Props {
  form: Form
  /** Duties that are not over. */
  running: readonly Duty[]
}

/** After a day a kind of organization owes the form no longer. */
export const EndDuty = defineComponent(
  (props: Props) => {
    const kinds = computed(() => [...new Set(props.running.flatMap(({ kind }) => kind ?? []))])
    /** The kind that is chosen, or the first that is left once a duty has ended. */
    const kindOf = (chosen: string) => (chosen || kinds.value[0] || '') as EndDutyInput['kind']
    const form = useMutationForm(EndDutyDocument, {
      id: 'end',
      given: { kind: '', until: monthEnd(today()), reason: '' },
      variables: ({ kind, ...given }) => ({ input: { form: props.form.code, kind: kindOf(kind), ...given } }),
      success: ({ kind, until }) => successWords(props.form.name, kindOf(kind), until),
      clears: ['reason'],
    })
    return () => (
      <details>
        <summary>{text({ zh: '终止一类单位的职责', en: 'End what a kind of organization owes' })}</summary>
        <MutationForm of={form} label={text({ zh: '终止职责', en: 'End the duty' })}>
          <div class="fields">
            <KindField {...form.field('kind')} value={kindOf(form.given.kind)} kinds={kinds.value} />
            <DayField {...form.field('until')} label={text({ zh: '末日', en: 'Last day' })} />
          </div>
          <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
        </MutationForm>
      </details>
    )
  },
  { props: ['form', 'running'] },
)

function successWords(form: string, kind: string, until: string): string {
  const who = text(valueWords('OrganizationKind', kind))
  return text({ zh: `${who}报${form}至${until}止。`, en: `${who}: nothing is owed after ${until}.` })
}
