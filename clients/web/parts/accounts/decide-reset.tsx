import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { MutationForm } from '../forms/mutation-form.tsx'
import { useMutationForm } from '../forms/use-mutation-form.ts'
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
export function DecideReset({ reset, confirm, onClose }: Props) {
  const { displayName, name } = reset.account
  const heading = confirm
    ? text({ zh: `确认重置：${displayName}（${name}）`, en: `Confirm the reset: ${displayName} (${name})` })
    : text({ zh: `拒绝重置：${displayName}（${name}）`, en: `Refuse the reset: ${displayName} (${name})` })
  const decision = { reset, onClose }
  return (
    <Dialog heading={heading} onClose={onClose}>
      {confirm ? <ConfirmReset {...decision} /> : <RefuseReset {...decision} />}
    </Dialog>
  )
}

const ConfirmReset = defineComponent(
  (props: Omit<Props, 'confirm'>) => {
    const link = ref<FreshLink | null>(null)
    const { id, account } = props.reset
    const form = useMutationForm(ConfirmResetDocument, {
      id: 'account',
      given: { reason: '' },
      variables: ({ reason }) => ({ input: { reset: id, reason } }),
      onDone: ({ confirmAccountReset: outcome }) => {
        if ('link' in outcome) link.value = outcome.link
      },
    })
    return () =>
      link.value ? (
        <LinkShown link={link.value} displayName={account.displayName} onClose={props.onClose} />
      ) : (
        <MutationForm of={form} label={text({ zh: '确认', en: 'Confirm' })}>
          <p>
            {text({
              zh: '请先亲自核实确为本人所求。确认后得到交给本人的链接。',
              en: 'Make sure first that the person asks for it. You get the link for its holder.',
            })}
          </p>
          <AccountReason {...form.field('reason')} />
        </MutationForm>
      )
  },
  { props: ['reset', 'onClose'] },
)

const RefuseReset = defineComponent(
  (props: Omit<Props, 'confirm'>) => {
    const form = useMutationForm(RefuseResetDocument, {
      id: 'account',
      given: { reason: '' },
      variables: ({ reason }) => ({ input: { reset: props.reset.id, reason } }),
      onDone: props.onClose,
    })
    return () => (
      <MutationForm of={form} label={text({ zh: '拒绝', en: 'Refuse' })}>
        <p>{text({ zh: '账号不变。', en: 'The account stays as it is.' })}</p>
        <AccountReason {...form.field('reason')} />
      </MutationForm>
    )
  },
  { props: ['reset', 'onClose'] },
)
