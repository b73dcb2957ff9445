import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { differing } from '../../parts/forms/field.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { type MutationFormOf, useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { Section } from '../../parts/layout/section.tsx'
import { ChangeOwnPasswordDocument } from './change-password.generated.ts'

const secret = (autocomplete: string) => ({ type: 'password', autocomplete })

/** Changes one's own password, after which one signs in anew. */
export const ChangePassword = defineComponent(
  (props: { onLeft: (outcome: string) => void }) => {
    const form = useMutationForm(ChangeOwnPasswordDocument, {
      id: 'password',
      given: { current: '', password: '', again: '' },
      check: differing,
      variables: ({ current, password }) => ({ input: { current, password } }),
      onDone: () => props.onLeft(changedWords()),
    })
    const heading = () => text({ zh: '修改口令', en: 'Change the password' })
    return () => (
      <Section id="password" heading={heading()}>
        <MutationForm of={form} label={heading()}>
          {fieldsOf(form)}
        </MutationForm>
      </Section>
    )
  },
  { props: ['onLeft'] },
)

const fieldsOf = ({ field }: MutationFormOf<Record<'current' | 'password' | 'again', string>>) => (
  <>
    <TextField
      {...field('current')}
      label={text({ zh: '原口令', en: 'Present password' })}
      input={secret('current-password')}
    />
    <TextField
      {...field('password')}
      label={text({
        zh: '新口令（至少 10 个字符，不得为常见口令）',
        en: 'New password (10 characters or more, none that is common)',
      })}
      input={secret('new-password')}
    />
    <TextField
      {...field('again')}
      label={text({ zh: '再输一遍新口令', en: 'The new password again' })}
      input={secret('new-password')}
    />
  </>
)

const changedWords = () =>
  text({
    zh: '口令已修改，您的全部登录已结束，请用新口令登录。',
    en: 'The password is changed and all your sign-ins have ended. Please sign in with the new one.',
  })
