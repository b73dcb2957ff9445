import { defineComponent, ref } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { Refusal } from '../../parts/forms/refusal.tsx'
import { useFormMutation } from '../../parts/forms/use-form-mutation.ts'
import { Section } from '../../parts/layout/section.tsx'
import type { BindingRequest } from './binding-request.ts'
import { BindingRequestsDocument } from './binding-requests.generated.ts'
import { BindingTable } from './binding-table.tsx'
import { ConfirmBindingDocument } from './confirm-binding.generated.ts'
import { RefuseBinding } from './refuse-binding.tsx'

/** Who asks to be bound to the single sign-on, which has vouched for him; nothing where nobody does. */
export const BindingRequests = defineComponent(
  (props: { onDone: (outcome: string) => void }) => {
    const asked = useGraphQuery(BindingRequestsDocument, () => ({}))
    const refusing = ref<BindingRequest | null>(null)
    const confirming = useFormMutation(ConfirmBindingDocument)
    const confirm = async ({ id, account: { displayName } }: BindingRequest) => {
      const done = await confirming.send({ input: { request: id } })
      if (done) props.onDone(text({ zh: `已绑定${displayName}。`, en: `${displayName} is bound.` }))
    }
    const refuse = (request: BindingRequest | null) => {
      refusing.value = request
    }
    return () => {
      const requests = asked.value.answer?.data.bindingRequests ?? []
      return (
        <>
          {requests.length > 0 && (
            <Section
              id="binding-requests"
              class="binding-requests"
              heading={text({ zh: '待确认的统一身份认证', en: 'Single sign-on to confirm' })}
            >
              <p class="note">{text(leadWords)}</p>
              <Refusal of={confirming} />
              <BindingTable
                requests={requests}
                isUnderWay={confirming.isUnderWay.value}
                onConfirm={confirm}
                onRefuse={refuse}
              />
            </Section>
          )}
          {refusing.value && <RefuseBinding request={refusing.value} onClose={() => refuse(null)} />}
        </>
      )
    }
  },
  { props: ['onDone'] },
)

const leadWords = {
  zh: '申请人登录后在统一身份认证验明了身份。请核对那里的姓名确是账号的本人，再绑定。',
  en: 'Whoever asks was signed in, and proved at the single sign-on who he is there. Make sure that it is the person the account is for.',
}
