import { defineComponent, reactive, ref } from 'vue'
import { text } from '../../language/language.ts'
import { differing, type Problem, problemsAt } from '../../parts/forms/field.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { ChangeOwnPasswordDocument } from './change-password.generated.ts'

/** Changes one's own password, after which one signs in anew. */
export const ChangePassword = defineComponent(
  (props: { onLeft: (outcome: string) => void }) => {
    const given = reactive({ current: '', password: '', again: '' })
    const differs = ref(false)
    const deed = useFormDeed(ChangeOwnPasswordDocument)
    const submit = async (event: Event) => {
      event.preventDefault()
      const { current, password, again } = given
      differs.value = password !== again
      if (differs.value || !(await deed.send({ input: { current, password } }))) return
      props.onLeft(
        text({
          zh: '口令已修改，您的全部登录已结束，请用新口令登录。',
          en: 'The password is changed and all your sign-ins have ended. Please sign in with the new one.',
        }),
      )
    }
    const field = (name: keyof typeof given, label: string, problems: readonly Problem[]) => (
      <TextField
        id={`password-${name}`}
        label={label}
        value={given[name]}
        problems={problems}
        onGive={(value) => {
          given[name] = value
        }}
        input={{
          type: 'password',
          autocomplete: name === 'current' ? 'current-password' : 'new-password',
        }}
      />
    )
    const at = (name: string) => problemsAt(deed.problems.value, name)
    return () => (
      <section class="section" aria-labelledby="password">
        <h2 id="password">{text({ zh: '修改口令', en: 'Change the password' })}</h2>
        <form onSubmit={submit}>
          {field('current', text({ zh: '原口令', en: 'Present password' }), at('current'))}
          {field(
            'password',
            text({
              zh: '新口令（至少 10 个字符，不得为常见口令）',
              en: 'New password (10 characters or more, none that is common)',
            }),
            at('password'),
          )}
          {field(
            'again',
            text({ zh: '再输一遍新口令', en: 'The new password again' }),
            differs.value ? [differing()] : [],
          )}
          <FormEnd
            deed={deed}
            fields={['current', 'password']}
            label={text({ zh: '修改口令', en: 'Change the password' })}
          />
        </form>
      </section>
    )
  },
  { props: ['onLeft'] },
)
