import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { AccountReason } from '../../parts/accounts/account-reason.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { roleWords } from '../../viewer/role-words.ts'
import type { Account } from './account.ts'
import { GrantRoleDocument } from './grant-role.generated.ts'
import { type Scope, ScopeFields, scopeFields, scopeInput } from './scope-fields.tsx'

interface Props {
  account: Account
  onDone: (outcome: string) => void
}

/** Grants the role that was meant for an account, or another: the account opens, its sign-ins end. */
export const GrantRole = defineComponent(
  (props: Props) => {
    const { id, displayName } = props.account
    const form = useMutationForm(GrantRoleDocument, {
      id: 'account',
      given: { ...scopeOf(props.account), reason: '' },
      variables: async (given) => ({
        input: { account: id, ...(await scopeInput(given)), reason: given.reason },
      }),
      onDone: (_, { role }) => props.onDone(grantedWords(displayName, role)),
    })
    return () => (
      <MutationForm of={form} label={text({ zh: '授予', en: 'Grant' })}>
        <ScopeFields {...scopeFields(form)} />
        <AccountReason {...form.field('reason')} />
        <p class="note">
          {text({
            zh: '授予后账号随即可用，原有登录全部结束。',
            en: 'The account opens at once, and its sign-ins so far end.',
          })}
        </p>
      </MutationForm>
    )
  },
  { props: ['account', 'onDone'] },
)

/** The role an account has or was meant to have. */
const scopeOf = ({ role, organization, district }: Account): Scope => ({
  role,
  organization: organization?.name ?? '',
  district: district?.id ?? '',
})

function grantedWords(name: string, role: string): string {
  const words = roleWords[role] ?? { zh: role, en: role }
  return text({
    zh: `已授予${name}“${words.zh}”角色，账号可以登录。`,
    en: `${name} is ${words.en} now and may sign in.`,
  })
}
