import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { differing } from '../../parts/forms/field.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { type FieldBinding, useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { codePattern, Enrolment } from '../../parts/sign-in/enrolment.tsx'
import type { OpenedLink } from './opened-link.ts'
import { RedeemLinkDocument } from './redeem-link.generated.ts'

interface Props {
  token: string
  link: OpenedLink
  onDone: () => void
}

const secret = { type: 'password', autocomplete: 'new-password' }

const code = { inputmode: 'numeric', pattern: codePattern, autocomplete: 'one-time-code' } as const

/** A password of one's own, typed twice, and the first code of the authenticator where one is bound. */
export const SetPassword = defineComponent(
  (props: Props) => {
    const form = useMutationForm(RedeemLinkDocument, {
      id: 'redeem',
      given: { password: '', again: '', code: '' },
      check: differing,
      variables: ({ password, code }) => ({
        input: { token: props.token, password, code: props.link.enrolment ? code : null },
      }),
      onDone: props.onDone,
    })
    return () => (
      <MutationForm of={form} label={text({ zh: '启用', en: 'Set it' })}>
        <input type="hidden" name="username" autocomplete="username" value={props.link.name} />
        <p>
          {text({ zh: '登录名', en: 'You sign in as' })} <strong>{props.link.name}</strong>
        </p>
        <TextField
          {...form.field('password')}
          label={text({
            zh: '口令（至少 10 个字符，不得为常见口令）',
            en: 'Password (10 characters or more, none that is common)',
          })}
          input={secret}
        />
        <TextField
          {...form.field('again')}
          label={text({ zh: '再输一遍口令', en: 'The password again' })}
          input={secret}
        />
        {props.link.enrolment && codeOf(form.field('code'), props.link.enrolment)}
      </MutationForm>
    )
  },
  { props: ['token', 'link', 'onDone'] },
)

const codeOf = (field: FieldBinding, enrolment: string) => (
  <>
    <Enrolment address={enrolment} />
    <TextField
      {...field}
      label={text({ zh: '六位动态码', en: 'Six digits of the authenticator' })}
      input={code}
    />
  </>
)
