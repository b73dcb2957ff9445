import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { AccountReason } from '../../parts/accounts/account-reason.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import type { Account } from './account.ts'
import { BindSubjectDocument } from './bind-subject.generated.ts'
import { UnbindSubjectDocument } from './unbind-subject.generated.ts'

interface Props {
  account: Account
  onDone: (outcome: string) => void
}

/** Binds an account to a person of the city's single sign-on, or unbinds it. */
export const BindSubject = (props: Props) =>
  props.account.externalSubject ? (
    <Unbind {...props} subject={props.account.externalSubject} />
  ) : (
    <Bind {...props} />
  )

const typedOnce = {
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: false,
  maxlength: 255,
} as const

const Bind = defineComponent(
  (props: Props) => {
    const { id: account, displayName } = props.account
    const form = useMutationForm(BindSubjectDocument, {
      id: 'account',
      given: { issuer: '', subject: '', reason: '' },
      variables: (given) => ({ input: { account, ...given } }),
      onDone: () => props.onDone(text({ zh: `已绑定${displayName}。`, en: `${displayName} is bound.` })),
    })
    return () => (
      <MutationForm of={form} label={text({ zh: '绑定', en: 'Bind' })}>
        <TextField
          {...form.field('issuer')}
          label={text({ zh: '统一身份认证的地址（issuer）', en: 'Address of the issuer' })}
          input={{ ...typedOnce, type: 'url' }}
        />
        <TextField
          {...form.field('subject')}
          label={text({ zh: '其中的标识（sub）', en: 'Subject there (sub)' })}
          input={typedOnce}
        />
        <AccountReason {...form.field('reason')} />
      </MutationForm>
    )
  },
  { props: ['account', 'onDone'] },
)

const Unbind = defineComponent(
  (props: Props & { subject: string }) => {
    const { id: account, displayName } = props.account
    const form = useMutationForm(UnbindSubjectDocument, {
      id: 'account',
      given: { reason: '' },
      variables: ({ reason }) => ({ input: { account, reason } }),
      onDone: () =>
        props.onDone(text({ zh: `已解除${displayName}的绑定。`, en: `${displayName} is unbound.` })),
    })
    return () => (
      <MutationForm of={form} label={text({ zh: '解除绑定', en: 'Unbind' })}>
        <p>
          {text({ zh: '已绑定：', en: 'Bound to: ' })}
          <code class="subject">{props.subject.replace('|', ' | ')}</code>
        </p>
        <AccountReason {...form.field('reason')} />
      </MutationForm>
    )
  },
  { props: ['account', 'subject', 'onDone'] },
)
