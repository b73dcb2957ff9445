import { expect, test } from 'vitest'
import { clerkOf } from '../journeys/clerk.ts'
import { useProduct } from '../journeys/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()
const office = clerkOf(product)

test.each([1440, 390])(
  'at %i px an accepted record is corrected for a reason, which the reviewer reads',
  async (width) => {
    const title = `已采纳的竞赛 ${width}`
    const id = await office.accepted('YouthContests', {
      ...{ title, discipline: 'MAKER', occurredOn: '2021-05-01', tutors: 3, pupils: 40 },
    })
    const clerk = await visit(`${product.url}/report/youth-contests?record=${encodeURIComponent(id)}`, {
      ...{ part: 'REPORTER', width },
    })
    const { page } = clerk
    await page.getByLabel('参赛学生（必填）').fill('90')
    const reason = page.getByLabel(/^为何更正/)
    await page.waitForTimeout(800)
    // Nobody is reproached before he hands it in.
    expect(await page.getByText('须说明理由').count()).toBe(0)
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('更正已采纳的记录，须说明理由').waitFor()
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('correction-reason')
    expect(await violationsOn(page)).toEqual([])
    await reason.fill('漏报一个组别')
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('已提交，等候审核。').waitFor()
    expect(clerk.complaints).toEqual([])

    const reviewer = await visit(`${product.url}/review?record=${encodeURIComponent(id)}`, {
      part: 'REVIEWER',
      width,
    })
    await reviewer.page.getByText(title).first().click()
    await reviewer.page.getByText(/更正已采纳的记录：采纳前照旧计数。理由：漏报一个组别/).waitFor()
    expect(reviewer.complaints).toEqual([])
  },
)
