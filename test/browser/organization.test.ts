import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

test('from the bulletin a leader reaches a society, its months, its figures, and one of its records', async () => {
  const { page, complaints } = await visit(`${product.url}/bulletin?month=2021-09`)
  await page.getByRole('link', { name: '常州市焊接学会' }).click()
  await page.getByRole('heading', { level: 1, name: '常州市焊接学会' }).waitFor()
  const { data } = await product.as('LEADER')(
    'query ($id: ID!) { node(id: $id) { ... on Organization { figures(from: 2017, to: 2021) { indicator { name } value } } } }',
    { id: decodeURIComponent(page.url().split('/organizations/')[1]?.split('?')[0] ?? '') },
  )
  const figure = data.node.figures.find(
    ({ indicator }: { indicator: { name: string } }) => indicator.name === '科普活动',
  )
  await page.getByRole('row', { name: new RegExp(`^科普活动 ${figure.value}场次`) }).waitFor()
  expect(await page.getByRole('table', { name: '逐月报送' }).getByRole('row').count()).toBe(6)
  const rates = page.getByRole('region', { name: '报送情况' }).locator('.key-numbers')
  // Of what was rebuilt nobody knows when it came, or whether anything else was owed.
  expect(await rates.textContent()).toMatch(/^应报(\d+)已报\1按时0完整率—及时率—$/)
  await page.getByLabel('记录类型').selectOption('AcademicEvent')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^20\d\d年/ })
    .first()
    .click()
  await page.getByText('计入的指标').waitFor()
  await page.getByRole('link', { name: '常州市焊接学会' }).waitFor()
  expect(complaints).toEqual([])
}, 120_000)

test('of a long period the latest years of duties are shown, and said to be', async () => {
  const { page, complaints } = await visit(`${product.url}/organizations?text=焊接`)
  await page.getByRole('link', { name: '常州市焊接学会' }).click()
  await page.getByLabel('起始年').selectOption('2012')
  await page.getByText('（只列 2016–2021）').waitFor()
  await page.getByRole('table', { name: '逐月报送' }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(complaints).toEqual([])
}, 120_000)

test('what is missing from a month leads to the society that owes it', async () => {
  const { page, complaints } = await visit(`${product.url}/bulletin?month=2022-03`, { part: 'REVIEWER' })
  await page.getByText(/^缺报 \d+ 家$/).click()
  const name = page.locator('.names a').first()
  const society = (await name.textContent()) ?? ''
  await name.click()
  await page.getByRole('heading', { level: 1, name: society }).waitFor()
  expect(complaints).toEqual([])
}, 120_000)

test('of a month that was rebuilt nobody is overdue or before another', async () => {
  const { page, complaints } = await visit(`${product.url}/bulletin?month=2021-03`, { part: 'REVIEWER' })
  const rows = page.getByRole('table', { name: '各单位报送情况' }).locator('tbody tr')
  await rows.filter({ hasText: '由已公布资料重建' }).first().waitFor()
  await rows.filter({ hasText: '无从得知' }).first().waitFor()
  expect(await rows.filter({ hasText: '逾期' }).count()).toBe(0)
  expect(new Set(await rows.locator('td:first-child').allTextContents())).toEqual(new Set(['—']))
  expect(await page.getByText(/^缺报/).count()).toBe(0)
  expect(complaints).toEqual([])
}, 120_000)

test('the public sees what a society is, and nothing of its reports and duties', async () => {
  const { page, complaints } = await visit(`${product.url}/organizations?text=焊接`, { part: 'PUBLIC' })
  await page.getByRole('link', { name: '常州市焊接学会' }).click()
  await page.getByRole('heading', { name: '所报的记录' }).waitFor()
  await page.getByText('没有可见的记录').waitFor()
  expect(await page.getByRole('heading', { name: '报送情况' }).count()).toBe(0)
  expect(complaints).toEqual([])
}, 120_000)
