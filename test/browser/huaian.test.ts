import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { root } from '../house/source-files.ts'
import { type Account, seedInto, testAccounts } from '../journeys/accounts.ts'
import { ofAnother } from '../journeys/another-city.ts'
import { clientOf, type Product } from '../journeys/client.ts'
import { huaianDemo } from '../journeys/huaian-database.ts'
import { listedPages } from './listed-pages.ts'
import { useBrowser } from './use-browser.ts'

/** Every page of the demo of Huai'an, looked at by whoever has a use for it: alive, and without a word of another city. */
const closing: (() => Promise<unknown>)[] = []
const { visit } = useBrowser()
let product: Product

beforeAll(async () => {
  const demo = await huaianDemo()
  closing.push(demo.drop)
  const bureau = demo.idOf('楚州区科学技术局')
  const here = { organizationId: bureau, districtCode: '320803' }
  const own: Partial<Record<Account, object>> = {
    REPORTER: { organizationId: bureau },
    DISTRICT_REVIEWER: here,
  }
  const accounts = testAccounts.filter(({ displayName }) => !displayName.startsWith('OTHER'))
  await seedInto(
    demo.url,
    accounts.map((one) => ({ ...one, ...own[one.displayName as Account] })),
  )
  const gateway = await startProduct({ databaseUrl: demo.url, host: '127.0.0.1', port: 0, urls: {} })
  closing.push(gateway.stop)
  product = clientOf(gateway.url, demo.url)
})
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

/** What a page says to whoever opens it, hidden or not, when nothing has gone wrong on it. */
async function wordsOf(address: string, part?: string) {
  const { page, complaints } = await visit(`${product.url}${address}`, part ? { part: part as Account } : {})
  const words = `${await page.title()}\n${await page.content()}`
  await page.context().close()
  expect(complaints, address).toEqual([])
  return words
}

test('no page says a word of another city, and each says that this is a demonstration', {
  timeout: 300_000,
}, async () => {
  const { data } = await product.query(`{ demands(first: 1) { nodes { id organization { id } } } }`)
  const [demand] = data.demands.nodes
  const shown = [
    { path: '/?district=&from=2010&to=2010' },
    { path: '/figures/technical-demands' },
    { path: '/figures/key-signing-projects?lang=en' },
    { path: `/records/${demand.id}` },
    { path: `/organizations/${demand.organization.id}?from=2010&to=2010` },
    { path: '/bulletin?form=negotiation-and-signing&month=2010-07', roles: ['REVIEWER'] },
    { path: '/duties?form=negotiation-and-signing&month=2010-07', roles: ['REVIEWER'] },
    { path: '/report/demands', roles: ['REPORTER'] },
    { path: '/calendar?month=2010-09&view=list' },
    { path: '/developers?type=ActionPlanKind' },
  ]
  for (const { path, roles: [role] = [] } of [...listedPages(), ...shown]) {
    const words = await wordsOf(path, role)
    expect(ofAnother.exec(words)?.[0], path).toBeUndefined()
    expect(words, path).toMatch(/演示|demonstration/)
  }
})

test('July says who is missing, and a target how far it is', { timeout: 120_000 }, async () => {
  const bulletin = await wordsOf('/bulletin?form=negotiation-and-signing&month=2010-07', 'REVIEWER')
  expect(bulletin).toContain('盱眙县科学技术局')
  const targets = await wordsOf('/targets')
  expect(targets).toContain('集中签约重点对接项目')
})

test('the twelve queries of the developers’ page are about what this city counts, and are answered', {
  timeout: 120_000,
}, async () => {
  const { page } = await visit(`${product.url}/developers`)
  const items = page.locator('details.worked')
  await items.first().waitFor()
  expect(await items.count()).toBe(12)
  for (const item of await items.all()) {
    await item.locator('summary').click()
    await item.getByRole('button', { name: '运行' }).click()
    const answer = item.locator('.answer')
    await answer.getByText('"data"').waitFor()
    const { data, errors } = JSON.parse((await answer.textContent()) ?? '')
    expect(errors).toBeUndefined()
    expect(Object.values(data).every((value) => value !== null)).toBe(true)
  }
  expect(await items.nth(1).locator('textarea').inputValue()).toContain('"technical-demands"')
})

test('no file that pages are made of says a word of another city', () => {
  const folder = join(root, 'clients/web/dist')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|html|json)$/.test(name),
  )
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((name) => ofAnother.test(readFileSync(join(folder, name), 'utf8')))).toEqual([])
})
