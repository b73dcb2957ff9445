import { renderGraphiQL } from '@graphql-yoga/render-graphiql'

/** Links of the page that lead elsewhere; they load nothing, but a leader's screen should not offer them either. */
const outsideLinks = /href:(["'`])https?:\/\/[^"'`]*\1/g

/** The query explorer as one page that loads nothing from anywhere, opened with an example. */
export function explorerPage(exampleQuery: string): string {
  const page = renderGraphiQL({
    title: '科协图 kexie-graph',
    defaultQuery: exampleQuery,
    endpoint: '/graphql',
  })
  return page.replaceAll(outsideLinks, 'href:"/graphql"')
}

/** Only what the page itself carries may run, and it may talk to this server alone. */
export const explorerPolicy =
  "default-src 'none'; script-src 'self' 'unsafe-inline' blob:; worker-src 'self' blob:; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
