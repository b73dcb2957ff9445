import { nextTick } from 'vue'
import { createRouter, createWebHistory, type Router } from 'vue-router'
import { city } from '../city/city.ts'
import { isToBeFounded } from '../city/is-to-be-founded.ts'
import { text } from '../language/language.ts'
import { pages } from './pages.ts'

/** The router over all pages. Each page's title is the document's, and a page that is entered takes the focus. */
export function createPages(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: pages.map(({ path, name, title, component }) => ({ path, name, component, meta: { title } })),
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  router.beforeEach(async (to) => {
    const isFirst = to.path === '/' && city.value === null && (await isToBeFounded())
    return isFirst ? '/founding' : true
  })
  router.afterEach(async (to, from) => {
    const page = pages.find(({ name }) => name === to.name)
    if (page) document.title = `${text(page.title)} · ${text({ zh: '科协图', en: 'kexie-graph' })}`
    if (from.name === undefined || to.path === from.path) return
    await nextTick()
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  })
  return router
}
