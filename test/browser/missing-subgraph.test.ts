import { generateKeyPairSync } from 'node:crypto'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import type { Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { changzhouDatabase } from '../journeys/changzhou-database.ts'
import { clientOf } from '../journeys/client.ts'
import { shareOf } from '../share-of.ts'
import { everyPage } from './every-page.ts'
import { useBrowser } from './use-browser.ts'

const { visit } = useBrowser()
let database: Awaited<ReturnType<typeof changzhouDatabase>>
const event = { id: '' }

beforeAll(async () => {
  database = await changzhouDatabase()
})

afterAll(async () => database.drop())

/** The product while one subgraph runs elsewhere and is down: nothing listens at its address. */
async function without(subgraph: SubgraphName) {
  return await startProduct({
    databaseUrl: database.url,
    host: '127.0.0.1',
    port: 0,
    urls: { [subgraph]: 'http://127.0.0.1:9' },
    signing: generateKeyPairSync('ed25519').privateKey,
  })
}

const missing = (subgraph: string) => `本页有一部分暂缺（${subgraph} 暂不可用），其余如常。`

test('without events the figures stand, their evidence too, and the pages say what is missing', async () => {
  const product = await without('events')
  try {
    const { page: overview } = await visit(`${product.url}/`)
    expect(
      await overview.locator('[data-code="academic-exchange-events"] .amount').first().textContent(),
    ).toBe('503场')
    expect(await overview.locator('.state').count()).toBe(0)

    const { page: figure } = await visit(`${product.url}/figures/academic-exchange-events`)
    expect(await figure.locator('.figure-head .amount').textContent()).toBe('503场')
    expect(await figure.locator('#evidence ~ div tbody tr').count()).toBe(20)
    event.id = (await figure.locator('#evidence ~ div tbody a').first().getAttribute('href')) ?? ''
    expect(event.id).toMatch(/^\/records\//)

    const { page: record } = await visit(product.url + event.id)
    expect(await record.locator('h1').textContent()).toMatch(/学术/)
    expect(await record.getByText(missing('events')).count()).toBeGreaterThan(0)
    expect(await record.getByRole('heading', { name: '报送与审核经过' }).count()).toBe(1)

    const { page: calendar } = await visit(`${product.url}/calendar?month=2021-11`)
    expect(await calendar.locator('[role="alert"]').textContent()).toMatch(/events/)
    expect(await calendar.getByLabel('学会').locator('option').count()).toBeGreaterThan(50)

    const { page: map } = await visit(`${product.url}/map`)
    expect(await map.locator('tbody tr').count()).toBeGreaterThan(200)
  } finally {
    await product.stop()
  }
})

test('without metrics the overview says so and keeps its controls; the records stand', async () => {
  const product = await without('metrics')
  try {
    const { page: overview } = await visit(`${product.url}/`)
    expect(await overview.getByText(missing('metrics')).count()).toBe(1)
    expect(await overview.getByLabel('区域').locator('option').count()).toBe(8)
    const { page: calendar } = await visit(`${product.url}/calendar?month=2021-11&view=list`)
    expect(await calendar.locator('tbody tr').count()).toBe(62)
    expect(await calendar.locator('.state').count()).toBe(0)
  } finally {
    await product.stop()
  }
})

test('without a server at all a page that is open says so, and recovers when asked', async () => {
  const product = await without('talent')
  try {
    const { page } = await visit(`${product.url}/`)
    await page.route('**/graphql', (route) => route.abort())
    await page.getByLabel('区域').selectOption({ label: '武进区' })
    await page.getByText('连不上服务器').waitFor()
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('连不上服务器').waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: '武进区 2017–2021' }).waitFor()
  } finally {
    await product.stop()
  }
})

/** One visit to each page, not to each of its states; to a quarter of them, drawn by a seed, unless everything is verified. */
async function onePageEach() {
  const product = await startProduct({ databaseUrl: database.url, host: '127.0.0.1', port: 0, urls: {} })
  const visits = await everyPage(clientOf(product.url, database.url).query).finally(product.stop)
  const seen = new Set<string>()
  const pages = visits.filter(({ address, part = '' }) => {
    const page = `${part} ${address.split('?')[0]?.split('/').slice(0, 2).join('/')} ${address.split('/').length}`
    return part !== 'PUBLIC' && !seen.has(page) && seen.add(page)
  })
  return shareOf(pages, 0.25)
}

test.each(['metrics', 'reporting'] as const)(
  'without %s every page shows what it has, or says what is missing, and none breaks',
  async (subgraph) => {
    const pages = await onePageEach()
    const product = await without(subgraph)
    try {
      for (const { name, address, part = 'LEADER' } of pages) {
        const { page, complaints } = await visit(product.url + address, { part })
        const said = await page.locator('.state, [role="alert"]').allTextContents()
        const isWhole = (await page.locator('h1').count()) === 1
        expect.soft(isWhole || said.some((words) => words.includes(subgraph)), name).toBe(true)
        expect
          .soft(
            complaints.filter((complaint) => !/^Failed to load resource/.test(complaint)),
            name,
          )
          .toEqual([])
        await page.context().close()
      }
    } finally {
      await product.stop()
    }
  },
  300_000,
)

test('a page is drawn while nobody says which city it is of, and does not call it one that is not set up', async () => {
  const product = await startProduct({ databaseUrl: database.url, host: '127.0.0.1', port: 0, urls: {} })
  try {
    const { page } = await visit(`${product.url}/`)
    const asked: Route[] = []
    await page.route('**/graphql', (route) =>
      route.request().postDataJSON().operationName === 'City' ? void asked.push(route) : route.continue(),
    )
    await page.reload()
    await page.locator('.figures .amount').first().waitFor({ state: 'attached', timeout: 10_000 })
    expect(asked).toHaveLength(1)
    expect(await page.getByText('尚未设定本市').count()).toBe(0)
    await asked[0]?.continue()
    await page.locator('.brand small').waitFor()
  } finally {
    await product.stop()
  }
})
