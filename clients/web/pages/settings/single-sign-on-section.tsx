import { useQueryClient } from '@tanstack/vue-query'
import { computed, defineComponent, nextTick, ref, watch } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { Section } from '../../parts/layout/section.tsx'
import { SignOnProblemShown } from '../../parts/sign-in/sign-on-problem.tsx'
import { SubjectFacts } from '../../parts/sign-in/subject-facts.tsx'
import { useSingleSignOn } from '../../parts/sign-in/use-single-sign-on.ts'
import {
  bindingAddress,
  requestBinding,
  type SignOnProblem,
  type Subject,
} from '../../viewer/single-sign-on.ts'
import type { Self } from './self.ts'

/** Whether the city's single sign-on leads to one's account, and how to ask for it; nothing where the city has none. */
export const SingleSignOnSection = defineComponent(
  (props: { self: Self }) => {
    const sso = useAddress('sso')
    const { found, name } = useSingleSignOn()
    const { problem, isUnderWay, ask } = useBinding(() => {
      sso.value = ''
    })
    const outcome = computed(() => (sso.value === '1' ? found.value?.outcome : undefined))
    watch(outcome, bringIntoView)
    return () => {
      if (!found.value?.title) return null
      const who = outcome.value && 'toBind' in outcome.value ? outcome.value.toBind : undefined
      const failure = outcome.value && 'problem' in outcome.value ? outcome.value.problem : problem.value
      return (
        <Section id={sectionId} heading={name()}>
          {failure && <SignOnProblemShown problem={failure} />}
          {who ? (
            <Confirming who={who} isUnderWay={isUnderWay.value} onAsk={ask} />
          ) : (
            <State account={props.self.account} name={name()} />
          )}
        </Section>
      )
    }
  },
  { props: ['self'] },
)

const sectionId = 'single-sign-on'

/** Who comes back from the issuer need not look for what he came for. */
async function bringIntoView() {
  await nextTick()
  document.getElementById(sectionId)?.scrollIntoView({ block: 'start' })
}

/** The request, and why it did not go through. */
function useBinding(onDone: () => void) {
  const client = useQueryClient()
  const problem = ref<SignOnProblem | undefined>()
  const isUnderWay = ref(false)
  async function ask() {
    isUnderWay.value = true
    const answer = await requestBinding()
    isUnderWay.value = false
    problem.value = 'problem' in answer ? answer.problem : undefined
    if (!('requestedAt' in answer)) return
    await client.invalidateQueries()
    onDone()
  }
  return { problem, isUnderWay, ask }
}

const Confirming = ({ who, isUnderWay, onAsk }: { who: Subject; isUnderWay: boolean; onAsk: () => void }) => (
  <>
    <p>
      {text({
        zh: '将请安全管理员把下面这一身份绑定到您的账号；确认之后，您可以用它登录。',
        en: 'The security administrator will be asked to bind this identity to your account; once that is confirmed you can sign in by it.',
      })}
    </p>
    <SubjectFacts who={who} />
    <p>
      <button type="button" class="primary" disabled={isUnderWay} onClick={onAsk}>
        {text({ zh: '提出申请', en: 'Ask for it' })}
      </button>
    </p>
  </>
)

function State({ account, name }: { account: Self['account']; name: string }) {
  if (!account) return null
  const { isBound, bindingRequestedAt } = account
  return (
    <>
      <p>{stateWords(name, isBound, bindingRequestedAt)}</p>
      {!isBound && (
        <p>
          <a class="button" href={bindingAddress}>
            {bindingRequestedAt
              ? text({ zh: '换一个身份申请…', en: 'Ask for another identity…' })
              : text({ zh: `绑定${name}…`, en: `Bind ${name}…` })}
          </a>
        </p>
      )}
    </>
  )
}

function stateWords(name: string, isBound: boolean, requestedAt: string | null): string {
  if (isBound) return text({ zh: `已绑定，可以用${name}登录。`, en: `Bound: you can sign in with ${name}.` })
  if (!requestedAt) return text({ zh: '未绑定，只能凭口令登录。', en: 'Not bound: you sign in by password.' })
  const at = momentText(requestedAt, language.value)
  return text({
    zh: `您于 ${at} 申请绑定，待安全管理员确认。`,
    en: `You asked to be bound ${at}; the security administrator has to confirm.`,
  })
}
