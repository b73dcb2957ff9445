import { useQueryClient } from '@tanstack/vue-query'
import { defineComponent, onMounted } from 'vue'
import { RouterLink, useRoute, useRouter } from 'vue-router'
import { text } from '../language/language.ts'
import { roleWords } from '../viewer/role-words.ts'
import { singleSignOn } from '../viewer/single-sign-on.ts'
import { refreshViewer, signOut, viewer } from '../viewer/viewer.ts'

/** Who is signed in and the way out, or the way in. */
export const ViewerMenu = defineComponent(() => {
  const [route, router, client] = [useRoute(), useRouter(), useQueryClient()]
  onMounted(refreshViewer)
  async function leave() {
    await signOut()
    await client.resetQueries()
    const { mayLeave } = await singleSignOn()
    await router.push(mayLeave ? '/sign-in?sso=left' : '/')
  }
  const back = () => (route.path === '/sign-in' ? {} : { back: route.fullPath })
  return () => {
    const who = viewer.value
    if (!who) return <div class="viewer" />
    return (
      <div class="viewer">
        {who.account === null ? (
          <RouterLink to={{ path: '/sign-in', query: back() }}>
            {text({ zh: '登录', en: 'Sign in' })}
          </RouterLink>
        ) : (
          <SignedIn who={who} onLeave={leave} />
        )}
      </div>
    )
  }
})

function SignedIn({ who, onLeave }: { who: NonNullable<typeof viewer.value>; onLeave: () => void }) {
  const role = roleWords[who.role]
  const place = who.organization?.name ?? who.district?.name
  return (
    <>
      <span>
        <RouterLink to="/settings">{who.account?.displayName ?? who.name}</RouterLink>
        <small>{[role && text(role), place].filter(Boolean).join(' · ')}</small>
      </span>
      <button type="button" class="quiet" onClick={onLeave}>
        {text({ zh: '退出', en: 'Sign out' })}
      </button>
    </>
  )
}
