import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { OrganizationField, organizationNamed } from '../../parts/forms/organization-field.tsx'

/** Of which organization the tokens are to be seen. */
export const WhoseTokens = defineComponent(
  (props: { onChoose: (organization: string) => void }) => {
    const name = ref('')
    const submit = async (event: Event) => {
      event.preventDefault()
      props.onChoose((await organizationNamed(name.value)) ?? '')
    }
    return () => (
      <form onSubmit={submit}>
        <OrganizationField
          id="token-organization"
          label={text({ zh: '哪个单位的令牌', en: 'Tokens of which organization' })}
          value={name.value}
          isRequired
          problems={[]}
          onGive={(given) => {
            name.value = given
          }}
        />
        <button type="submit">{text({ zh: '查看', en: 'Show' })}</button>
      </form>
    )
  },
  { props: ['onChoose'] },
)
