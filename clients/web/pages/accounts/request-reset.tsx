import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { AccountReason } from '../../parts/accounts/account-reason.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import type { Account } from './account.ts'
import { RequestResetDocument } from './request-reset.generated.ts'

interface Props {
  account: Account
  onDone: (outcome: string) => void
}

/** Asks for a reset, which another administrator confirms. */
export const RequestReset = defineComponent(
  (props: Props) => {
    const { id, displayName } = props.account
    const form = useMutationForm(RequestResetDocument, {
      id: 'account',
      given: { secondFactor: false, reason: '' },
      variables: (given) => ({ input: { account: id, ...given } }),
      onDone: () => props.onDone(askedWords(displayName)),
    })
    return () => (
      <MutationForm of={form} label={text({ zh: '提出重置', en: 'Ask for it' })}>
        <p>
          {text({
            zh: '须由另一位管理员确认，确认后得到交给本人的链接。本人使用链接之前，一切照旧。',
            en: 'Another administrator has to confirm, and gets the link for its holder. Until that is used nothing changes.',
          })}
        </p>
        <p>
          <label>
            <input type="checkbox" v-model={form.given.secondFactor} />{' '}
            {text({
              zh: '验证器也丢失了，一并重置第二因素',
              en: 'The authenticator is lost too: reset the second factor',
            })}
          </label>
        </p>
        <AccountReason {...form.field('reason')} />
      </MutationForm>
    )
  },
  { props: ['account', 'onDone'] },
)

const askedWords = (name: string) =>
  text({
    zh: `已提出重置${name}的口令，待另一位管理员确认。`,
    en: `The reset for ${name} waits for another administrator.`,
  })
