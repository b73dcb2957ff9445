import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

const rule = (forms: string[]) =>
  encodeURIComponent(
    JSON.stringify({
      of: 'AcademicEvent',
      measure: 'SUM',
      quantity: 'attendance',
      conditions: [{ field: 'form', ask: 'IS', values: forms, from: '', to: '' }],
    }),
  )

/** Decides what waits under a name, as a leader. */
async function decide(name: string, decision: string, width = 1440) {
  const opened = await visit(`${product.url}/city-settings/indicators`, { part: 'LEADER', width })
  const { page } = opened
  await page.locator('#proposals').locator('..').getByRole('link', { name }).first().click()
  await page.getByRole('heading', { name: '采纳后会变的数' }).waitFor()
  return {
    ...opened,
    press: async () => {
      await page.getByLabel('理由', { exact: true }).fill('口径已核对')
      await page.getByLabel('决定', { exact: true }).selectOption({ label: decision })
      await page.getByRole('button', { name: '决定' }).click()
    },
  }
}

test('a rule that was tried is proposed, adopted by a leader who sees what moves, and is a figure', async () => {
  const { page, complaints } = await visit(
    `${product.url}/indicators/try?from=2017&to=2021&rule=${rule(['FORUM'])}`,
    {
      part: 'REVIEWER',
    },
  )
  await page.getByRole('heading', { name: '定为指标' }).waitFor()
  // Nobody is reproached with what he has only just opened.
  await page.getByText('尚未改动。').waitFor()
  expect(await page.getByText('必须填写').count()).toBe(0)
  await page.getByLabel('名称', { exact: true }).fill('论坛到会人次')
  await page.getByLabel('单位，如 家、人次').fill('人次')
  await page.locator('.consequences').getByText('提出新指标“论坛到会人次”').waitFor()
  await page.getByLabel('理由', { exact: true }).fill('年报要用')
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: '提出', exact: true }).click()
  await page.waitForURL(/city-settings\/indicators/)
  await page.getByText('待采纳').first().waitFor()
  expect(complaints).toEqual([])

  const leader = await decide('论坛到会人次', '采纳')
  expect(await leader.page.getByText('论坛到会人次').count()).toBeGreaterThan(1)
  expect(await violationsOn(leader.page)).toEqual([])
  await leader.press()
  await leader.page.locator('#proposal').locator('..').getByText('已生效').waitFor({ timeout: 30_000 })
  await leader.page.getByRole('link', { name: '看它的数' }).click()
  await leader.page.getByRole('heading', { name: '论坛到会人次', level: 1 }).waitFor()
  await leader.page.getByText('年报要用').waitFor()
  expect(await leader.page.locator('.figure-head .amount').textContent()).toContain('49,713人次')
  expect(leader.complaints).toEqual([])
}, 180_000)

test('its rule is taken up from the list, changed, and refused on a phone', async () => {
  const { page } = await visit(`${product.url}/city-settings/indicators`, { part: 'REVIEWER' })
  await page.getByRole('link', { name: '改“论坛到会人次”' }).click()
  await page.getByRole('heading', { name: '提出修改' }).waitFor()
  await page.waitForURL(/rule=/)
  expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('论坛到会人次')
  expect(decodeURIComponent(page.url())).toContain('"quantity":"attendance"')
  await page.goto(
    `${product.url}/indicators/try?from=2017&to=2021&change=lun-tan-dao-hui-ren-ci&rule=${rule(['FORUM', 'LECTURE'])}`,
  )
  await page.locator('.consequences').getByText('提出修改“论坛到会人次”').waitFor()
  await page.getByLabel('理由', { exact: true }).fill('讲座也算')
  await page.getByRole('button', { name: '提出', exact: true }).click()
  await page.waitForURL(/city-settings\/indicators/)

  const leader = await decide('论坛到会人次', '退回', 390)
  expect(await leader.page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  await leader.press()
  await leader.page.locator('#proposal').locator('..').getByText('已退回').waitFor()
}, 180_000)
