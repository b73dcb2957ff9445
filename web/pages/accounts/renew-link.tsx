import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { type FreshLink, LinkShown } from '../../parts/accounts/link-shown.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import type { Account } from './account.ts'
import { RenewLinkDocument } from './renew-link.generated.ts'

interface Props {
  account: Account
  onDone: (outcome: string) => void
}

/** Another first link for an account that nobody has entered. */
export const RenewLink = defineComponent(
  (props: Props) => {
    const link = ref<FreshLink | null>(null)
    const deed = useFormDeed(RenewLinkDocument)
    const submit = async (event: Event) => {
      event.preventDefault()
      const outcome = (await deed.send({ input: { account: props.account.id } }))?.renewAccountLink
      if (outcome && 'link' in outcome) link.value = outcome.link
    }
    const { displayName } = props.account
    const close = () =>
      props.onDone(text({ zh: `已为${displayName}另发链接。`, en: `${displayName} has another link.` }))
    return () =>
      link.value ? (
        <LinkShown link={link.value} displayName={displayName} onClose={close} />
      ) : (
        <form onSubmit={submit}>
          <p>
            {text({
              zh: '本人尚未启用此账号。另发链接后，先前的链接作废。',
              en: 'Nobody has entered this account yet. Another link makes the one before void.',
            })}
          </p>
          <FormEnd deed={deed} fields={[]} label={text({ zh: '另发链接', en: 'Make a link' })} />
        </form>
      )
  },
  { props: ['account', 'onDone'] },
)
