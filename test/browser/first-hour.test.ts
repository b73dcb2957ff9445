import { createDatabase, dropDatabase } from '@kexie/db/template-database'
import { toGlobalId } from '@kexie/schema/global-id'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readPackage } from '../../product/city/read-package.ts'
import { bodies, clerksFile, officeFile } from '../journeys/hour-people.ts'
import { hourSteps } from '../journeys/hour-steps.ts'
import { productProcesses } from '../journeys/processes.ts'
import { type Newcomer, redeemOn, signInOn } from './newcomer.ts'
import { pdfText } from './pdf-text.ts'
import { useBrowser } from './use-browser.ts'

/** The first hour of a city as people have it: from an empty database to a county's figure and the printed bulletin of a month, through pages alone. */
const serverUrl = Object.assign(new URL(inject('templateUrl')), { pathname: '/postgres' }).href
const name = `kexie_first_hour_in_a_browser_${process.pid}`
const processes = productProcesses()
const { visit } = useBrowser()
const { step, print } = hourSteps()
let env: { DATABASE_URL: string }

beforeAll(async () => {
  env = { DATABASE_URL: await createDatabase(serverUrl, name) }
})
afterAll(async () => {
  await processes.stopAll()
  await dropDatabase(serverUrl, name)
})

const password = '头一个小时里本人自己设的口令'
const known = {
  districts: readPackage(new URL('../../cities/huaian/', import.meta.url)).districts.map((one) => ({
    ...{ id: toGlobalId('District', one.code), name: one.nameZh },
  })),
}

/** Whoever came in, with the page he sits before. */
const complaining = new Map<string, string[]>()

/** Opens a link, makes the account his own and signs in on the page it leads to. */
async function entered(link: string): Promise<Page> {
  const { page, complaints } = await visit(link, { part: 'PUBLIC' })
  const newcomer: Newcomer = await redeemOn(page, password)
  complaining.set(newcomer.name, complaints)
  await page.getByRole('link', { name: '去登录' }).click()
  await signInOn(page, newcomer)
  return page
}

/** Goes where the navigation leads. */
async function goTo(page: Page, where: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: where, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Gives a workbook on the page of accounts or of bodies, and has all of it written. */
async function bring(page: Page, buffer: Buffer): Promise<void> {
  const choose = page.getByLabel(/^选定填好的表格/)
  if ((await choose.count()) === 0) await page.getByText('用一张表登记单位、开设账号、设定报送…').click()
  await choose.setInputFiles({ name: '单位和账号.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: '全部写入' }).click()
}

/** The addresses on the slips that the system administrator prints, by the names of their accounts. */
async function slipsOn(page: Page, count: number): Promise<Map<string, string>> {
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
async function grant(page: Page, count: number): Promise<void> {
  await page.reload({ waitUntil: 'networkidle' })
  const list = page.getByRole('region', { name: '待授予角色', exact: true })
  await list.getByLabel(/^理由/).fill('按表格任命')
  await list.getByRole('button', { name: `授予以上 ${count} 个账号所拟的角色` }).click()
  await page.getByText(`已授予 ${count} 个账号所拟的角色，可以登录。`).waitFor()
}

const titles = ['南京大学', '淮阴工学院'].map((partner) => `${partner}与清河区企业产学研对接会`)

/** A clerk fills in the form of one activity and hands it in, and then another like it. */
async function report(page: Page): Promise<void> {
  await goTo(page, '填报')
  const forms = page.locator('details', { hasText: '按报表' })
  const asked = forms.locator('div', { hasText: '附表5 对接洽谈及项目签约' })
  await asked.getByRole('link', { name: '产学研活动', exact: true }).click()
  await page.getByLabel(/辖市区（必填）/).selectOption({ label: '清河区' })
  await page.getByLabel(/^种类（必填）/).selectOption({ label: '对接会' })
  await page.getByLabel(/^属于哪一方面的工作（必填）/).selectOption({ index: 1 })
  for (const [place, title] of titles.entries()) {
    if (place > 0) await page.getByRole('button', { name: '照此再填一条' }).click()
    await page.getByLabel('标题（必填）').fill(title)
    await page.getByLabel(/^日期（必填）/).fill(`2010-07-1${place + 2}`)
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('已提交，等候审核。').waitFor()
  }
}

/** A reviewer chooses all that waits for him and decides. */
async function decide(page: Page, step: string): Promise<void> {
  await goTo(page, '审核')
  for (const title of titles) await page.getByLabel(title).check()
  await page.getByRole('button', { name: step }).click()
  await page.getByText('没有待办。').waitFor()
}

test('from an empty database to a figure by county and the printed bulletin of July, through pages', {
  timeout: 240_000,
}, async () => {
  const [url = '', code = ''] = await step('产品启动 the product starts', () =>
    processes.startSaying('product', 'product/start.ts', env, [
      /http:\/\/[\d.]+:\d+/,
      /\w{4}-\w{4}-\w{4}(?= )/,
    ]),
  )
  const links = await step('首次设定 the first page', async () => {
    const { page, complaints } = await visit(url, { part: 'PUBLIC' })
    await page.getByLabel('一次性代码').fill(code)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('淮安市的数据包').check()
    await page.getByRole('button', { name: '设定本市' }).click()
    await page
      .getByText('淮安市已设定，系统已可使用，不必重启。', { exact: false })
      .waitFor({ timeout: 90_000 })
    expect(complaints).toEqual([])
    return page.locator('.secret code').allTextContents()
  })
  const [system, security] = await step(
    '三名管理员启用账号 three administrators redeem their links',
    async () => {
      const pages: Page[] = []
      for (const link of links) pages.push(await entered(link))
      for (const page of pages.slice(0, 2)) await goTo(page, '账号')
      return pages
    },
  )
  if (!system || !security) throw new Error('no administrators')
  const [county, city] = await step(
    '审核人的账号，一张表 the reviewers’ accounts, from a workbook',
    async () => {
      await bring(system, await officeFile(known))
      const slips = await slipsOn(system, 2)
      await grant(security, 2)
      return [await entered(slips.get('qinghe') ?? ''), await entered(slips.get('city-reviewer') ?? '')]
    },
  )
  if (!county || !city) throw new Error('no reviewers')
  const clerk = await step(
    '十二家单位及其账号，一张表 twelve bodies and their accounts, from one workbook',
    async () => {
      const file = await clerksFile(known)
      await goTo(city, '单位')
      await bring(city, file)
      await city.getByText(`已写入 ${bodies.length} 行。`).waitFor()
      await bring(system, file)
      const slips = await slipsOn(system, bodies.length + 1)
      await grant(security, bodies.length + 1)
      return entered(slips.get('qinghe-0') ?? '')
    },
  )
  await step('县（区）填报附表5 a county reports form 5 of July 2010', () => report(clerk))
  await step('县（区）初审 the county endorses', () => decide(county, '初审通过'))
  await step('市级采纳 the city accepts', () => decide(city, '采纳'))

  await step('7 月通报，印成 PDF the bulletin of July, printed', async () => {
    await goTo(city, '通报')
    await city.getByLabel('报表').selectOption({ label: '附表5 对接洽谈及项目签约' })
    await city.getByLabel('月份').fill('2010-07')
    await city.getByRole('heading', { level: 2, name: '附表5 对接洽谈及项目签约 2010年7月' }).waitFor()
    await city
      .getByRole('row', { name: /金湖县科学技术局/ })
      .first()
      .waitFor()
    const printed = pdfText(await city.pdf({ format: 'A4' }))
    for (const words of [
      '淮安市科学技术协会',
      '应报单位8已报1',
      '缺报 7 家',
      '清河区科学技术局',
      '金湖县科学技术局',
      '2010-07-20',
    ])
      expect(printed).toContain(words)
    await city.emulateMedia({ media: 'screen' })
    await city.getByRole('link', { name: '打印版' }).click()
    await city.getByText('金湖县科学技术局').first().waitFor()
    await city.goBack()
  })
  await step('各县（区）的数 the figure by county', async () => {
    await city
      .getByRole('link', { name: /淮安市科学技术协会/ })
      .first()
      .click()
    await city.getByRole('link', { name: '对接洽谈活动' }).first().click()
    await city
      .getByRole('row', { name: /^清河区 2场/ })
      .first()
      .waitFor()
  })
  for (const [who, complaints] of complaining) expect(complaints, who).toEqual([])
  print()
})
