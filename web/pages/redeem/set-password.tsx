import { defineComponent, reactive, ref } from 'vue'
import { text } from '../../language/language.ts'
import { differing, type Problem, problemsAt } from '../../parts/forms/field.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { Enrolment } from '../../parts/sign-in/enrolment.tsx'
import type { OpenedLink } from './opened-link.ts'
import { RedeemLinkDocument } from './redeem-link.generated.ts'

interface Props {
  token: string
  link: OpenedLink
  onDone: () => void
}

/** A password of one's own, typed twice, and the first code of the authenticator where one is bound. */
export const SetPassword = defineComponent(
  (props: Props) => {
    const given = reactive({ password: '', again: '', code: '' })
    const differs = ref(false)
    const deed = useFormDeed(RedeemLinkDocument)
    const submit = async (event: Event) => {
      event.preventDefault()
      const { password, again, code } = given
      differs.value = password !== again
      if (differs.value) return
      const input = { token: props.token, password, code: props.link.enrolment ? code : null }
      if (await deed.send({ input })) props.onDone()
    }
    const field = (name: keyof typeof given, label: string, problems: readonly Problem[], input: object) => (
      <TextField
        id={`redeem-${name}`}
        label={label}
        value={given[name]}
        problems={problems}
        onGive={(value) => {
          given[name] = value
        }}
        input={input}
      />
    )
    const secret = { type: 'password', autocomplete: 'new-password' }
    const at = (name: string) => problemsAt(deed.problems.value, name)
    return () => (
      <form onSubmit={submit}>
        <input type="hidden" name="username" autocomplete="username" value={props.link.name} />
        <p>
          {text({ zh: '登录名', en: 'You sign in as' })} <strong>{props.link.name}</strong>
        </p>
        {field(
          'password',
          text({
            zh: '口令（至少 10 个字符，不得为常见口令）',
            en: 'Password (10 characters or more, none that is common)',
          }),
          at('password'),
          secret,
        )}
        {field(
          'again',
          text({ zh: '再输一遍口令', en: 'The password again' }),
          differs.value ? [differing()] : [],
          secret,
        )}
        {props.link.enrolment && <Enrolment address={props.link.enrolment} />}
        {props.link.enrolment &&
          field('code', text({ zh: '六位动态码', en: 'Six digits of the authenticator' }), at('code'), {
            inputmode: 'numeric',
            pattern: '[0-9]{6}',
            autocomplete: 'one-time-code',
          })}
        <FormEnd deed={deed} fields={['password', 'code']} label={text({ zh: '启用', en: 'Set it' })} />
      </form>
    )
  },
  { props: ['token', 'link', 'onDone'] },
)
