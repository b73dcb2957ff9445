import { defineComponent } from 'vue'
import type { GraphDocument } from '../../graph/ask.ts'
import { text, type Words } from '../../language/language.ts'
import { AccountReason } from '../../parts/accounts/account-reason.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import type { Account } from './account.ts'
import { RestoreAccountDocument } from './restore-account.generated.ts'
import { SuspendAccountDocument, type SuspendAccountMutationVariables } from './suspend-account.generated.ts'

interface Props {
  account: Account
  onDone: (outcome: string) => void
}

/** What is done and how it is told. */
interface GraphMutation {
  document: GraphDocument<object, SuspendAccountMutationVariables>
  /** What it brings about, before it is done. */
  effect: Words
  button: Words
  outcome: (name: string) => Words
}

const withReason = ({ document, effect, button, outcome }: GraphMutation) =>
  defineComponent(
    (props: Props) => {
      const { id, displayName } = props.account
      const form = useMutationForm(document, {
        id: 'account',
        given: { reason: '' },
        variables: ({ reason }) => ({ input: { account: id, reason } }),
        onDone: () => props.onDone(text(outcome(displayName))),
      })
      return () => (
        <MutationForm of={form} label={text(button)}>
          <p>{text(effect)}</p>
          <AccountReason {...form.field('reason')} />
        </MutationForm>
      )
    },
    { props: ['account', 'onDone'] },
  )

/** Shuts an account at once, sign-ins included. */
export const SuspendAccount = withReason({
  document: SuspendAccountDocument,
  effect: {
    zh: '停用后不能登录，现有登录几秒内全部失效；填报与审核的历史不受影响。',
    en: 'It can no longer be signed in to, and its sign-ins end within seconds; what it did stays.',
  },
  button: { zh: '停用', en: 'Suspend' },
  outcome: (name) => ({
    zh: `${name}的账号已停用，其登录几秒内失效。`,
    en: `${name} is suspended; the sign-ins end within seconds.`,
  }),
})

/** Opens an account that was shut, in the role it had. */
export const RestoreAccount = withReason({
  document: RestoreAccountDocument,
  effect: { zh: '恢复后按原角色登录。', en: 'It may be signed in to again, in the role it had.' },
  button: { zh: '恢复', en: 'Restore' },
  outcome: (name) => ({ zh: `${name}的账号已恢复。`, en: `${name} is restored.` }),
})
