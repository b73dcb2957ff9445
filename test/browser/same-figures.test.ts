import { expect, test } from 'vitest'
import { type Basis, isSpread } from '../../clients/web/parts/figures/basis.ts'
import { type Amount, amountText, bareText } from '../../clients/web/parts/figures/quantity-words.ts'
import { isRanking } from '../../clients/web/parts/figures/ranking.ts'
import { useProduct } from '../journeys/product.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

type Shown = Pick<Amount, 'value' | 'relation' | 'upTo'> & { basis: Basis }

interface Figure extends Shown {
  indicator: { code: string; unit: string; measure: string }
  observedIn: number | null
  years: Shown[]
}

const query = `query ($district: ID) { review(from: 2017, to: 2021, district: $district) { services { figures {
  indicator { code unit measure } value relation upTo observedIn basis years { value relation upTo basis } } } } }`

test('thirty indicators, each in another district, read on the page as the graph answers them', {
  timeout: 240_000,
}, async () => {
  const { data } = await product.query('{ districts { id } }')
  const districts = (data.districts as { id: string }[]).map(({ id }) => id)
  let compared = 0
  for (const [index, district] of districts.entries()) {
    const { data } = await product.query(query, { district })
    const figures = (data.review.services as { figures: Figure[] }[]).flatMap((service) => service.figures)
    const { page } = await visit(`${product.url}/?district=${district}`)
    for (const summary of await page.locator('summary').all()) await summary.click()
    for (const { indicator, value, relation, upTo = null, observedIn, years, basis } of sample(
      figures,
      index,
    )) {
      const row = page.locator(`tr[data-code="${indicator.code}"]`)
      const isRank = isRanking(indicator.unit, indicator.measure)
      const amount = amountText({ value, relation, upTo, unit: indicator.unit, isRank }, 'zh', '—尚无填报')
      const day = observedIn === null || observedIn === 2021 ? '' : ` ${observedIn}年`
      expect(await row.locator('td.total').textContent(), indicator.code).toBe(
        amount + markOf({ basis }) + day,
      )
      expect(await row.locator('td.year').allTextContents(), indicator.code).toEqual(
        years.map((year) =>
          year.value === null ? '—尚无填报' : bareText({ ...year, value: year.value }, 'zh') + markOf(year),
        ),
      )
      compared += 1
    }
    await page.context().close()
  }
  expect(compared).toBeGreaterThanOrEqual(30)
})

const markOf = (point: { basis: Basis }) => (isSpread(point) ? '推算' : '')

/** Four figures of each district, others in each run and every one named when it fails. */
function sample(figures: readonly Figure[], offset: number): Figure[] {
  const start = Math.floor(Math.random() * figures.length)
  return [0, 37, 74, 111].flatMap((step) => figures[(start + step + offset) % figures.length] ?? [])
}
