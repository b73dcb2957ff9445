import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { ReasonField } from '../../parts/forms/inputs.tsx'

interface Props {
  id: string
  onWithdraw: (reason: string) => void
}

/** Asks that an accepted record be withdrawn: a reason is given, a reviewer decides, and until then the record counts. */
export const WithdrawAccepted = defineComponent(
  (props: Props) => {
    const reason = ref('')
    const ask = (event: Event) => {
      event.preventDefault()
      props.onWithdraw(reason.value)
    }
    return () => (
      <details>
        <summary>{text({ zh: '提请撤回', en: 'Ask to withdraw' })}</summary>
        <form onSubmit={ask}>
          <ReasonField
            id={`withdraw-${props.id}`}
            label={text({
              zh: '撤回理由（审核人采纳后才撤回，此前照旧计数）',
              en: 'Reason (a reviewer decides; the record counts until then)',
            })}
            value={reason.value}
            problems={[]}
            onGive={(value) => {
              reason.value = value
            }}
          />
          <p class="form-buttons">
            <button type="submit" disabled={reason.value.trim() === ''}>
              {text({ zh: '提请撤回', en: 'Ask to withdraw' })}
            </button>
          </p>
        </form>
      </details>
    )
  },
  { props: ['id', 'onWithdraw'] },
)
