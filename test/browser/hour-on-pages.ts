import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { password } from '../journeys/hour-door.ts'
import type { productProcesses } from '../journeys/processes.ts'
import { redeemOn, signInOn } from './newcomer.ts'
import type { useBrowser } from './use-browser.ts'

/** Starts the product on a database without a city; its address, and the one-time code that it prints. */
export async function startToFound(
  processes: ReturnType<typeof productProcesses>,
  env: { DATABASE_URL: string },
): Promise<{ url: string; code: string }> {
  const said = [/http:\/\/[\d.]+:\d+/, /\w{4}-\w{4}-\w{4}(?= )/]
  const [url = '', code = ''] = await processes.startSaying('product', 'product/start.ts', env, said)
  return { url, code }
}

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
    /** Founds the city on the first page as `choose` has it there; the links of its administrators. */
    async founded(
      { url, code }: Awaited<ReturnType<typeof startToFound>>,
      city: string,
      choose: (page: Page) => Promise<void>,
    ): Promise<string[]> {
      const { page, complaints } = await visit(url, { part: 'PUBLIC' })
      await page.getByLabel('一次性代码').fill(code)
      await page.getByRole('button', { name: '下一步' }).click()
      await choose(page)
      await page.getByRole('button', { name: '设定本市' }).click()
      const done = page.getByText(`${city}已设定，系统已可使用，不必重启。`, { exact: false })
      await done.waitFor({ timeout: 90_000 })
      expect(complaints).toEqual([])
      return page.locator('.secret code').allTextContents()
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
