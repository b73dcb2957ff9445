import { connect } from '@kexie/db/connection'
import { todayInShanghai } from '@kexie/records/row-rules'
import { beforeAll, expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { useBrowser } from './use-browser.ts'

/** The same records of a city that has another name, leaves open what it may, and has no outlines; one district is made of streets. */
const product = useProduct()
const { visit } = useBrowser()

beforeAll(async () => {
  const sql = connect(product.databaseUrl, { max: 1, name: 'kexie another city' })
  await sql`update association.city set association_zh = '某市科学技术协会', association_en = 'An Association',
    map_zh = null, map_en = null, opens_from = null, opens_to = null, earliest_year = null`
  await sql`delete from association.district_outline`
  await sql`insert into association.district (code, name_zh, name_en, parent_code)
    values ('320500', '某街道', 'A Street', '320402')`
  await sql.end({ timeout: 5 })
})

test('the association above every page and the name of its map are those of the data', async () => {
  const { page } = await visit(`${product.url}/map?on=2021-06-01`)
  await page.locator('.brand').getByText('某市科学技术协会').waitFor()
  await page.getByRole('heading', { level: 1, name: '科普地图', exact: true }).waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.locator('.brand').getByText('An Association').waitFor()
})

test('a language that is pressed holds over what the address names, which follows', async () => {
  const { page } = await visit(`${product.url}/editions?lang=en`)
  await page.getByRole('button', { name: '中文' }).click()
  await page.waitForURL((address) => address.searchParams.get('lang') === 'zh')
  await page.getByRole('heading', { level: 1, name: '发布' }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  await page.locator('.brand').getByText('某市科学技术协会').waitFor()
  await page.getByRole('link', { name: '单位', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '单位' }).waitFor()
})

test('pages open with the last five years', async () => {
  const { page } = await visit(product.url)
  const year = Number(todayInShanghai(new Date()).slice(0, 4))
  await page.getByRole('heading', { level: 1, name: `常州市 ${year - 4}–${year} 五年概览` }).waitFor()
})

test('without outlines the districts stand as a list that leads where the map would', async () => {
  const { page } = await visit(`${product.url}/map?on=2021-06-01`)
  expect(await page.locator('main svg').count()).toBe(0)
  const list = page.getByRole('navigation', { name: /家场馆$/ })
  const counts = (await list.locator('li').allTextContents()).map((item) => Number(/\d+$/.exec(item)?.[0]))
  expect(counts.length).toBeGreaterThan(3)
  await list.getByRole('link', { name: '武进区' }).click()
  await page.locator('tbody tr').first().getByText('武进区', { exact: true }).waitFor()
  await list.getByRole('link', { name: '看全市' }).waitFor()
})

test('without outlines the table of a figure stands alone, and an area whose code ends in 00 is no city', async () => {
  const years = 'from=2017&to=2021'
  const { page } = await visit(`${product.url}/figures/academic-exchange-events?${years}`)
  await page.locator('#districts').waitFor()
  expect(await page.locator('.district-map').count()).toBe(0)
  await page.getByLabel('区域').selectOption({ label: '某街道' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(new URL(page.url()).searchParams.get('district')).toBeTruthy()
  await page.getByLabel('区域').selectOption({ label: '常州市' })
  await page.waitForURL((address) => !address.searchParams.has('district'))
})
