import { defineComponent, reactive } from 'vue'
import { text } from '../../language/language.ts'
import { AccountReason } from '../../parts/accounts/account-reason.tsx'
import { problemsAt } from '../../parts/forms/field.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import type { Account } from './account.ts'
import { BindSubjectDocument } from './bind-subject.generated.ts'
import { UnbindSubjectDocument } from './unbind-subject.generated.ts'

interface Props {
  account: Account
  onDone: (outcome: string) => void
}

/** Binds an account to a person of the city's single sign-on, or unbinds it. */
export const BindSubject = defineComponent(
  (props: Props) => {
    const { id: account, displayName, externalSubject } = props.account
    const given = reactive({ issuer: '', subject: '', reason: '' })
    const [binding, unbinding] = [useFormDeed(BindSubjectDocument), useFormDeed(UnbindSubjectDocument)]
    const submit = async (event: Event) => {
      event.preventDefault()
      const { reason } = given
      const done = externalSubject
        ? await unbinding.send({ input: { account, reason } })
        : await binding.send({ input: { account, ...given } })
      if (!done) return
      props.onDone(
        externalSubject
          ? text({ zh: `已解除${displayName}的绑定。`, en: `${displayName} is unbound.` })
          : text({ zh: `已绑定${displayName}。`, en: `${displayName} is bound.` }),
      )
    }
    const field = (name: 'issuer' | 'subject', label: string, input: object) => (
      <TextField
        id={`account-${name}`}
        label={label}
        value={given[name]}
        problems={problemsAt(binding.problems.value, name)}
        onGive={(value) => {
          given[name] = value
        }}
        input={{ autocomplete: 'off', autocapitalize: 'none', spellcheck: false, ...input }}
      />
    )
    return () => (
      <form onSubmit={submit}>
        {externalSubject ? (
          <p>
            {text({ zh: '已绑定：', en: 'Bound to: ' })}
            <code class="subject">{externalSubject.replace('|', ' | ')}</code>
          </p>
        ) : (
          <>
            {field('issuer', text({ zh: '统一身份认证的地址（issuer）', en: 'Address of the issuer' }), {
              type: 'url',
              maxlength: 255,
            })}
            {field('subject', text({ zh: '其中的标识（sub）', en: 'Subject there (sub)' }), {
              maxlength: 255,
            })}
          </>
        )}
        <AccountReason
          value={given.reason}
          problems={externalSubject ? unbinding.problems.value : binding.problems.value}
          onGive={(value) => {
            given.reason = value
          }}
        />
        <FormEnd
          deed={externalSubject ? unbinding : binding}
          fields={['issuer', 'subject', 'reason']}
          label={externalSubject ? text({ zh: '解除绑定', en: 'Unbind' }) : text({ zh: '绑定', en: 'Bind' })}
        />
      </form>
    )
  },
  { props: ['account', 'onDone'] },
)
