import { connect } from '@kexie/db/connection'
import { beforeAll, expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

const phone = 390
const largest = '1234567890123.45'

/** Of every rule, a sum a year and a month as large as amounts become; all of them together are still held exactly. */
async function sumsAtLength() {
  const sql = connect(product.databaseUrl, { max: 1, name: 'kexie large numbers' })
  for (const [cube, when] of [
    ['cube_year', 'year'],
    ['cube_month', 'month'],
  ])
    await sql.unsafe(`update metrics.${cube} set quantity = ${largest}
      where ctid in (select min(ctid) from metrics.${cube} group by rule_id, ${when})`)
  await sql.end()
}
beforeAll(sumsAtLength)

const pages = [
  '/?from=2021&to=2021',
  '/?from=2021&fromMonth=1&to=2021&toMonth=6',
  '/?screen=1',
  '/figures/conversion-benefit',
  '/figures/conversion-benefit?from=2021&fromMonth=2&to=2021&toMonth=6',
  '/figures/haizhi-matchmaking-events',
  '/targets',
  '/map',
]

/** As long as what was written into the cubes, alone or added up. */
const trillions = /\d(,\d{3}){4}/

/** Of whole years and of months the wall and the pages of figures show it at once. */
const showsLargest = (path: string) => !['/targets', '/map'].includes(path)

test('very large numbers make no page wider than a phone, in either language', async () => {
  for (const path of pages)
    for (const language of ['zh', 'en']) {
      const address = `${product.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`
      const { page } = await visit(address, { width: phone })
      await page
        .locator(path === '/map' ? 'h1' : '.digits')
        .first()
        .waitFor()
      if (showsLargest(path)) expect(await page.textContent('body'), path).toMatch(trillions)
      const place = page.locator('.screen, html').last()
      const width = await place.evaluate(({ scrollWidth }) => scrollWidth)
      expect.soft(width, `${path} ${language}: ${await widestOf(page)}`).toBe(phone)
      await page.context().close()
    }
}, 300_000)

/** What sticks out furthest, for whoever has to mend it. */
const widestOf = (page: Awaited<ReturnType<typeof visit>>['page']) =>
  page.evaluate(`[...document.querySelectorAll('main *, .screen *')]
    .map((one) => [one.getBoundingClientRect().right, one.tagName + '.' + one.className + ' in ' + one.parentElement.className])
    .toSorted(([one], [other]) => other - one).slice(0, 3).join(' | ')`)
