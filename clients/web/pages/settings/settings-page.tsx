import './settings.css'
import { useQueryClient } from '@tanstack/vue-query'
import { defineComponent, ref } from 'vue'
import { RouterLink } from 'vue-router'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { signOut } from '../../viewer/viewer.ts'
import { ChangePassword } from './change-password.tsx'
import { IdentitySection } from './identity-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import type { Self } from './self.ts'
import { SessionsSection } from './sessions-section.tsx'
import { OwnSettingsDocument, type OwnSettingsQuery } from './settings.generated.ts'
import { SingleSignOnSection } from './single-sign-on-section.tsx'

/** One's own account: who one is, one's sign-ins, second factor and password. */
export const SettingsPage = defineComponent(() => {
  const client = useQueryClient()
  const asked = useGraphQuery(OwnSettingsDocument, () => ({}))
  const success = ref('')
  const leave = async (outcome: string) => {
    success.value = outcome
    await signOut()
    await client.resetQueries()
  }
  const show = ({ viewer }: OwnSettingsQuery) =>
    viewer?.account ? (
      <Settings self={viewer} onLeft={leave} />
    ) : (
      <SignInFirst hasMessage={success.value !== ''} />
    )
  return () => (
    <>
      <h1>{text({ zh: '本人设置', en: 'Settings' })}</h1>
      <p role="status" class={{ state: success.value }}>
        {success.value}
      </p>
      {answered(asked.value, show)}
    </>
  )
})

const Settings = ({ self, onLeft }: { self: Self; onLeft: (outcome: string) => void }) => (
  <div class="settings">
    <IdentitySection self={self} />
    <SessionsSection sessions={self.sessions} onLeft={onLeft} />
    <SecondFactorSection self={self} />
    <SingleSignOnSection self={self} />
    <ChangePassword onLeft={onLeft} />
  </div>
)

const SignInFirst = ({ hasMessage }: { hasMessage: boolean }) => (
  <p>
    {!hasMessage && text({ zh: '请先登录。', en: 'Please sign in first.' })}{' '}
    <RouterLink to="/sign-in?back=/settings">{text({ zh: '登录', en: 'Sign in' })}</RouterLink>
  </p>
)
