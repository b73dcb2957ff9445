import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { AccountReason } from '../../parts/accounts/account-reason.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { Dialog } from '../../parts/layout/dialog.tsx'
import type { BindingRequest } from './binding-request.ts'
import { RefuseBindingDocument } from './refuse-binding.generated.ts'

/** Refuses somebody's request to be bound, and says why. */
export const RefuseBinding = defineComponent(
  (props: { request: BindingRequest; onClose: () => void }) => {
    const { id, account } = props.request
    const form = useMutationForm(RefuseBindingDocument, {
      id: 'binding',
      given: { reason: '' },
      variables: ({ reason }) => ({ input: { request: id, reason } }),
      onDone: props.onClose,
    })
    const heading = () =>
      text({
        zh: `拒绝绑定：${account.displayName}（${account.name}）`,
        en: `Refuse to bind ${account.displayName} (${account.name})`,
      })
    return () => (
      <Dialog heading={heading()} onClose={props.onClose}>
        <MutationForm of={form} label={text({ zh: '拒绝', en: 'Refuse' })}>
          <p>{text({ zh: '账号不变。', en: 'The account stays as it is.' })}</p>
          <AccountReason {...form.field('reason')} />
        </MutationForm>
      </Dialog>
    )
  },
  { props: ['request', 'onClose'] },
)
