import { computed, defineComponent } from 'vue'
import { RouterLink, RouterView, useRoute } from 'vue-router'
import { useAddress } from '../address/use-address.ts'
import { city, logoAddress } from '../city/city.ts'
import { chooseLanguage, language, offered, text } from '../language/language.ts'
import { Hatching } from '../parts/charts/hatching.tsx'
import { Waiting } from '../parts/layout/answered.tsx'
import { NotForYou } from '../parts/layout/not-for-you.tsx'
import { viewer } from '../viewer/viewer.ts'
import { isOpen } from './page.ts'
import { pages } from './pages.ts'
import { ViewerMenu } from './viewer-menu.tsx'

/** What stands around every page: skip link, navigation, language, and where the data comes from. */
export const Shell = defineComponent(() => {
  const route = useRoute()
  const isScreen = computed(() => route.query.screen === '1')
  return () => (
    <>
      <a class="skip" href="#main">
        {text({ zh: '跳到正文', en: 'Skip to content' })}
      </a>
      {!isScreen.value && <Header />}
      <main id="main" tabindex="-1">
        <OpenPage />
      </main>
      {!isScreen.value && <Footer />}
      <Hatching />
    </>
  )
})

/** The page of the address for whoever it is good for; for others, who they would have to be. */
const OpenPage = defineComponent(() => {
  const route = useRoute()
  const page = computed(() => pages.find(({ name }) => name === route.name))
  return () => {
    const { needs, title } = page.value ?? {}
    if (!page.value || !needs || !title) return <RouterView />
    if (!viewer.value) return <Waiting />
    return isOpen(page.value) ? <RouterView /> : <NotForYou title={title} needs={needs} />
  }
})

function Header() {
  return (
    <header class="site">
      <RouterLink class="brand" to="/">
        {city.value?.logo ? (
          <img class="logo" src={logoAddress(city.value.logo)} alt="" />
        ) : (
          <img src="/icon.svg" alt="" width="28" height="28" />
        )}
        <span>
          {text({ zh: '科协图', en: 'kexie-graph' })}
          {city.value && (
            <small>
              {city.value.association}
              {city.value.demonstration && (
                <>
                  {' '}
                  <span class="short">· {text({ zh: '演示', en: 'demonstration' })}</span>
                </>
              )}
            </small>
          )}
        </span>
      </RouterLink>
      <Navigation />
      <ViewerMenu />
      {offered.value.length > 1 && <LanguageButton />}
    </header>
  )
}

/** The pages that whoever is signed in has a use for. */
function Navigation() {
  const shown = pages.filter((page) => !page.isDetail && isOpen(page) && (page.isFor?.() ?? true))
  return (
    <nav aria-label={text({ zh: '主导航', en: 'Main' })}>
      <ul>
        {shown.map(({ path, name, title }) => (
          <li key={name}>
            <RouterLink to={path}>{text(title)}</RouterLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Reads on in the other language; an address that names one names that. */
const LanguageButton = defineComponent(() => {
  const named = useAddress('lang')
  const press = () => {
    const other = language.value === 'zh' ? 'en' : 'zh'
    chooseLanguage(other)
    if (named.value) named.value = other
  }
  return () => (
    <button type="button" class="language" lang={language.value === 'zh' ? 'en' : 'zh-CN'} onClick={press}>
      {language.value === 'zh' ? 'English' : '中文'}
    </button>
  )
})

const demonstration = {
  zh: '这是演示库，记录有虚构或依据公布数字重建的。',
  en: 'This is a demonstration: records were made up, or rebuilt from published numbers. ',
}

function Footer() {
  return (
    <footer class="site">
      <p>
        {city.value?.demonstration && text(demonstration)}
        {text({
          zh: '每个数都是已采纳记录之和，可一路点到记录。“依据公布数字重建”的记录不是原始填报，页面上逐条标明。空白“—”是尚无填报，不是零。',
          en: 'Every figure is a sum over accepted records and leads to them. Records rebuilt from published numbers are no original reports and say so. A blank (—) is nothing reported, not zero.',
        })}
      </p>
      <p>
        <a href="/graphql">{text({ zh: '查询浏览器', en: 'GraphQL explorer' })}</a>
      </p>
    </footer>
  )
}
