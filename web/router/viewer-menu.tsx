import { useQueryClient } from '@tanstack/vue-query'
import { defineComponent, onMounted } from 'vue'
import { RouterLink, useRoute, useRouter } from 'vue-router'
import { text } from '../language/language.ts'
import { roleWords } from '../viewer/role-words.ts'
import { refreshViewer, signOut, viewer } from '../viewer/viewer.ts'

/** Who is signed in and the way out, or the way in. */
export const ViewerMenu = defineComponent(() => {
  const route = useRoute()
  const router = useRouter()
  const client = useQueryClient()
  onMounted(refreshViewer)

  async function leave() {
    await signOut()
    await client.resetQueries()
    await router.push('/')
  }

  return () => {
    const who = viewer.value
    if (!who) return <div class="viewer" />
    if (who.role === 'PUBLIC') {
      const back = route.path === '/sign-in' ? {} : { back: route.fullPath }
      return (
        <div class="viewer">
          <RouterLink to={{ path: '/sign-in', query: back }}>
            {text({ zh: '登录', en: 'Sign in' })}
          </RouterLink>
        </div>
      )
    }
    const role = roleWords[who.role]
    return (
      <div class="viewer">
        <span>
          <RouterLink to="/settings">{who.account?.displayName ?? who.name}</RouterLink>
          <small>
            {[role && text(role), who.organization?.name ?? who.district?.name].filter(Boolean).join(' · ')}
          </small>
        </span>
        <button type="button" class="quiet" onClick={leave}>
          {text({ zh: '退出', en: 'Sign out' })}
        </button>
      </div>
    )
  }
})
