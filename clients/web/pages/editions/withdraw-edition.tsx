import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { WithdrawEditionDocument } from './withdraw.generated.ts'

/** Takes an edition back, with the reason; it stays readable under its address. */
export const WithdrawEdition = defineComponent(
  ({ edition }: { edition: string }) => {
    const form = useMutationForm(WithdrawEditionDocument, {
      id: 'withdraw',
      given: { reason: '' },
      variables: ({ reason }) => ({ input: { edition, reason } }),
    })
    return () => (
      <details class="section">
        <summary>{text({ zh: '撤下这次发布', en: 'Take this edition back' })}</summary>
        <MutationForm of={form} label={text({ zh: '撤下', en: 'Take back' })}>
          <ReasonField {...form.field('reason')} label={text({ zh: '撤下理由', en: 'Reason' })} />
        </MutationForm>
      </details>
    )
  },
  { props: ['edition'] },
)
