export const clients = ['fetch', 'Apollo Client', 'urql'] as const

export type Client = (typeof clients)[number]

/** How a client asks this query: code that runs as it stands. */
export function clientCode(client: Client, query: string, endpoint: string): string {
  const document = indented(query.trim())
  if (client === 'Apollo Client') return apolloCode(document, endpoint)
  return client === 'urql' ? urqlCode(document, endpoint) : fetchCode(document, endpoint)
}

const indented = (query: string) => query.replaceAll('\n', '\n  ')

const fetchCode = (query: string, endpoint: string) => `const response = await fetch('${endpoint}', {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'accept-language': 'zh' },
  body: JSON.stringify({ query: \`
  ${query}\` }),
})
const { data, errors } = await response.json()`

const apolloCode = (
  query: string,
  endpoint: string,
) => `import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'

const client = new ApolloClient({
  link: new HttpLink({ uri: '${endpoint}' }),
  cache: new InMemoryCache(),
})
const { data } = await client.query({ errorPolicy: 'all', query: gql\`
  ${query}\` })`

const urqlCode = (
  query: string,
  endpoint: string,
) => `import { cacheExchange, Client, fetchExchange, gql } from '@urql/core'

const client = new Client({ url: '${endpoint}', exchanges: [cacheExchange, fetchExchange] })
const { data, error } = await client.query(gql\`
  ${query}\`, {})`
