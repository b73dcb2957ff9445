import { defineComponent } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { text } from '../../language/language.ts'
import { DayField, ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { SelectField } from '../../parts/forms/select-field.tsx'
import { type MutationFormOf, useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import { WhatFollows } from '../../parts/settings/setting-form.tsx'
import { useLooked } from '../../parts/settings/use-setting-form.ts'
import { DutyPreviewDocument } from './duty-preview.generated.ts'
import { EndDutyDocument } from './end-duty.generated.ts'
import { type Duty, type Form, monthEnd, whoseKey, whoseWords } from './words.ts'

interface Props {
  form: Form
  /** Duties that are not over. */
  running: readonly Duty[]
}

/** After a day whoever it is owes the form no longer. */
export const EndDuty = (props: Props) => (
  <Unfolding
    summary={text({ zh: '终止一类或一家单位的职责', en: 'End what a kind or one organization owes' })}
    content={() => <EndForm {...props} />}
  />
)

const whoseOf = (duty: Duty | undefined) => (duty ? whoseKey(duty) : '')

const EndForm = defineComponent(
  (props: Props) => {
    const form = useMutationForm(EndDutyDocument, {
      id: 'end',
      given: { whose: '', until: monthEnd(today()), reason: '' },
      variables: ({ reason, ...given }) => ({ input: { ...changeOf(props, given), reason } }),
      success: ({ until }) =>
        text({
          zh: `已终止：报${props.form.name}至${until}止。`,
          en: `Ended: nothing is owed after ${until}.`,
        }),
      clears: ['reason'],
    })
    const looked = useLooked(DutyPreviewDocument, () => changeOf(props, form.given))
    return () => (
      <MutationForm of={form} label={text({ zh: '终止职责', en: 'End the duty' })}>
        {endFields(form, props)}
        <WhatFollows looked={looked.value} shown={form.shown} />
        <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
      </MutationForm>
    )
  },
  { props: ['form', 'running'] },
)

interface Given {
  whose: string
  until: string
}

/** The duty that is chosen, or the first that is left once one has ended. */
const chosen = ({ running }: Props, whose: string) =>
  running.find((duty) => whoseKey(duty) === whose) ?? running[0]

function changeOf(props: Props, { whose, until }: Given) {
  const duty = chosen(props, whose)
  return {
    ...{ form: props.form.code, kind: duty?.kind?.code ?? null, district: duty?.district?.id ?? null },
    ...{ organization: duty?.organization?.id ?? null, until: until || today() },
  }
}

function endFields({ field, given }: MutationFormOf<Given & { reason: string }>, props: Props) {
  const options = new Map(props.running.map((duty) => [whoseKey(duty), whoseWords(duty)]))
  return (
    <div class="fields">
      <SelectField
        {...field('whose')}
        value={whoseOf(chosen(props, given.whose))}
        label={text({ zh: '谁不再应报', en: 'Who owes it no longer' })}
        options={[...options].map(([value, label]) => ({ value, label }))}
      />
      <DayField {...field('until')} label={text({ zh: '末日', en: 'Last day' })} />
    </div>
  )
}
