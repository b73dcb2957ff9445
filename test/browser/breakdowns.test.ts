import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

const section = '[aria-labelledby="breakdown"]'
const digits = (text: string | null) => Number((text ?? '').replaceAll(/[^\d.]/g, ''))

test('a leader sees what a figure is made of, by another dimension, then by two crossed, and the address brings it back', async () => {
  for (const width of [1440, 390]) {
    const { page, complaints } = await visit(`${product.url}/figures/science-events?from=2021&to=2021`, {
      width,
    })
    const table = page.locator(`${section} table`)
    await table.waitFor()
    const whole = digits(await page.locator('.figure-head .value .digits').textContent())
    const sumOf = async (cells: string) =>
      (await page.locator(`${section} ${cells}`).allTextContents())
        .map(digits)
        .reduce((sum, one) => sum + one, 0)
    expect(await sumOf('tbody td.number .digits')).toBe(whole)
    expect(await page.locator(section).textContent()).toContain('各类之和即上面的数')
    await page.locator(`${section} select`).first().selectOption({ label: '主办层级' })
    await page.waitForURL(/by=hostLevel/)
    await table.locator('caption').filter({ hasText: '主办层级' }).waitFor()
    expect(await sumOf('tbody td.number .digits')).toBe(whole)
    await page.getByLabel('再分').selectOption({ label: '形式' })
    await page.waitForURL(/across=form/)
    await table.locator('caption').filter({ hasText: '主办层级×形式' }).waitFor()
    const parts = 'tbody tr:not(.total) td:not(.total) .digits'
    expect(await sumOf(parts)).toBe(whole)
    expect(await sumOf('tbody tr:not(.total) td.total .digits')).toBe(whole)
    expect(await sumOf('tbody tr.total td:not(.total) .digits')).toBe(whole)
    expect(await sumOf('tbody tr.total td.total .digits')).toBe(whole)
    await staysWhileRead(page)
    const shown = await table.textContent()
    const { page: other } = await visit(page.url(), { width })
    await other.locator(`${section} table`).waitFor()
    expect(await other.locator(`${section} table`).textContent()).toBe(shown)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(complaints).toEqual([])
  }
})

/** The names of the rows stay where they are while a table that is too wide is read sideways. */
async function staysWhileRead(page: Awaited<ReturnType<typeof visit>>['page']) {
  const name = page.locator(`${section} tbody tr:not(.total) th`).first()
  const scrolled = page.locator(`${section} .table-scroll`)
  const before = (await name.boundingBox())?.x
  const far = await scrolled.evaluate((table) => {
    table.scrollLeft = table.scrollWidth
    return table.scrollLeft
  })
  expect((await name.boundingBox())?.x).toBe(before)
  if (page.viewportSize()?.width === 390) expect(far).toBeGreaterThan(0)
}

test('a distinct count says that its parts may add up to more, an observation has none, and a period without entries says so', async () => {
  const { page, complaints } = await visit(`${product.url}/figures/matched-universities`)
  await page.locator(section).getByText('同一对象可计入几类').waitFor()
  await page.goto(`${product.url}/figures/science-events?from=1990&to=1990`)
  await page.locator(section).getByText('没有账目').waitFor()
  await page.goto(`${product.url}/figures/science-literacy-rate`)
  await page.locator('[aria-labelledby="years"]').waitFor()
  expect(await page.locator(section).count()).toBe(0)
  expect(complaints).toEqual([])
})
