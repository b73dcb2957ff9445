import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { problemsAt } from '../../parts/forms/field.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { WithdrawEditionDocument } from './withdraw.generated.ts'

/** Takes an edition back, with the reason; it stays readable under its address. */
export const WithdrawEdition = defineComponent(
  ({ edition }: { edition: string }) => {
    const reason = ref('')
    const deed = useFormDeed(WithdrawEditionDocument)
    const withdraw = (event: Event) => {
      event.preventDefault()
      void deed.send({ input: { edition, reason: reason.value } })
    }
    return () => (
      <details class="section">
        <summary>{text({ zh: '撤下这次发布', en: 'Take this edition back' })}</summary>
        <form onSubmit={withdraw}>
          <ReasonField
            id="withdraw-reason"
            label={text({ zh: '撤下理由', en: 'Reason' })}
            value={reason.value}
            problems={problemsAt(deed.problems.value, 'reason')}
            onGive={(value) => {
              reason.value = value
            }}
          />
          <FormEnd deed={deed} fields={['reason']} label={text({ zh: '撤下', en: 'Take back' })} />
        </form>
      </details>
    )
  },
  { props: ['edition'] },
)
