import { defineComponent, ref } from 'vue'
import { valuesOf } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { type FreshLink, LinkShown } from '../../parts/accounts/link-shown.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { RegisterAccountDocument } from './register-account.generated.ts'
import { type Scope, ScopeFields, scopeFields, scopeInput } from './scope-fields.tsx'

const given = (): Record<'name' | 'displayName', string> & Scope => ({
  name: '',
  displayName: '',
  role: (valuesOf('AccountRole')[0] ?? '') as Scope['role'],
  organization: '',
  district: '',
})

const typedOnce = { autocomplete: 'off', autocapitalize: 'none', spellcheck: false } as const

/** Makes an account and a link by which its holder sets the password; it opens once its role is granted. */
export const RegisterAccount = defineComponent(
  (props: { onDone: (outcome: string) => void }) => {
    const link = ref<FreshLink | null>(null)
    const form = useMutationForm(RegisterAccountDocument, {
      id: 'account',
      given: given(),
      variables: async (given) => ({ input: { ...given, ...(await scopeInput(given)) } }),
      onDone: ({ registerAccount: outcome }) => {
        if ('link' in outcome) link.value = outcome.link
      },
    })
    const close = () => props.onDone(madeWords(form.given.displayName))
    return () =>
      link.value ? (
        <LinkShown link={link.value} displayName={form.given.displayName} onClose={close} />
      ) : (
        <MutationForm of={form} label={text({ zh: '开设', en: 'Make it' })}>
          <TextField
            {...form.field('displayName')}
            label={text({ zh: '姓名', en: 'Name of the person' })}
            input={{ autocomplete: 'off' }}
          />
          <TextField
            {...form.field('name')}
            label={text({
              zh: '登录名（小写字母、数字、点、横线，3–64 个字符）',
              en: 'Name to sign in by (3–64 of a–z, 0–9 and . _ @ -)',
            })}
            input={typedOnce}
          />
          <ScopeFields {...scopeFields(form)} />
        </MutationForm>
      )
  },
  { props: ['onDone'] },
)

const madeWords = (name: string) =>
  text({
    zh: `已开设${name}的账号；安全管理员授予角色后方可登录。`,
    en: `${name} has an account; it opens once the security administrator grants its role.`,
  })
