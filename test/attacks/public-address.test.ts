import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { edgeOf } from '@kexie/gateway/edge'
import type { Gateway } from '@kexie/gateway/gateway'
import { readSettings } from '@kexie/runtime/settings'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct } from '../../product/product.ts'

/** What an operator sets of how the product faces the world, read as the start reads it and handed on as the start does. */
let database: FreshDatabase
let product: Gateway
beforeAll(async () => {
  database = await freshDatabase()
  const settings = readSettings({ PUBLIC_URL: 'https://kexie.example.org/' }, [])
  const place = { databaseUrl: database.url, host: '127.0.0.1', port: 0, urls: {} }
  product = await startProduct({ ...place, edge: edgeOf(settings) })
})
afterAll(async () => {
  await product?.stop()
  await database.drop()
})

test('PUBLIC_URL reaches the edge of the whole product: TLS is kept, metrics are closed', async () => {
  const { headers } = await fetch(`${product.url}/health/live`)
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=/)
  expect((await fetch(`${product.url}/metrics`)).status).toBe(404)
})
