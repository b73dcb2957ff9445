import { expect, test } from 'vitest'
import { type Account, testAccounts } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { oneOf } from '../share-of.ts'
import { listedPages } from './listed-pages.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

const roles = testAccounts.map(({ displayName }) => displayName).filter((one) => !one.startsWith('OTHER'))
/** Pages that not everybody has a use for; the one of duties is a clerk's too, who has no link to it. */
const narrowed = listedPages().filter(
  (page) => page.roles.length > 0 && page.name !== 'duties' && page.name !== 'reporters',
)

test('who may not see a page is told so once, who may, and nothing else', { timeout: 300_000 }, async () => {
  expect(narrowed.length).toBeGreaterThan(10)
  for (const { path, roles: may } of narrowed) {
    const part = oneOf(roles.filter((role) => !may.includes(role)))
    const { page, complaints, queries } = await visit(`${product.url}${path}`, { part: part as Account })
    const main = page.locator('main')
    await main.getByText(/这一页供.+使用；您以.+登录，不能查看。/).waitFor()
    expect.soft(await main.locator('h1').count(), path).toBe(1)
    expect.soft(await main.locator('select, input, button, .failure').count(), `${path} as ${part}`).toBe(0)
    expect.soft(await main.getByText(/编号|重试/).count(), path).toBe(0)
    expect.soft(queries, path).toEqual([])
    expect.soft(complaints, path).toEqual([])
    await page.context().close()
  }
})

test('who has not signed in is led to it, and comes back to the page', async () => {
  const { path } = oneOf(narrowed)
  const { page } = await visit(`${product.url}${path}`, { part: 'PUBLIC' })
  await page.getByText('请先登录。这一页供').waitFor()
  expect(await page.locator('main a').getAttribute('href')).toBe(`/sign-in?back=${path}`)
})
