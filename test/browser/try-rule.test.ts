import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

const address = () => `${product.url}/indicators/try?from=2017&to=2021`
const numbers = '[aria-labelledby="trial-numbers"]'

test('a reviewer puts a rule together, sees what it comes to, and the address brings it to whoever opens it', async () => {
  for (const width of [1440, 390]) {
    const { page, complaints } = await visit(address(), { width, part: 'REVIEWER' })
    await page.getByLabel('记录种类').fill('学术活动')
    await page.getByLabel('记录种类').press('Tab')
    await page.locator('.rule-sentence').filter({ hasText: '统计学术活动；每条记录计一' }).waitFor()
    const whole = async () => page.locator(`${numbers} tbody tr`).first().textContent()
    const bare = await whole()
    await page.getByRole('button', { name: '加一个条件' }).press('Enter')
    await page.getByRole('combobox', { name: '条件 1' }).selectOption({ label: '形式' })
    await page.getByRole('checkbox', { name: '论坛' }).press('Space')
    await page.locator('.rule-sentence').filter({ hasText: '形式为论坛' }).waitFor()
    expect(await whole()).not.toBe(bare)
    await page.locator('[aria-labelledby="trial-uncounted"]').getByText('不符合').first().waitFor()
    expect(await page.locator('[aria-labelledby="trial-counted"] a').count()).toBeGreaterThan(0)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(await violationsOn(page)).toEqual([])
    const shown = await page.locator(numbers).textContent()
    const { page: other } = await visit(page.url(), { width, part: 'REVIEWER' })
    await other.locator(`${numbers} table`).waitFor()
    expect(await other.locator(numbers).textContent()).toBe(shown)
    expect(complaints).toEqual([])
  }
}, 240_000)

test('the busiest day is one choice more, and what a measure does not ask has no control', async () => {
  const rule = JSON.stringify({ of: 'AcademicEvent', measure: 'COUNT' })
  const { page, complaints } = await visit(`${address()}&rule=${encodeURIComponent(rule)}`, {
    part: 'REVIEWER',
  })
  const choose = (name: string, label: string) =>
    page.getByRole('combobox', { name, exact: true }).selectOption({ label })
  await page.locator('.rule-sentence').filter({ hasText: '每条记录计一' }).waitFor()
  expect(await page.getByRole('combobox', { name: '比什么' }).count()).toBe(0)
  await choose('怎样计', '最大')
  await page.locator('.rule-editor').getByText('所比较或平均的数值字段').waitFor()
  await choose('数量', '参加人次')
  await page.locator('.rule-sentence').filter({ hasText: '取期内最大的参加人次' }).waitFor()
  await choose('比什么', '按日合计')
  await page.locator('.rule-sentence').filter({ hasText: '同一日的参加人次相加，取期内最多一日的' }).waitFor()
  await choose('怎样计', '最近报送之和')
  await page.locator('.rule-sentence').filter({ hasText: '每家单位取期内最近一次报送的参加人次' }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])
}, 240_000)

test('an address that names no period says so', async () => {
  const { page } = await visit(`${product.url}/indicators/try?from=2021&to=2017`, { part: 'REVIEWER' })
  await page.getByText('没有这样的时期').waitFor()
})

test('what is wrong stands where it is wrong, and nobody else is offered the page', async () => {
  const rule = JSON.stringify({
    of: 'AcademicEvent',
    measure: 'SUM',
    conditions: [{ field: 'attendance', ask: 'BETWEEN', from: '9', to: '1' }],
  })
  const { page, complaints } = await visit(`${address()}&rule=${encodeURIComponent(rule)}`, {
    part: 'REVIEWER',
  })
  await page.locator('.rule-condition').getByText('不小于 9').waitFor()
  await page.locator('.rule-editor').getByText('求和的字段').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel('到', { exact: true }).fill('90')
  await page.getByLabel('到', { exact: true }).press('Tab')
  await page.getByRole('combobox', { name: '数量', exact: true }).selectOption({ label: '参加人次' })
  await page.locator('.rule-sentence').filter({ hasText: '在 9 至 90 之间' }).waitFor()
  expect(complaints).toEqual([])
  const { page: leaders } = await visit(address(), { part: 'LEADER' })
  expect(await leaders.getByLabel('记录种类').count()).toBe(0)
}, 240_000)
