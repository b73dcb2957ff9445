import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstPage } from '../../product/founding/first-page.ts'
import { startProduct } from '../../product/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

/** Whoever started the product founds its city in a browser, on a phone too. */
const { visit } = useBrowser()
let database: FreshDatabase
let product: Awaited<ReturnType<typeof startProduct>>
let code: string

beforeAll(async () => {
  database = await freshDatabase({ hasPackage: false })
  const first = firstPage(database.url)
  code = first.code
  const { founding } = first
  product = await startProduct({ databaseUrl: database.url, host: '127.0.0.1', port: 0, urls: {}, founding })
})
afterAll(async () => {
  await product.stop()
  await database.drop()
})

test('the first page asks for the code, founds the city, and shows three links once', async () => {
  const { page, complaints } = await visit(product.url, { part: 'PUBLIC', width: 390 })
  const fits = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByRole('heading', { level: 1, name: '首次设定' }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await fits()
  await page.getByLabel('一次性代码').fill('2222-2222-2222')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('代码不对：应为启动时控制台上印出的一次性代码').waitFor()
  await page.waitForTimeout(1100)
  await page.getByLabel('一次性代码').fill(code)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('淮安市的数据包').waitFor()
  await page.getByLabel(/^空白/).check()
  await page.getByLabel('市名', { exact: true }).fill('某市')
  await page.getByLabel('市名（英文）').fill('Somewhere')
  await page.getByLabel('六位区划代码').fill('110000')
  await page.getByLabel('系统管理员姓名').fill('李雷')
  await page.getByLabel('系统管理员登录名').fill('li-lei')
  expect(await violationsOn(page)).toEqual([])
  await fits()
  await page.getByRole('button', { name: '设定本市' }).click()
  await page.getByText('某市已设定，系统已可使用，不必重启。', { exact: false }).waitFor()
  const links = await page.locator('.secret code').allTextContents()
  expect(links).toHaveLength(3)
  for (const link of links) expect(link).toMatch(new RegExp(`^${product.url}/redeem#kxl_`))
  expect(await violationsOn(page)).toEqual([])
  await fits()
  // The one complaint is the browser's own about the refused code.
  expect(complaints).toEqual([expect.stringContaining('403')])

  const later = await visit(product.url, { part: 'PUBLIC' })
  await later.page.getByRole('heading', { level: 1, name: /五年概览$/ }).waitFor()
  expect(((await later.page.locator('.brand').textContent()) ?? '').trim()).toContain('某市科学技术协会')
  await later.page.goto(`${product.url}/founding`)
  await later.page.getByText('本市已经设定。').waitFor()
  const holder = await visit(links[0] ?? '', { part: 'PUBLIC' })
  await holder.page.getByText('李雷，您好。', { exact: false }).waitFor()
  expect([...later.complaints, ...holder.complaints]).toEqual([])
}, 240_000)
