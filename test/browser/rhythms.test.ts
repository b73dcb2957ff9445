import { beforeAll, expect, test } from 'vitest'
import { ownSociety } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { addForms } from '../journeys/rhythm-forms.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()
beforeAll(() => addForms(product.databaseUrl))

test('what is owed by quarters or once is chosen by its period, which names what is shown', async () => {
  const { page, complaints } = await visit(`${product.url}/duties?form=quarterly&month=2022-08`, {
    part: 'REVIEWER',
  })
  await page.getByRole('heading', { name: '2022年第3季度 应报' }).waitFor()
  await page.getByText('每季一次，季末次月31日截止，逢休息日顺延').waitFor()
  await page.locator('label', { hasText: /^期/ }).locator('select').selectOption({ label: '2022年第4季度' })
  await page.getByRole('heading', { name: '2022年第4季度 应报' }).waitFor()
  await page.getByRole('cell', { name: '2023-01-31' }).first().waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.locator('label', { hasText: /^报表/ }).locator('select').selectOption({ label: '洽谈会项目表' })
  await page.getByRole('heading', { name: '洽谈会项目表 应报' }).waitFor()
  await page.getByText('2022-06-10 至 2022-07-20 的活动，2022-07-30 截止，逢休息日顺延').waitFor()
  await page.getByRole('cell', { name: '2022-08-01' }).first().waitFor()
  await page.setViewportSize({ width: 390, height: 900 })
  expect(await violationsOn(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  expect(complaints).toEqual([])
}, 240_000)

test('the clerk sees every form that is running, each by the name of its period', async () => {
  const { page, complaints } = await visit(`${product.url}/report`, { part: 'REPORTER' })
  const owed = page.getByRole('region', { name: '近三个月的应报' })
  await owed
    .getByRole('row', { name: /季度.*季度报表/ })
    .first()
    .waitFor()
  await owed
    .getByRole('row', { name: /^\d{4}年\d+月 ?月度活动报表/ })
    .first()
    .waitFor()
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])
}, 120_000)

test('a society shows its quarters, and a quarter has its bulletin', async () => {
  const { page, complaints } = await visit(`${product.url}/bulletin?form=quarterly&month=2022-08`)
  await page.getByRole('heading', { name: '2022年第3季度' }).waitFor()
  await page.getByText('上期完整率').waitFor()
  const print = await page.getByRole('link', { name: '打印版' }).getAttribute('href')
  expect(print).toBe('/bulletins/2022-07.html?form=quarterly')
  await page.getByRole('link', { name: ownSociety }).first().click()
  const duties = page.getByRole('region', { name: '报送情况' })
  await duties.getByRole('table', { name: '逐月报送' }).waitFor()
  await page.getByLabel('截止年').selectOption('2022')
  await duties.getByLabel('报表').selectOption({ label: '季度报表' })
  await duties.getByRole('row', { name: /^2022年第4季度/ }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])
}, 120_000)
