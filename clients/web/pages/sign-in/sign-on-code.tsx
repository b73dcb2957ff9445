import { useQueryClient } from '@tanstack/vue-query'
import { defineComponent, reactive, ref } from 'vue'
import { useRouter } from 'vue-router'
import { text } from '../../language/language.ts'
import { Enrolment } from '../../parts/sign-in/enrolment.tsx'
import { giveSignOnCode } from '../../viewer/single-sign-on.ts'
import { refreshViewer } from '../../viewer/viewer.ts'
import { backTo } from './back-to.ts'
import { CodeField } from './code-field.tsx'

interface Props {
  /** What the single sign-on is called. */
  name: string
  /** For an authenticator, the first time only. */
  enrolment: string | null
  /** Told when the reader gives it up. */
  onOver: () => void
}

/** Our second factor, for whom the issuer vouches already and whose role needs one. */
export const SignOnCode = defineComponent(
  (props: Props) => {
    const { given, message, isUnderWay, enter } = useCode()
    return () => (
      <form onSubmit={enter}>
        <p>
          {text({ zh: `${props.name}已确认您是谁。`, en: `Confirmed by ${props.name}.` })}{' '}
          {!props.enrolment &&
            text({ zh: '请再填验证器的动态码。', en: 'Give the code of your authenticator besides.' })}
        </p>
        {props.enrolment && <Enrolment address={props.enrolment} />}
        <CodeField given={given} isNeeded />
        {message.value && (
          <p class="problem" role="alert">
            {message.value}
          </p>
        )}
        <button type="submit" disabled={isUnderWay.value}>
          {text({ zh: '登录', en: 'Sign in' })}
        </button>
        <button type="button" onClick={props.onOver}>
          {text({ zh: '换一种方式登录', en: 'Sign in another way' })}
        </button>
      </form>
    )
  },
  { props: ['name', 'enrolment', 'onOver'] },
)

/** What is typed, and the way in. */
function useCode() {
  const [router, client] = [useRouter(), useQueryClient()]
  const given = reactive({ code: '' })
  const [message, isUnderWay] = [ref(''), ref(false)]
  async function enter(event: Event) {
    event.preventDefault()
    isUnderWay.value = true
    message.value = ''
    const answer = await giveSignOnCode(given.code)
    isUnderWay.value = false
    if (!('back' in answer)) {
      const { message: why, advice } = answer.problem
      message.value = text({ zh: `${why}。${advice}`, en: `${why}. ${advice}` })
      return
    }
    await refreshViewer()
    await client.resetQueries()
    await router.push(backTo(answer.back))
  }
  return { given, message, isUnderWay, enter }
}
