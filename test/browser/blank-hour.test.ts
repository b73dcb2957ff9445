import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { monthStart } from '@kexie/records/testing/month-start'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hourSteps } from '../journeys/hour-steps.ts'
import { peopleFile } from '../journeys/people-file.ts'
import { productProcesses } from '../journeys/processes.ts'
import { bring, goTo, grant, newcomersOn, slipsOn, startToFound } from './hour-on-pages.ts'
import { useBrowser } from './use-browser.ts'

/** The first hour of a city that has no package, through pages alone: its own districts, kind of body, value of a list and series, one event, one figure. */
const processes = productProcesses()
const { visit } = useBrowser()
const { step, print } = hourSteps()
const { entered, founded, expectNoComplaints } = newcomersOn(visit)
let database: FreshDatabase

beforeAll(async () => {
  // Its tables are there: that a product makes them is the other hour's to show.
  database = await freshDatabase({ hasPackage: false })
})
afterAll(async () => {
  await processes.stopAll()
  await database.drop()
})

/** Opens one part of the city's settings. */
async function openSetting(page: Page, name: string): Promise<void> {
  await goTo(page, '城市设置')
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Gives the reason and saves; what was done stands in the history. */
async function save(page: Page, what: string): Promise<void> {
  await page.getByLabel('理由').fill('本市初设')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('row').filter({ hasText: what }).filter({ hasText: '本市初设' }).first().waitFor()
}

async function addDistrict(page: Page, code: string, zh: string, en: string): Promise<void> {
  await openSetting(page, '区划')
  await page.getByLabel('怎样调整').selectOption('ADD')
  await page.getByLabel('六位代码').fill(code)
  await page.getByLabel('中文名称').fill(zh)
  await page.getByLabel('英文名称').fill(en)
  await page.getByLabel('属于').selectOption('110000')
  await page.getByLabel('自何日起').fill(monthStart(0))
  await save(page, zh)
}

async function addValue(page: Page, list: string, zh: string, en: string): Promise<void> {
  await openSetting(page, '清单的值')
  await page.getByLabel('清单').selectOption(list)
  await page.getByRole('button', { name: '加一个值' }).click()
  await page
    .getByLabel(/^中文名称 \d+$/)
    .last()
    .fill(zh)
  await page
    .getByLabel(/^英文名称 \d+$/)
    .last()
    .fill(en)
  await save(page, zh)
}

async function startSeries(page: Page): Promise<void> {
  await openSetting(page, '活动系列')
  await page.getByLabel('中文名称').fill('农技讲堂')
  await page.getByLabel('英文名称', { exact: true }).fill('Farm talks')
  await page.getByLabel('计入的工作').selectOption({ label: '农技讲堂' })
  await page.getByLabel('首期日期').fill(monthStart(0))
  await save(page, '农技讲堂')
}

const body = '甲区农技推广站'

async function registerBody(page: Page): Promise<void> {
  await goTo(page, '单位')
  await page
    .locator('summary')
    .filter({ hasText: /^登记单位$/ })
    .click()
  await page.getByLabel('全称').fill(body)
  await page.locator('#register-kind').selectOption({ label: '农技站' })
  await page.getByLabel('所在区').selectOption({ label: '甲区' })
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText(`${body}已登记。`).waitFor()
}

async function reportEvent(page: Page): Promise<void> {
  await goTo(page, '填报')
  await page.getByRole('link', { name: '学术活动', exact: true }).first().click()
  await page.getByLabel('标题（必填）').fill('水稻栽培一讲')
  await page.getByLabel(/^日期（必填）/).fill(monthStart(0))
  await page.getByLabel(/辖市区（必填）/).selectOption({ label: '甲区' })
  await page.getByLabel(/^所属系列（必填）/).selectOption({ label: '农技讲堂' })
  await page.getByLabel(/^形式（必填）/).selectOption({ index: 1 })
  await page.getByLabel(/^阶段/).selectOption({ label: '已举办' })
  await page.getByLabel('参加人次', { exact: true }).fill('60')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('已提交，等候审核。').waitFor()
}

test('from nothing to a figure by its own two districts, through pages', { timeout: 240_000 }, async () => {
  const env = { DATABASE_URL: database.url }
  const door = await step('产品启动 the product starts', () => startToFound(processes, env))
  const links = await step('首次设定，空白 the first page, blank', () =>
    founded(door, '某市', async (page) => {
      await page.getByLabel(/^空白/).check()
      await page.getByLabel('市名', { exact: true }).fill('某市')
      await page.getByLabel('市名（英文）').fill('Somewhere')
      await page.getByLabel('六位区划代码').fill('110000')
    }),
  )
  const [system, security] = await step(
    '两名管理员启用账号 two administrators redeem their links',
    async () => {
      const pages: Page[] = []
      for (const link of links.slice(0, 2)) pages.push(await entered(link))
      for (const page of pages) await goTo(page, '账号')
      return pages
    },
  )
  if (!system || !security) throw new Error('no administrators')
  /** Makes accounts from a workbook, grants their roles, and has the one of that name come in. */
  const come = async (name: string, row: Record<string, string>) => {
    await bring(system, await peopleFile({ accounts: [{ name, ...row }] }, { districts: [], forms: [] }))
    const slips = await slipsOn(system, 1)
    await grant(security, 1)
    return entered(slips.get(name) ?? '')
  }
  const office = await step('审核人 a reviewer', () =>
    come('office', { displayName: '张国平', role: '市级审核人' }),
  )
  await step('自己的两个区 two districts of its own', async () => {
    await addDistrict(office, '110101', '甲区', 'First')
    await addDistrict(office, '110102', '乙区', 'Second')
  })
  await step('自己的单位类别、工作和系列 a kind of body, a programme and a series of its own', async () => {
    await addValue(office, 'organization-kind', '农技站', 'Farm station')
    await addValue(office, 'programme', '农技讲堂', 'Farm talks')
    await startSeries(office)
  })
  const clerk = await step('单位和填报人 a body and its clerk', async () => {
    await registerBody(office)
    return come('clerk', { displayName: '李志强', role: '填报人', organization: body })
  })
  await step('填报一场活动 an event is reported', () => reportEvent(clerk))
  await step('采纳 it is accepted', async () => {
    await goTo(office, '审核')
    await office.getByLabel('水稻栽培一讲').check()
    await office.getByRole('button', { name: '采纳' }).click()
    await office.getByText('没有待办。').waitFor()
  })
  await step('各区的数 the figure by district', async () => {
    await office
      .getByRole('link', { name: /某市科学技术协会/ })
      .first()
      .click()
    await office.getByRole('link', { name: '学术活动（条数）' }).first().click()
    const row = office.getByRole('row', { name: /^甲区/ }).first()
    await row.waitFor()
    expect(await row.textContent()).toMatch(/^甲区1/)
  })
  expectNoComplaints()
  print()
})
