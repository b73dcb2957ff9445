import { useQueryClient } from '@tanstack/vue-query'
import { defineComponent, reactive, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { language, text } from '../../language/language.ts'
import { unreachable } from '../../language/unreachable.ts'
import { Enrolment } from '../../parts/sign-in/enrolment.tsx'
import { signIn } from '../../viewer/viewer.ts'
import { backTo } from './back-to.ts'
import { CodeField } from './code-field.tsx'

/** Name and password, and the code of the second factor for whoever needs one. */
export const PasswordEntry = defineComponent(() => {
  const entry = useEntry()
  const submit = (event: Event) => {
    event.preventDefault()
    void entry.enter()
  }
  return () => (
    <form onSubmit={submit}>
      <NameAndPassword given={entry.given} />
      {entry.enrolment.value && <Enrolment address={entry.enrolment.value} />}
      {(entry.needsCode.value || entry.mayGiveCode.value) && (
        <CodeField given={entry.given} isNeeded={entry.needsCode.value} />
      )}
      {entry.message.value && (
        <p class="problem" role="alert">
          {entry.message.value}
        </p>
      )}
      <button type="submit" disabled={entry.isUnderWay.value}>
        {text({ zh: '登录', en: 'Sign in' })}
      </button>
    </form>
  )
})

type Given = Record<'name' | 'password' | 'code', string>

/** What is typed, what the server asks for besides, and the way in. */
function useEntry() {
  const [route, router, client] = [useRoute(), useRouter(), useQueryClient()]
  const given = reactive<Given>({ name: '', password: '', code: '' })
  const [message, enrolment] = [ref(''), ref<string | null>(null)]
  const [needsCode, mayGiveCode, isUnderWay] = [ref(false), ref(false), ref(false)]
  async function enter() {
    isUnderWay.value = true
    message.value = ''
    const answer = await signIn({ ...given, language: language.value })
    isUnderWay.value = false
    if (answer.outcome === 'REFUSED') {
      message.value = answer.message || unreachable()
      // Whoever has a second factor need not wait for what others guess at his name.
      mayGiveCode.value ||= answer.isDelayed
    } else if (answer.outcome === 'NEEDS_CODE') {
      needsCode.value = true
      enrolment.value = answer.enrolment
    } else {
      await client.resetQueries()
      await router.push(backTo(route.query.back))
    }
  }
  return { given, message, enrolment, needsCode, mayGiveCode, isUnderWay, enter }
}

const NameAndPassword = ({ given }: { given: Given }) => (
  <>
    <label>
      {text({ zh: '登录名', en: 'Name' })}
      <input v-model={given.name} name="name" autocomplete="username" required />
    </label>
    <label>
      {text({ zh: '口令', en: 'Password' })}
      <input
        v-model={given.password}
        name="password"
        type="password"
        autocomplete="current-password"
        required
      />
    </label>
  </>
)
