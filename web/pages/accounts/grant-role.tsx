import { defineComponent, reactive, ref } from 'vue'
import { text } from '../../language/language.ts'
import { AccountReason } from '../../parts/accounts/account-reason.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
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
    const { id, displayName, role, organization, district } = props.account
    const scope = reactive<Scope>({
      role,
      organization: organization?.name ?? '',
      district: district?.id ?? '',
    })
    const reason = ref('')
    const deed = useFormDeed(GrantRoleDocument)
    const submit = async (event: Event) => {
      event.preventDefault()
      const input = { account: id, ...(await scopeInput(scope)), reason: reason.value }
      if (!(await deed.send({ input }))) return
      const words = roleWords[scope.role] ?? { zh: scope.role, en: scope.role }
      props.onDone(
        text({
          zh: `已授予${displayName}“${words.zh}”角色，账号可以登录。`,
          en: `${displayName} is ${words.en} now and may sign in.`,
        }),
      )
    }
    return () => (
      <form onSubmit={submit}>
        <ScopeFields
          scope={scope}
          problems={deed.problems.value}
          onGive={(change) => Object.assign(scope, change)}
        />
        <AccountReason
          value={reason.value}
          problems={deed.problems.value}
          onGive={(value) => {
            reason.value = value
          }}
        />
        <p class="note">
          {text({
            zh: '授予后账号随即可用，原有登录全部结束。',
            en: 'The account opens at once, and its sign-ins so far end.',
          })}
        </p>
        <FormEnd deed={deed} fields={[...scopeFields, 'reason']} label={text({ zh: '授予', en: 'Grant' })} />
      </form>
    )
  },
  { props: ['account', 'onDone'] },
)
