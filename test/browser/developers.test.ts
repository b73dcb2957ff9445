import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

test('twelve queries run on the page and are answered without errors, with code for three clients', async () => {
  const { page } = await visit(`${product.url}/developers`)
  const items = page.locator('details.worked')
  expect(await items.count()).toBe(12)
  for (const item of await items.all()) {
    await item.locator('summary').click()
    await item.getByRole('button', { name: '运行' }).click()
    const answer = item.locator('.answer')
    await answer.getByText('"data"').waitFor()
    const { data, errors } = JSON.parse((await answer.textContent()) ?? '')
    expect(errors, (await item.getAttribute('data-query')) ?? '').toBeUndefined()
    expect(Object.values(data).every((value) => value !== null)).toBe(true)
  }
  const first = items.first()
  await first.getByRole('button', { name: 'urql' }).click()
  expect(await first.locator('code').textContent()).toMatch(/@urql\/core[\s\S]*query FiveYearReview/)
})

test('the code for fetch asks what it shows, as it stands', async () => {
  const { page } = await visit(`${product.url}/developers`)
  await page.locator('summary').first().click()
  const code = (await page.locator('details.worked code').first().textContent()) ?? ''
  const answer = await page.evaluate(`(async () => { ${code}; return { data, errors } })()`)
  expect(answer).toMatchObject({ data: { review: { services: expect.any(Array) } } })
})

test('the reference knows every type of the graph and leads from one to the next', async () => {
  const { page } = await visit(`${product.url}/developers`)
  await page.getByRole('button', { name: '打开参考' }).click()
  await page.getByLabel(/个类型中查找/).fill('Reconciliation')
  await page.locator('.found').getByRole('link', { name: 'Reconciliation', exact: true }).click()
  await page.getByText('公布的数与记录之间').or(page.getByText('对照结论')).first().waitFor()
  expect(page.url()).toContain('type=Reconciliation')
  expect(await page.locator('.type-entry code').allTextContents()).toContain('INCONSISTENT')
  await page.getByRole('link', { name: 'Query', exact: true }).click()
  const asked = page
    .locator('.type-entry tr')
    .filter({ has: page.getByText('familyDoctorCount', { exact: true }) })
  await asked.getByText('按该年年末计').waitFor()
})

test('the limits on the page are those of the gateway', async () => {
  const { page } = await visit(`${product.url}/developers`)
  const words = (await page.locator('#limits ~ ul').textContent()) ?? ''
  const gateway = readFileSync(new URL('../../gateway/limits.ts', import.meta.url), 'utf8')
  const limit = (name: string) => new RegExp(`${name} = (\\d+)`).exec(gateway)?.[1]
  expect(words).toContain(
    `最深 ${limit('maxDepth')} 层、根字段最多 ${limit('maxRootFields')} 个、最多 ${limit('maxTokens')} 个词元`,
  )
})
