import { createDatabase, dropDatabase } from '@kexie/db/template-database'
import { toGlobalId } from '@kexie/schema/global-id'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readPackage } from '../../product/city/read-package.ts'
import { bodies, clerksFile, officeFile } from '../journeys/hour-people.ts'
import { hourSteps } from '../journeys/hour-steps.ts'
import { productProcesses } from '../journeys/processes.ts'
import { bring, goTo, grant, newcomersOn, slipsOn, startToFound } from './hour-on-pages.ts'
import { pdfText } from './pdf-text.ts'
import { useBrowser } from './use-browser.ts'

/** The first hour of a city as people have it: from an empty database to a county's figure and the printed bulletin of a month, through pages alone. */
const serverUrl = Object.assign(new URL(inject('templateUrl')), { pathname: '/postgres' }).href
const name = `kexie_first_hour_in_a_browser_${process.pid}`
const processes = productProcesses()
const { visit } = useBrowser()
const { step, print } = hourSteps()
const { entered, founded, expectNoComplaints } = newcomersOn(visit)
let env: { DATABASE_URL: string }

beforeAll(async () => {
  env = { DATABASE_URL: await createDatabase(serverUrl, name) }
})
afterAll(async () => {
  await processes.stopAll()
  await dropDatabase(serverUrl, name)
})

const known = {
  districts: readPackage(new URL('../../cities/huaian/', import.meta.url)).districts.map((one) => ({
    ...{ id: toGlobalId('District', one.code), name: one.nameZh },
  })),
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
  const door = await step('产品启动 the product starts', () => startToFound(processes, env))
  const links = await step('首次设定 the first page', () =>
    founded(door, '淮安市', (page) => page.getByLabel('淮安市的数据包').check()),
  )
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
  expectNoComplaints()
  print()
})
