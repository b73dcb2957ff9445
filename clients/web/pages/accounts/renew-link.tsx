import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { type FreshLink, LinkShown } from '../../parts/accounts/link-shown.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import type { Account } from './account.ts'
import { RenewLinkDocument } from './renew-link.generated.ts'

interface Props {
  account: Account
  onDone: (outcome: string) => void
}

/** Another first link for an account that nobody has entered. */
export const RenewLink = defineComponent(
  (props: Props) => {
    const { id, displayName } = props.account
    const link = ref<FreshLink | null>(null)
    const form = useMutationForm(RenewLinkDocument, {
      id: 'account',
      given: {},
      variables: () => ({ input: { account: id } }),
      onDone: ({ renewAccountLink: outcome }) => {
        if ('link' in outcome) link.value = outcome.link
      },
    })
    const close = () =>
      props.onDone(text({ zh: `已为${displayName}另发链接。`, en: `${displayName} has another link.` }))
    return () =>
      link.value ? (
        <LinkShown link={link.value} displayName={displayName} onClose={close} />
      ) : (
        <MutationForm of={form} label={text({ zh: '另发链接', en: 'Make a link' })}>
          <p>
            {text({
              zh: '本人尚未启用此账号。另发链接后，先前的链接作废。',
              en: 'Nobody has entered this account yet. Another link makes the one before void.',
            })}
          </p>
        </MutationForm>
      )
  },
  { props: ['account', 'onDone'] },
)
