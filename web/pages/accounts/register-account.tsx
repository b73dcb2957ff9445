import { defineComponent, reactive, ref } from 'vue'
import { text } from '../../language/language.ts'
import { type FreshLink, LinkShown } from '../../parts/accounts/link-shown.tsx'
import { problemsAt } from '../../parts/forms/field.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { RegisterAccountDocument } from './register-account.generated.ts'
import { type Scope, ScopeFields, scopeFields, scopeInput } from './scope-fields.tsx'

/** Makes an account and a link by which its holder sets the password; it opens once its role is granted. */
export const RegisterAccount = defineComponent(
  (props: { onDone: (outcome: string) => void }) => {
    const given = reactive({ name: '', displayName: '' })
    const scope = reactive<Scope>({ role: 'REPORTER', organization: '', district: '' })
    const link = ref<FreshLink | null>(null)
    const deed = useFormDeed(RegisterAccountDocument)
    const submit = async (event: Event) => {
      event.preventDefault()
      const input = { ...given, ...(await scopeInput(scope)) }
      const outcome = (await deed.send({ input }))?.registerAccount
      if (outcome && 'link' in outcome) link.value = outcome.link
    }
    const close = () =>
      props.onDone(
        text({
          zh: `已开设${given.displayName}的账号；安全管理员授予角色后方可登录。`,
          en: `${given.displayName} has an account; it opens once the security administrator grants its role.`,
        }),
      )
    const field = (name: keyof typeof given, label: string, input: object) => (
      <TextField
        id={`account-${name}`}
        label={label}
        value={given[name]}
        problems={problemsAt(deed.problems.value, name)}
        onGive={(value) => {
          given[name] = value
        }}
        input={input}
      />
    )
    const form = () => (
      <form onSubmit={submit}>
        {field('displayName', text({ zh: '姓名', en: 'Name of the person' }), { autocomplete: 'off' })}
        {field(
          'name',
          text({
            zh: '登录名（小写字母、数字、点、横线，3–64 个字符）',
            en: 'Name to sign in by (3–64 of a–z, 0–9 and . _ @ -)',
          }),
          { autocomplete: 'off', autocapitalize: 'none', spellcheck: false },
        )}
        <ScopeFields
          scope={scope}
          problems={deed.problems.value}
          onGive={(change) => Object.assign(scope, change)}
        />
        <FormEnd
          deed={deed}
          fields={['name', 'displayName', ...scopeFields]}
          label={text({ zh: '开设', en: 'Make it' })}
        />
      </form>
    )
    return () =>
      link.value ? <LinkShown link={link.value} displayName={given.displayName} onClose={close} /> : form()
  },
  { props: ['onDone'] },
)
