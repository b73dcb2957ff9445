import '../../parts/sign-in/sign-in.css'
import { useQueryClient } from '@tanstack/vue-query'
import { defineComponent, reactive, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { language, text } from '../../language/language.ts'
import { Enrolment } from '../../parts/sign-in/enrolment.tsx'
import { signIn } from '../../viewer/viewer.ts'

/** Name and password, and the code of the second factor for whoever needs one; then back to where one came from. */
export const SignInPage = defineComponent(() => {
  const route = useRoute()
  const router = useRouter()
  const client = useQueryClient()
  const given = reactive({ name: '', password: '', code: '' })
  const message = ref('')
  const needsCode = ref(false)
  const mayGiveCode = ref(false)
  const enrolment = ref<string | null>(null)
  const isUnderWay = ref(false)

  async function enter() {
    isUnderWay.value = true
    message.value = ''
    const answer = await signIn({ ...given, language: language.value })
    isUnderWay.value = false
    if (answer.outcome === 'REFUSED') {
      message.value =
        answer.message || text({ zh: '连不上服务器，请稍后再试。', en: 'The server cannot be reached.' })
      // Whoever has a second factor need not wait for what others guess at his name.
      mayGiveCode.value ||= answer.isDelayed
      return
    }
    if (answer.outcome === 'NEEDS_CODE') {
      needsCode.value = true
      enrolment.value = answer.enrolment
      return
    }
    await client.resetQueries()
    await router.push(backTo(route.query.back))
  }

  return () => (
    <div class="sign-in">
      <h1>{text({ zh: '登录', en: 'Sign in' })}</h1>
      <form
        onSubmit={(event: Event) => {
          event.preventDefault()
          void enter()
        }}
      >
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
        {enrolment.value && <Enrolment address={enrolment.value} />}
        {(needsCode.value || mayGiveCode.value) && (
          <label>
            {text({ zh: '六位动态码', en: 'Six digits of the authenticator' })}
            {!needsCode.value && text({ zh: '（未绑定的留空）', en: ' (empty where none is bound)' })}
            <input
              v-model={given.code}
              name="code"
              inputmode="numeric"
              pattern="[0-9]{6}"
              autocomplete="one-time-code"
              required={needsCode.value}
            />
          </label>
        )}
        {message.value && (
          <p class="problem" role="alert">
            {message.value}
          </p>
        )}
        <button type="submit" disabled={isUnderWay.value}>
          {text({ zh: '登录', en: 'Sign in' })}
        </button>
      </form>
    </div>
  )
})

/** Addresses of this site alone: another's would lead whoever signed in astray. */
function backTo(back: unknown): string {
  return typeof back === 'string' && /^\/(?!\/)/.test(back) ? back : '/'
}
