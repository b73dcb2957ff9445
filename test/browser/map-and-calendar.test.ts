import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

test('the map and its list show every venue that is open on the day, by district, kind and level', async () => {
  const { data } = await product.query(
    '{ districts { id code name } all: mapOfVenues(on: "2021-06-01") { totalCount } some: mapOfVenues(on: "2021-06-01", level: PROVINCIAL, kind: "EDUCATION_BASE") { totalCount } }',
  )
  const { page } = await visit(`${product.url}/map?on=2021-06-01`)
  expect(await page.locator('tbody tr').count()).toBe(data.all.totalCount)
  const counts = await page.locator('.area tspan:last-child').allTextContents()
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(data.all.totalCount)

  await page.getByLabel('级别').selectOption({ label: '省级' })
  await page.getByLabel('种类').selectOption({ label: '科普教育基地' })
  await page.getByText(`已列 ${data.some.totalCount} 条，共 ${data.some.totalCount} 条`).waitFor()

  await page.getByLabel('级别').selectOption({ label: '全部' })
  await page.getByLabel('种类').selectOption({ label: '全部' })
  await page.locator('.area', { hasText: '天宁' }).click()
  await page.locator('.place').first().waitFor()
  await page.locator('tbody tr').first().getByText('天宁区', { exact: true }).waitFor()
  expect(await page.locator('.place').count()).toBe(await page.locator('tbody tr').count())
})

test('a month of the calendar has each of its events on its day, and the list the same ones', async () => {
  const { data } = await product.query(
    '{ academicEvents(filter: { from: "2021-11-01", to: "2021-11-30" }, first: 100) { nodes { title occurredOn } } }',
  )
  const { page } = await visit(`${product.url}/calendar?month=2021-11&view=month`)
  const shown = await page.locator('table.month td li').allTextContents()
  const titles = data.academicEvents.nodes.map(({ title }: { title: string }) => title)
  expect(shown.toSorted()).toEqual(titles.toSorted())
  const [first] = data.academicEvents.nodes
  const cell = page.locator('td', { has: page.locator(`time[datetime="${first.occurredOn}"]`) })
  expect(await cell.textContent()).toContain(first.title)
  await page.getByLabel('样式').selectOption({ label: '列表' })
  await page.locator('table.stacked').waitFor()
  expect((await page.locator('tbody th a').allTextContents()).toSorted()).toEqual(titles.toSorted())
})

test('an empty month leads to the last one that has events, and the feed follows the filters', async () => {
  const { page } = await visit(`${product.url}/calendar?month=2031-01`)
  await page.getByRole('button', { name: /看最近有活动的月份 2021-12/ }).click()
  await page.locator('table.month').waitFor()
  await page.getByLabel('系列').selectOption({ label: '科技咖啡馆' })
  const address = await page.getByRole('link', { name: /订阅日历/ }).getAttribute('href')
  expect(address).toBe('/calendar.ics?series=tech-cafe')
  const feed = await (await fetch(product.url + address)).text()
  expect(feed.match(/BEGIN:VEVENT/g)).toHaveLength(60)
})
