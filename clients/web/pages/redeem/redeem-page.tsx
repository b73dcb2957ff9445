import '../../parts/sign-in/sign-in.css'
import { defineComponent, onMounted, ref } from 'vue'
import { RouterLink, useRoute } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { Refusal } from '../../parts/forms/refusal.tsx'
import { useFormMutation } from '../../parts/forms/use-form-mutation.ts'
import { OpenLinkDocument } from './open-link.generated.ts'
import type { OpenedLink } from './opened-link.ts'
import { SetPassword } from './set-password.tsx'

/** Where a one-time link leads: its holder sets a password of his own, and binds the second factor where he needs one. */
export const RedeemPage = defineComponent(() => {
  const route = useRoute()
  // Behind the `#`, which a browser sends to no server.
  const token = route.hash.slice(1)
  const opening = useFormMutation(OpenLinkDocument)
  const link = ref<OpenedLink | null>(null)
  const isRedeemed = ref(false)
  onMounted(async () => {
    const outcome = (await opening.send({ input: { token } }))?.openOneTimeLink
    if (outcome && 'name' in outcome) link.value = outcome
  })
  const redeemed = () => {
    isRedeemed.value = true
    history.replaceState(history.state, '', route.path)
  }
  return () => (
    <div class="sign-in">
      <h1>{text({ zh: '启用账号', en: 'Your account' })}</h1>
      <Refusal of={opening} />
      {link.value && !isRedeemed.value && (
        <>
          <p>{welcome(link.value)}</p>
          <SetPassword token={token} link={link.value} onDone={redeemed} />
        </>
      )}
      {link.value && isRedeemed.value && <Done link={link.value} />}
    </div>
  )
})

function welcome({ displayName, expiresAt }: OpenedLink): string {
  const until = momentText(expiresAt, language.value)
  return text({
    zh: `${displayName}，您好。请自设口令，只有您知道；此链接用一次即失效，最迟 ${until}。`,
    en: `Welcome, ${displayName}. Set a password that only you know. The link works once, until ${until}.`,
  })
}

function Done({ link }: { link: OpenedLink }) {
  return (
    <>
      <p role="status" class="state">
        {text({
          zh: `已设好。请以登录名 ${link.name} 和新口令登录。`,
          en: `Done. Sign in as ${link.name} with the new password.`,
        })}
        {link.enrolment &&
          text({
            zh: '动态码每个只用一次，请等验证器换出下一个再登录。',
            en: ' Each code works once: wait for the next one of the authenticator.',
          })}
      </p>
      <p>
        <RouterLink to="/sign-in">{text({ zh: '去登录', en: 'Sign in' })}</RouterLink>
      </p>
    </>
  )
}
