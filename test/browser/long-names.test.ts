import { connect } from '@kexie/db/connection'
import { beforeAll, expect, test } from 'vitest'
import type { Account } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { isWhole, shareOf } from '../share-of.ts'
import { listedPages } from './listed-pages.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

const phone = 390

/** Names as long as offices give them, of what pages offer to choose from. */
async function nameAtLength() {
  const sql = connect(product.databaseUrl, { max: 1, name: 'kexie long names' })
  await sql`update reporting.form set types = '{AcademicEvent,CooperationProject,TrainingClass}',
    name_zh = '关于进一步加强和改进全市科协系统重点工作月度活动情况填报的统计报表（' || code || '）',
    name_en = 'Consolidated monthly statistical return on the activities of all member bodies: ' || code`
  await sql`update reporting.list_value set name_en = name_en || ' of the Consolidated Programme of All Member Bodies'`
  await sql`update association.district set name_en = name_en || ' National High-Technology Development Zone'`
  await sql.end()
}
beforeAll(nameAtLength)

test('long names make no page wider than a phone, in either language', { timeout: 600_000 }, async () => {
  const pages = listedPages().filter(({ path }) => path !== '/founding')
  // Where something of any length is chosen always, of the others some.
  const chosen = ['/report', '/bulletin', '/duties', '/accounts']
  const others = pages.filter(({ path }) => !chosen.includes(path))
  const looked = isWhole ? pages : [...pages.filter((one) => !others.includes(one)), ...shareOf(others, 0.2)]
  expect(looked.length).toBeGreaterThan(3)
  for (const { path, roles } of looked)
    for (const language of ['zh', 'en']) {
      const part = (roles[0] ?? 'LEADER') as Account
      const { page } = await visit(`${product.url}${path}?lang=${language}`, { width: phone, part })
      const width = await page.evaluate('document.documentElement.scrollWidth')
      expect.soft(width, `${path} ${language}: ${await widestOf(page)}`).toBe(phone)
      await page.context().close()
    }
})

/** What sticks out furthest, for whoever has to mend it. */
const widestOf = (page: Awaited<ReturnType<typeof visit>>['page']) =>
  page.evaluate(`[...document.querySelectorAll('main *')]
    .map((one) => [one.getBoundingClientRect().right, one.tagName + '.' + one.className + ' in ' + one.parentElement.className])
    .toSorted(([one], [other]) => other - one).slice(0, 3).join(' | ')`)

test('a clerk goes from what he owes to the form of each record type that it asks for', async () => {
  const { page, complaints } = await visit(`${product.url}/report`, { part: 'REPORTER' })
  const owed = page.locator('[aria-labelledby="owed"]').getByRole('row').filter({ hasText: '申明' }).first()
  for (const slug of ['academic-events', 'cooperation-projects', 'training-classes'])
    await owed.locator(`a[href="/report/${slug}"]`).waitFor()
  const first = page.locator('[aria-labelledby="new"] .usual').first()
  expect(await first.locator('h3').textContent()).toBe('应报')
  expect(await first.locator('a').count()).toBe(3)
  await owed.locator('a[href="/report/academic-events"]').click()
  await page.getByLabel('标题（必填）').waitFor()
  const places = await page
    .getByLabel(/辖市区（必填）/)
    .locator('option')
    .allTextContents()
  expect(places).toContain('武进区')
  expect(places).not.toContain('常州市')
  expect(complaints).toEqual([])
}, 240_000)
