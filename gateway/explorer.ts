import { renderGraphiQL } from '@graphql-yoga/render-graphiql'

/** The query explorer as one page that loads nothing from anywhere, opened with an example. */
export function explorerPage(exampleQuery: string): string {
  return renderGraphiQL({ title: '科协图 kexie-graph', defaultQuery: exampleQuery, endpoint: '/graphql' })
}

/** Only what the page itself carries may run, and it may talk to this server alone. */
export const explorerPolicy =
  "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; worker-src 'self' blob:; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
