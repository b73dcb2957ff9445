import './developers.css'
import { defineAsyncComponent, defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { Changelog } from './changelog.tsx'
import { FirstIndicatorsDocument } from './first-indicators.generated.ts'
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
      <WorkedQueries />
    </Section>
    <Reference />
    <Limits />
    <Changelog />
  </>
))

/** Queries about the city that is served, once it is known what it counts. */
const WorkedQueries = defineComponent(() => {
  const asked = useGraphQuery(FirstIndicatorsDocument, () => ({}))
  return () =>
    answered(asked.value, ({ indicators }) =>
      workedQueries(indicators ?? []).map((item) => <WorkedQueryItem key={item.name} item={item} />),
    )
})

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
