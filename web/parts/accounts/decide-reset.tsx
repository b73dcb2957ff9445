import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { FormEnd } from '../forms/form-end.tsx'
import { useFormDeed } from '../forms/use-form-deed.ts'
import { Dialog } from '../layout/dialog.tsx'
import { AccountReason } from './account-reason.tsx'
import { ConfirmResetDocument } from './confirm-reset.generated.ts'
import { type FreshLink, LinkShown } from './link-shown.tsx'
import type { PendingReset } from './pending-reset.ts'
import { RefuseResetDocument } from './refuse-reset.generated.ts'

interface Props {
  reset: PendingReset
  confirm: boolean
  onClose: () => void
}

/** Confirms a reset, and shows the link it makes; or refuses it. */
export const DecideReset = defineComponent(
  (props: Props) => {
    const reason = ref('')
    const link = ref<FreshLink | null>(null)
    const [confirming, refusing] = [useFormDeed(ConfirmResetDocument), useFormDeed(RefuseResetDocument)]
    const submit = async (event: Event) => {
      event.preventDefault()
      const input = { reset: props.reset.id, reason: reason.value }
      if (!props.confirm) {
        if (await refusing.send({ input })) props.onClose()
        return
      }
      const outcome = (await confirming.send({ input }))?.confirmAccountReset
      if (outcome && 'link' in outcome) link.value = outcome.link
    }
    const { displayName, name } = props.reset.account
    const form = () => {
      const deed = props.confirm ? confirming : refusing
      return (
        <form onSubmit={submit}>
          <p>
            {props.confirm
              ? text({
                  zh: '请先亲自核实确为本人所求。确认后得到交给本人的链接。',
                  en: 'Make sure first that the person asks for it. You get the link for its holder.',
                })
              : text({ zh: '账号不变。', en: 'The account stays as it is.' })}
          </p>
          <AccountReason
            value={reason.value}
            problems={deed.problems.value}
            onGive={(value) => {
              reason.value = value
            }}
          />
          <FormEnd
            deed={deed}
            fields={['reason']}
            label={props.confirm ? text({ zh: '确认', en: 'Confirm' }) : text({ zh: '拒绝', en: 'Refuse' })}
          />
        </form>
      )
    }
    const heading = props.confirm
      ? text({ zh: `确认重置：${displayName}（${name}）`, en: `Confirm the reset: ${displayName} (${name})` })
      : text({ zh: `拒绝重置：${displayName}（${name}）`, en: `Refuse the reset: ${displayName} (${name})` })
    return () => (
      <Dialog heading={heading} onClose={props.onClose}>
        {link.value ? (
          <LinkShown link={link.value} displayName={displayName} onClose={props.onClose} />
        ) : (
          form()
        )}
      </Dialog>
    )
  },
  { props: ['reset', 'confirm', 'onClose'] },
)
