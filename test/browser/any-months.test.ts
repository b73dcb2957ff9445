import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

test('a leader asks for a quarter, then for any months, and the address brings it back', async () => {
  const { page, complaints } = await visit(`${product.url}/figures/academic-exchange-events`)
  const note = page.locator('.figure-head .note').first()
  await page.getByLabel('时段').selectOption({ label: '二季度' })
  await page.waitForURL(/fromMonth=4/)
  await note.filter({ hasText: '2021年4–6月' }).waitFor()
  const facts = page.locator('.comparisons')
  expect(await facts.locator('dt').allTextContents()).toEqual(['同比', '环比', '累计'])
  expect(await facts.textContent()).toContain('2020年4–6月')
  expect(await page.locator('a.workbook').getAttribute('href')).toContain('fromMonth=4&toMonth=6')
  await page.getByLabel('时段').selectOption({ label: '任意月份' })
  await page.getByLabel('起始年').selectOption('2020')
  await page.getByLabel('起始月').selectOption({ label: '11月' })
  await note.filter({ hasText: '2020年11月–2021年6月' }).waitFor()
  expect(await page.locator('[aria-labelledby="years"] tbody th').allTextContents()).toEqual([
    '2020年11–12月',
    '2021年1–6月',
  ])
  const value = await page.locator('.figure-head .value').textContent()
  const { page: other } = await visit(page.url())
  expect(await other.locator('.figure-head .value').textContent()).toBe(value)
  expect(await other.getByLabel('起始月').inputValue()).toBe('11')
  await other.getByLabel('时段').selectOption({ label: '全年' })
  await other.locator('.figure-head .note').filter({ hasText: '2020–2021' }).first().waitFor()
  expect(complaints).toEqual([])
})

test('an address that names no period is told so, and leads to the one that pages open with', async () => {
  const { data } = await product.query('{ organizations(first: 1) { nodes { id } } }')
  const organization = `/organizations/${encodeURIComponent(data.organizations.nodes[0].id)}`
  for (const [path, why] of [
    ['/?from=2021-13', '起始年（from）应为1949–2200 的年份，如 2021，现为“2021-13”'],
    ['/figures/salons?from=2021&to=2020', '截止年（to）应为不早于 2021 的年份，现为“2020”'],
    ['/figures/salons?from=2021&to=2021&toMonth=13', '截止月（toMonth）应为1–12 的月份，现为“13”'],
    [`${organization}?to=x`, '截止年（to）应为1949–2200 的年份，如 2021，现为“x”'],
  ] as const) {
    const { page, complaints } = await visit(`${product.url}${path}`, { width: 390 })
    await page.getByRole('alert').getByText(`地址所写的时期有误：${why}。`).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    await page.getByRole('link', { name: '改看通常的时期' }).click()
    await page.getByLabel('起始年').waitFor()
    expect(new URL(page.url()).search).toBe('')
    expect(complaints).toEqual([])
  }
})

test('the overview of some months says which, compares no part of a year with a whole one, and leads on with them', async () => {
  for (const width of [1440, 390]) {
    const { page, complaints } = await visit(`${product.url}/?from=2021&to=2021&fromMonth=1&toMonth=6`, {
      width,
    })
    expect(await page.locator('h1').textContent()).toContain('2021年1–6月 概览')
    expect(await page.getByLabel('时段').inputValue()).toBe('1-6')
    expect(await page.locator('.trend').filter({ hasText: '较' }).count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.locator('.card h3 a').first().click()
    await page.waitForURL(/figures.*fromMonth=1&toMonth=6/)
    await page.locator('.figure-head .note').filter({ hasText: '2021年1–6月' }).first().waitFor()
    expect(complaints).toEqual([])
  }
})
