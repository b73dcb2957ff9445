import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { AccountReason } from '../../parts/accounts/account-reason.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import type { Account } from './account.ts'
import { RequestResetDocument } from './request-reset.generated.ts'

interface Props {
  account: Account
  onDone: (outcome: string) => void
}

/** Asks for a reset, which another administrator confirms. */
export const RequestReset = defineComponent(
  (props: Props) => {
    const reason = ref('')
    const secondFactor = ref(false)
    const deed = useFormDeed(RequestResetDocument)
    const submit = async (event: Event) => {
      event.preventDefault()
      const { id, displayName } = props.account
      const input = { account: id, secondFactor: secondFactor.value, reason: reason.value }
      if (!(await deed.send({ input }))) return
      props.onDone(
        text({
          zh: `已提出重置${displayName}的口令，待另一位管理员确认。`,
          en: `The reset for ${displayName} waits for another administrator.`,
        }),
      )
    }
    return () => (
      <form onSubmit={submit}>
        <p>
          {text({
            zh: '须由另一位管理员确认，确认后得到交给本人的链接。本人使用链接之前，一切照旧。',
            en: 'Another administrator has to confirm, and gets the link for its holder. Until that is used nothing changes.',
          })}
        </p>
        <p>
          <label>
            <input type="checkbox" v-model={secondFactor.value} />{' '}
            {text({
              zh: '验证器也丢失了，一并重置第二因素',
              en: 'The authenticator is lost too: reset the second factor',
            })}
          </label>
        </p>
        <AccountReason
          value={reason.value}
          problems={deed.problems.value}
          onGive={(value) => {
            reason.value = value
          }}
        />
        <FormEnd deed={deed} fields={['reason']} label={text({ zh: '提出重置', en: 'Ask for it' })} />
      </form>
    )
  },
  { props: ['account', 'onDone'] },
)
