import '../../parts/sign-in/sign-in.css'
import { computed, defineComponent } from 'vue'
import { useRoute } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { text } from '../../language/language.ts'
import { SignOnProblemShown } from '../../parts/sign-in/sign-on-problem.tsx'
import { useSingleSignOn } from '../../parts/sign-in/use-single-sign-on.ts'
import { leaveAddress, signOnAddress } from '../../viewer/single-sign-on.ts'
import { backTo } from './back-to.ts'
import { PasswordEntry } from './password-entry.tsx'
import { SignOnCode } from './sign-on-code.tsx'

/** The ways in: name and password, or the city's single sign-on where it has one; then back to where one came from. */
export const SignInPage = defineComponent(() => {
  const [route, sso] = [useRoute(), useAddress('sso')]
  const { found, name } = useSingleSignOn()
  // What came of an earlier try is of no concern to whoever comes anew.
  const outcome = computed(() => (sso.value === '1' ? found.value?.outcome : undefined))
  const again = () => {
    sso.value = ''
  }
  return () => {
    const waits = outcome.value && 'codeNeeded' in outcome.value ? outcome.value.codeNeeded : undefined
    const problem = outcome.value && 'problem' in outcome.value ? outcome.value : undefined
    return (
      <div class="sign-in">
        <h1>{text({ zh: '登录', en: 'Sign in' })}</h1>
        {sso.value === 'left' && found.value?.mayLeave && <StillThere name={name()} />}
        {problem && <SignOnProblemShown {...problem} />}
        {waits ? <SignOnCode name={name()} enrolment={waits.enrolment} onOver={again} /> : <PasswordEntry />}
        {found.value?.title && !waits && <SignOn name={name()} back={backTo(route.query.back)} />}
      </div>
    )
  }
})

/** The way to the issuer: a link, for it leads to another site. */
const SignOn = ({ name, back }: { name: string; back: string }) => (
  <div class="sign-on">
    <p class="or">{text({ zh: '或', en: 'or' })}</p>
    <a class="button" href={signOnAddress(back)}>
      {text({ zh: `用${name}登录`, en: `Sign in with ${name}` })}
    </a>
  </div>
)

/** Who has left us is still signed in at the issuer, and the next at this computer could come in as him. */
const StillThere = ({ name }: { name: string }) => (
  <div class="state" role="status">
    <p>
      {text({
        zh: `您已退出本系统，但在${name}仍是登录状态；在公用电脑上请一并退出。`,
        en: `You have signed out here, but are still signed in at ${name}. Leave that too on a computer that others use.`,
      })}
    </p>
    <p>
      <a href={leaveAddress}>{text({ zh: `退出${name}`, en: `Sign out of ${name}` })}</a>
    </p>
  </div>
)
