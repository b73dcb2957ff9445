import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { afterAll, beforeAll } from 'vitest'
import { demoCity } from '../../product/city/demo-city.ts'
import { installCity } from '../../product/city/install-city.ts'
import { startProduct } from '../../product/product.ts'
import { seedInto, testAccounts } from '../journeys/accounts.ts'
import { clientOf, type Product } from '../journeys/client.ts'

/** The whole product on a database of its own that knows the city's registers, and in which nothing was reported yet. */
export function useRegisters(): Product {
  const product = {} as Product
  const closing: (() => Promise<void>)[] = []
  beforeAll(async () => {
    const { url, drop } = await freshDatabase()
    closing.push(drop)
    await installCity(url, await demoCity(), { as: 'DEMO', operator: 'test' })
    await seedInto(url, testAccounts)
    const gateway = await startProduct({ databaseUrl: url, host: '127.0.0.1', port: 0, urls: {} })
    closing.push(gateway.stop)
    Object.assign(product, clientOf(gateway.url, url))
  })
  afterAll(async () => {
    for (const close of closing.toReversed()) await close()
  })
  return product
}
