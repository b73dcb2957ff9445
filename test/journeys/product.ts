import { afterAll, beforeAll } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { changzhouDatabase } from './changzhou-database.ts'
import { clientOf, type Product } from './client.ts'

/** The whole product on a database of its own, with the Changzhou data, for one test file. */
export function useProduct(): Product {
  const product = {} as Product
  const closing: (() => Promise<void>)[] = []
  beforeAll(async () => {
    const database = await changzhouDatabase()
    closing.push(database.drop)
    const gateway = await startProduct({ databaseUrl: database.url, host: '127.0.0.1', port: 0, urls: {} })
    closing.push(gateway.stop)
    Object.assign(product, clientOf(gateway.url, database.url))
  })
  afterAll(async () => {
    for (const close of closing.toReversed()) await close()
  })
  return product
}
