import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Basis, isSpread } from '../../clients/web/parts/figures/basis.ts'
import { useProduct } from '../journeys/product.ts'
import { isWhole, shareOf } from '../share-of.ts'
import { violationsOn } from './accessibility.ts'
import { everyPage } from './every-page.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

interface Figure {
  indicator: { code: string }
  basis: Basis
  years: { value: number | null; basis: Basis }[]
}

async function figuresOf(district: string | null): Promise<Figure[]> {
  const { data } = await product.query(
    `query ($district: ID) { review(from: 2017, to: 2021, district: $district) { services { figures {
      indicator { code } basis years { value basis } } } } }`,
    { district },
  )
  return data.review.services.flatMap(({ figures }: { figures: Figure[] }) => figures)
}

/** Whether one of the two years that would be compared is spread. */
const hasNoGrowth = ({ years }: Figure) => years.slice(-2).some(isSpread)

const rowOf = (page: Page, { indicator }: Figure) => page.locator(`tr[data-code="${indicator.code}"]`)

const note = /标“\s*推算\s*”的数和画斜纹的部分细于公布过的数/

/** Classes of what a mark of growth stands beside: the last two columns of its course, and the numbers of its row and the one before. */
const besideTrends = `[...document.querySelectorAll('.trend')].flatMap((trend) => {
  const row = trend.closest('tr')
  const course = trend.closest('.course')
  const compared = course
    ? [...course.querySelectorAll('.spark rect')].slice(-2)
    : [row, row?.previousElementSibling].flatMap((one) => [...(one?.querySelectorAll('.amount') ?? [])])
  return compared.filter((one) => one.matches('.hatched, .spread')).map(() => trend.textContent + ' ' + (row ?? course).textContent)
})`

test('the overview of five years says growth of no figure that is spread, hatches it and says what that means', async () => {
  const figures = await figuresOf(null)
  const spreadLately = figures.filter(hasNoGrowth)
  expect(spreadLately.length).toBeGreaterThan(10)
  const { page } = await visit(`${product.url}/?from=2017&to=2021`)
  await page.getByText(note).waitFor()
  for (const summary of await page.locator('.service summary').all()) await summary.click()
  for (const figure of spreadLately) {
    const { code } = figure.indicator
    const shown = page.locator(`[data-code="${code}"]`)
    expect.soft(await shown.locator('.trend').count(), code).toBe(0)
    const row = rowOf(page, figure)
    const spread = figure.years.filter((year) => isSpread(year) && year.value !== null).length
    expect.soft(await row.locator('.spark .hatched').count(), code).toBe(spread)
    expect.soft(await row.locator('.year .spread').count(), code).toBe(spread)
  }
  expect(await violationsOn(page)).toEqual([])
})

test('the wall of a meeting room hatches in its own colours and says what that means', async () => {
  const { page } = await visit(`${product.url}/?from=2017&to=2021&screen=1`)
  await page.getByText(note).waitFor()
  expect(await page.locator('.screen .spark .hatched').count()).toBeGreaterThan(0)
  expect(await page.locator('.trend').count()).toBe(0)
  const colourOf = (selector: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}')).stroke`)
  expect(await colourOf('.hatching path')).toBe(await colourOf('.screen .spark .hatched'))
  expect(await violationsOn(page)).toEqual([])
})

test('a figure hatches its years and districts, in the order of their codes, and marks each of their numbers', async () => {
  const { data } = await product.query(
    `{ indicator(code: "academic-exchange-events") { figure(from: 2017, to: 2021) { basis years { basis } districts { basis district { code name } } } } }`,
  )
  const { basis, years, districts } = data.indicator.figure
  expect(basis).toBe('REBUILT')
  expect([...years, ...districts].every(isSpread)).toBe(true)
  const { page } = await visit(`${product.url}/figures/academic-exchange-events?from=2017&to=2021`)
  await page.getByText(note).waitFor()
  expect(await page.locator('.figure-head .value .spread-mark').count()).toBe(0)
  const section = (id: string) => page.locator(`[aria-labelledby="${id}"]`)
  await section('years').locator('.chart svg pattern').first().waitFor({ state: 'attached' })
  expect(await section('years').locator('tbody .spread').count()).toBe(years.length)
  expect(await page.locator('.trend').count()).toBe(0)
  const areas = section('districts')
  expect(await areas.locator('tbody .spread').count()).toBe(districts.length)
  expect(await areas.locator('.bar-cell .hatched').count()).toBe(districts.length)
  expect(await areas.locator('.district-map path.hatched').count()).toBe(districts.length)
  const byCode = districts.toSorted((one: District, other: District) =>
    one.district.code < other.district.code ? -1 : 1,
  )
  expect(await areas.locator('tbody th').allTextContents()).toEqual(
    byCode.map(({ district }: District) => district.name),
  )
  expect(await page.getByText('斜纹：细于公布的数，由重建推算').count()).toBeGreaterThanOrEqual(3)
  expect(await violationsOn(page)).toEqual([])
})

interface District {
  district: { code: string; name: string }
}

test('a table of the year marks what is spread, and says no change of it', async () => {
  const { data } = await product.query(
    '{ statisticalTables(year: 2021) { rows { basis basisBefore change } } }',
  )
  const rows = data.statisticalTables.flatMap(({ rows }: { rows: Row[] }) => rows) as Row[]
  const spread = rows
    .flatMap(({ basis, basisBefore }) => [basis, basisBefore])
    .filter((one) => one === 'SPREAD')
  expect(spread.length).toBeGreaterThan(0)
  const { page } = await visit(`${product.url}/statistical-tables?year=2021`)
  await page.getByText(note).waitFor()
  expect(await page.locator('tbody .spread').count()).toBe(spread.length)
  for (const row of await page.locator('tbody tr:has(.spread)').all())
    expect(await row.locator('td').last().textContent()).toBe('—')
  expect(await violationsOn(page)).toEqual([])
})

interface Row {
  basis: Basis
  basisBefore: Basis
  change: number | null
}

test('on no page that a leader sees does growth stand beside what is spread', {
  timeout: 600_000,
}, async () => {
  const pages = (await everyPage(product.query)).filter(({ part = 'LEADER' }) => part === 'LEADER')
  expect(pages.length).toBeGreaterThan(20)
  let hatched = 0
  for (const { name, address } of shareOf(pages, 0.4)) {
    const { page } = await visit(product.url + address)
    expect.soft(await page.evaluate(besideTrends), name).toEqual([])
    hatched += await page.locator('.spread, .spark .hatched').count()
    await page.context().close()
  }
  if (isWhole) expect(hatched).toBeGreaterThan(100)
})
