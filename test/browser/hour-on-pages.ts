import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { redeemOn, signInOn } from './newcomer.ts'
import type { useBrowser } from './use-browser.ts'

const password = '头一个小时里本人自己设的口令'

/** How the people of a city that is new come in, each before a page of his own. */
export function newcomersOn(visit: ReturnType<typeof useBrowser>['visit']) {
  const complaining = new Map<string, string[]>()
  return {
    /** Opens a link, makes the account his own and signs in on the page it leads to. */
    async entered(link: string): Promise<Page> {
      const { page, complaints } = await visit(link, { part: 'PUBLIC' })
      const newcomer = await redeemOn(page, password)
      complaining.set(newcomer.name, complaints)
      await page.getByRole('link', { name: '去登录' }).click()
      await signInOn(page, newcomer)
      return page
    },
    /** Nobody's page complained of anything since he came in. */
    expectNoComplaints() {
      for (const [who, complaints] of complaining) expect(complaints, who).toEqual([])
    },
  }
}

/** Goes where the navigation leads. */
export async function goTo(page: Page, where: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: where, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Gives a workbook on the page of accounts or of bodies, and has all of it written. */
export async function bring(page: Page, buffer: Buffer): Promise<void> {
  const choose = page.getByLabel(/^选定填好的表格/)
  if ((await choose.count()) === 0) await page.getByText('用一张表登记单位、开设账号、设定报送…').click()
  await choose.setInputFiles({ name: '单位和账号.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: '全部写入' }).click()
}

/** The addresses on the slips that the system administrator prints, by the names of their accounts. */
export async function slipsOn(page: Page, count: number): Promise<Map<string, string>> {
  const slips = page.locator('.slip')
  await slips.nth(count - 1).waitFor()
  const said = await slips.allInnerTexts()
  expect(said).toHaveLength(count)
  await page.getByRole('button', { name: '都已打印，收起' }).click()
  const found = said.map((slip) => {
    const address = /http\S+\/redeem#kxl_[\w-]+/.exec(slip)?.[0] ?? ''
    return [/登录名\s*(\S+)/.exec(slip)?.[1] ?? slip, address] as const
  })
  return new Map(found)
}

/** Grants all that is proposed, in one press. */
export async function grant(page: Page, count: number): Promise<void> {
  await page.reload({ waitUntil: 'networkidle' })
  const list = page.getByRole('region', { name: '待授予角色', exact: true })
  await list.getByLabel(/^理由/).fill('按表格任命')
  await list.getByRole('button', { name: `授予以上 ${count} 个账号所拟的角色` }).click()
  await page.getByText(`已授予 ${count} 个账号所拟的角色，可以登录。`).waitFor()
}
