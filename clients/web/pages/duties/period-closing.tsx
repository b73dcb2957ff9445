import { defineComponent, ref } from 'vue'
import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { may } from '../../viewer/may.ts'
import { ClosePeriodDocument, type ClosePeriodMutationVariables } from './close-period.generated.ts'
import { ReopenPeriodDocument } from './reopen-period.generated.ts'
import type { Form, Period } from './words.ts'

interface Props {
  form: Form
  period: Period
  /** When the period was closed; null while it is open. */
  closedAt: string | null
}

/** Whether a period is closed; whoever may closes it, or opens it again, with the reason. */
export function PeriodClosing({ form, period, closedAt }: Props) {
  return (
    <>
      <p class="closing" role="status">
        {closedAt
          ? text({
              zh: `本期已于${momentText(closedAt, language.value)}关账，此后只能经审核更正。`,
              en: `Closed ${momentText(closedAt, language.value)}: only reviewed corrections change it.`,
            })
          : text({ zh: '本期未关账。', en: 'The period is open.' })}
      </p>
      {may('CLOSE_PERIOD') && (
        <Change key={closedAt ?? 'open'} {...{ form, period, isClosed: closedAt !== null }} />
      )}
    </>
  )
}

const Change = defineComponent(
  (props: Pick<Props, 'form' | 'period'> & { isClosed: boolean }) => {
    const isOpened = ref(false)
    const form = useMutationForm<{ reason: string }, object, ClosePeriodMutationVariables>(
      props.isClosed ? ReopenPeriodDocument : ClosePeriodDocument,
      {
        id: 'closing',
        given: { reason: '' },
        variables: ({ reason }) => ({
          input: { form: props.form.code, day: props.period.from, reason },
        }),
        onDone: () => {
          isOpened.value = false
        },
        clears: ['reason'],
      },
    )
    const label = () =>
      props.isClosed
        ? text({ zh: '重开本期', en: 'Open it again' })
        : text({ zh: '关账', en: 'Close the period' })
    return () => (
      <details
        open={isOpened.value}
        onToggle={({ currentTarget }) => {
          isOpened.value = (currentTarget as HTMLDetailsElement).open
        }}
      >
        <summary>{label()}</summary>
        <MutationForm of={form} label={label()}>
          <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
        </MutationForm>
      </details>
    )
  },
  { props: ['form', 'period', 'isClosed'] },
)
