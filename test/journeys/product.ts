import { afterAll, beforeAll } from 'vitest'
import { startProduct } from '../../product.ts'
import { changzhouDatabase } from './changzhou-database.ts'

export interface Answer<T> {
  data: T
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[]
}

export interface Product {
  url: string
  databaseUrl: string
  /** One GraphQL request over HTTP; `data` is whatever the query asks for. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the shape it has just asked for
  query<T = any>(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>
}

/** The whole product on a database of its own, with the Changzhou data, for one test file. */
export function useProduct(): Product {
  const product = {} as Product
  const closing: (() => Promise<void>)[] = []
  beforeAll(async () => {
    const database = await changzhouDatabase()
    closing.push(database.drop)
    const gateway = await startProduct({ databaseUrl: database.url, host: '127.0.0.1', port: 0, urls: {} })
    closing.push(gateway.stop)
    Object.assign(product, { url: gateway.url, databaseUrl: database.url, query: queryAt(gateway.url) })
  })
  afterAll(async () => {
    for (const close of closing.toReversed()) await close()
  })
  return product
}

/** A client of the gateway at `url`. */
export function queryAt(url: string): Product['query'] {
  return async <T>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Answer<T>
  }
}
