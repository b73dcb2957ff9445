import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { Dialog } from '../../parts/layout/dialog.tsx'
import { RevokeTokenDocument } from './revoke-token.generated.ts'
import type { ServiceToken } from './service-token.ts'

/** Asks again before a token is good for nothing. */
export const RevokeToken = defineComponent(
  (props: { token: ServiceToken; onClose: () => void }) => {
    const form = useMutationForm(RevokeTokenDocument, {
      id: 'revoke',
      given: {},
      variables: () => ({ input: { token: props.token.id } }),
      onDone: props.onClose,
    })
    return () => (
      <Dialog
        heading={text({ zh: `吊销“${props.token.label}”`, en: `Revoke “${props.token.label}”` })}
        onClose={props.onClose}
      >
        <MutationForm of={form} label={text({ zh: '吊销', en: 'Revoke' })}>
          <p>
            {text({
              zh: '几秒内，用此令牌的软件即不能再填报和读取。吊销后不能恢复，只能重新签发。',
              en: 'Within seconds the software that uses it can neither report nor read. It cannot be undone; a new token can be issued.',
            })}
          </p>
        </MutationForm>
      </Dialog>
    )
  },
  { props: ['token', 'onClose'] },
)
