import './developers.css'
import { defineAsyncComponent, defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { text } from '../../language/language.ts'
import { Section } from '../../parts/layout/section.tsx'
import { Changelog } from './changelog.tsx'
import { Limits } from './limits.tsx'
import { workedQueries } from './worked-queries.ts'
import { WorkedQueryItem } from './worked-query-item.tsx'

/** As large as all other pages together, so it comes when it is opened. */
const SchemaReference = defineAsyncComponent(
  async () => (await import('./schema-reference.tsx')).SchemaReference,
)

/** For those who build on the graph. */
export const DevelopersPage = defineComponent(() => () => (
  <>
    <h1>{text({ zh: '开发者', en: 'For developers' })}</h1>
    <p class="lead">
      {text({
        zh: '本页面的每个数都来自同一个公开的 GraphQL 端点。您的程序能问到的，与这里看到的完全一样。',
        en: 'Everything these pages show comes from one GraphQL endpoint, and your programs are answered just the same.',
      })}
    </p>
    <p class="doors">
      <code>POST {new URL('/graphql', location.href).href}</code>
      <a class="button" href="/graphql">
        {text({ zh: '打开查询浏览器', en: 'Open the explorer' })}
      </a>
    </p>
    <Section id="queries" heading={text({ zh: '十个可运行的查询', en: 'Ten queries to run' })}>
      {workedQueries().map((item) => (
        <WorkedQueryItem key={item.name} item={item} />
      ))}
    </Section>
    <Reference />
    <Limits />
    <Changelog />
  </>
))

/** The reference of the schema, once it is opened. */
const Reference = defineComponent(() => {
  const type = useAddress('type')
  const open = () => {
    type.value = 'Query'
  }
  return () => (
    <Section id="reference" heading={text({ zh: '模式参考', en: 'Schema reference' })}>
      {type.value ? (
        <SchemaReference />
      ) : (
        <button type="button" onClick={open}>
          {text({ zh: '打开参考', en: 'Open the reference' })}
        </button>
      )}
    </Section>
  )
})
