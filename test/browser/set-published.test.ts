import { connect } from '@kexie/db/connection'
import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'
import type { Account } from '../journeys/accounts.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useRegisters()
const { visit } = useBrowser()
const at = (path: string, width = 1440, part: Account = 'REVIEWER') =>
  visit(`${product.url}/city-settings/${path}`, { part, width })

const rows = [
  ['指标', '公布的值', '原文', '第几段', '起', '止'],
  ['学术交流和科技对接活动', '503', '503场', '3', '2017', '2021'],
  ['科技咖啡馆期数', '六十', '60多期', '4', '2017', '2021'],
]

test('a document is registered, its rows are pasted, mended in their cell and entered, one is withdrawn', async () => {
  const { page, complaints } = await at('statements?source=new')
  await page.getByLabel('标题').fill('常州年鉴')
  await page.getByLabel('发布者').fill('常州市地方志办公室')
  await page.getByLabel('发布日期（年、年月或日期）').fill('2021')
  await page.getByText('登记文件“常州年鉴”（document-2021）。').waitFor()
  await page.getByLabel('理由').fill('年鉴出版')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('option', { name: '常州年鉴' }).waitFor({ state: 'attached' })
  await page.getByText('已保存。').waitFor()
  await expect.poll(() => page.getByLabel('标题').inputValue()).toBe('')
  await page.getByRole('combobox', { name: /^文件/ }).selectOption({ label: '常州年鉴' })
  await page.getByText('还没有登记其中公布的数。').waitFor()

  const many = page.locator('section', { has: page.getByRole('heading', { name: '从表格一次登记多行' }) })
  await many.getByLabel(/从 Excel 或 WPS 复制/).fill(rows.map((row) => row.join('\t')).join('\n'))
  await many.getByLabel(/从 Excel 或 WPS 复制/).blur()
  await many.getByText(/收到“六十”/).waitFor()
  expect(await many.getByText(/收到“六十”/).count()).toBe(1)
  expect(await violationsOn(page)).toEqual([])
  await many.getByLabel('第 2 行 公布的值').fill('60多')
  await many.getByText(/新增“科技咖啡馆期数”（60多期）。/).waitFor()
  await many.getByLabel('理由').fill('据年鉴')
  await many.getByRole('button', { name: '保存' }).click()
  await page.getByRole('link', { name: '科技咖啡馆期数' }).click()

  const one = page.locator('section', { has: page.getByRole('heading', { name: /更正或撤回/ }) })
  await one.getByLabel('撤回理由').fill('与原文不符')
  await one.getByText('撤回“科技咖啡馆期数”（60多期）：与原文不符。').waitFor()
  await one.getByLabel('理由', { exact: true }).fill('校对')
  await one.getByRole('button', { name: '保存' }).click()
  await page.getByText('已撤回：与原文不符').waitFor()
  const changes = page.getByRole('region', { name: '最近的改动' })
  await changes
    .getByRole('row')
    .filter({ hasText: '登记文件“常州年鉴”' })
    .filter({ hasText: '年鉴出版' })
    .waitFor()
  await changes.getByRole('row').filter({ hasText: '撤回' }).filter({ hasText: '校对' }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])
}, 240_000)

test('a file is read into the same cells, and says what of it is not read', async () => {
  const { page } = await at('statements?source=kexie-2021')
  const file = page.getByLabel('或选定一个表格文件（.xlsx、.csv）')
  await file.setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') })
  await page
    .getByRole('status')
    .filter({ hasText: /xlsx|CSV|表格/ })
    .first()
    .waitFor()
  const csv = `${rows[0]?.join(',')},备注\n科普活动,1662,1662场,5,2021,2021,无\n`
  await file.setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByText('这些列不认识，未读：备注。').waitFor()
  await page.getByText(/新增“科普活动”（1662场）。/).waitFor()
}, 240_000)

test('whoever enters a number printed in 万 sees what it stands for, and so does who reads it', async () => {
  const { page, complaints } = await at('statements?source=kexie-2021')
  const one = page.locator('section', { has: page.getByRole('heading', { name: '新增一个公布的数' }) })
  await one.getByLabel('指标').selectOption({ label: '科普活动' })
  await one.getByLabel('公布的值').fill('299000')
  await one.getByLabel('原文', { exact: true }).fill('2.99万场次')
  await one.getByLabel('第几段').fill('19')
  await one.getByText('“公布的值”应为原文所印的 2.99万（即 29900），收到“299000”').waitFor()
  await one.getByLabel('原文', { exact: true }).fill('29.9万场次')
  await one.getByText(/公布为 29.9万（即 298,500 至 299,499）。/).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.locator('table').getByText('公布为 3.2万（即 31,500 至 32,499）').waitFor()
  expect(complaints).toEqual([])
}, 240_000)

test('another document has none of the statement that was chosen of the former', async () => {
  const { page } = await at('statements?source=kexie-2021')
  await page.locator('tbody').getByRole('link').first().click()
  await page.getByRole('heading', { name: /更正或撤回/ }).waitFor()
  await page.getByRole('combobox', { name: /^文件/ }).selectOption({ index: 1 })
  await page.waitForURL((address) => address.searchParams.get('source') !== 'kexie-2021')
  expect(new URL(page.url()).searchParams.has('statement')).toBe(false)
  await page.getByRole('heading', { name: '新增一个公布的数' }).waitFor()
  expect(await page.getByLabel('原文', { exact: true }).inputValue()).toBe('')
}, 240_000)

test('what a leader looks at first is chosen by name and put in order', async () => {
  const { page, complaints } = await at('headlines')
  await page.getByRole('button', { name: '下移 呈报市领导的建议' }).click()
  await page.getByLabel('为“为党和政府科学决策服务”加一个先看的指标').selectOption({ index: 1 })
  await page
    .getByText(/“为党和政府科学决策服务”先看的指标改为：获市领导批示的建议、呈报市领导的建议/)
    .waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel('理由').fill('领导要求')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('row').filter({ hasText: '领导要求' }).waitFor()
  expect(complaints).toEqual([])
}, 240_000)

test('a sentence is written with an indicator chosen by its name, on a phone as well', async () => {
  const { page, complaints } = await at('report-text?service=LITERACY', 390)
  await page.getByRole('button', { name: '加一段' }).click()
  const boxes = page.getByRole('textbox', { name: /第 \d+ 段第 1 句/ })
  await boxes.last().fill('另有志愿者')
  await page
    .getByLabel(/第 \d+ 段第 1 句：插入指标/)
    .last()
    .selectOption({ label: '科技志愿者' })
  expect(await boxes.last().inputValue()).toBe('另有志愿者{科技志愿者}')
  await page.getByText('不印：科技志愿者空白。').last().waitFor()
  await page.getByText(/新写 1 句，去掉 0 句/).waitFor()
  await boxes.last().fill('另有{不知何物}。')
  await page.getByText('收到“不知何物”').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await boxes.last().fill('另有志愿者{科技志愿者}。')
  await page.getByText(/新写 1 句，去掉 0 句/).waitFor()
  await page.getByLabel('理由').fill('补写')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('补写').waitFor()
  expect(complaints).toEqual([])
}, 240_000)

test('a row more in a statistical table names its indicator', async () => {
  const { page, complaints } = await at('tables')
  await page.getByRole('button', { name: '加一行' }).click()
  await page.getByLabel('行号 7').fill('07')
  await page.getByLabel('项目 7').fill('志愿者')
  await page.getByLabel('指标 7').selectOption({ label: '科技志愿者' })
  await page.getByText(/新写或改写 1 行，去掉或改去 0 行，共 7 行/).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel('理由').fill('新制度')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('row').filter({ hasText: '新制度' }).waitFor()
  expect(complaints).toEqual([])
}, 240_000)

test('a plan is started, its indicators are chosen by name, its targets stand beneath it; who sets none reads it', async () => {
  const { page, complaints } = await at('plans', 1440, 'LEADER')
  await page.getByRole('row').filter({ hasText: '双十百千' }).filter({ hasText: '6 项中' }).waitFor()
  await page.getByLabel('中文名称').fill('科普惠民计划')
  await page.getByLabel('英文名称', { exact: true }).fill('Science for all')
  await page.getByLabel('起始年').fill('2017')
  await page.getByLabel('截止年').fill('2016')
  const adding = page.getByLabel('为计划加一个指标')
  await adding.selectOption({ label: '科技咖啡馆期数' })
  await page.getByText(/先后相接的年份，1949–2200/).waitFor()
  await page.getByLabel('截止年').fill('2021')
  await adding.selectOption({ label: '科技志愿者' })
  await page.getByRole('button', { name: '上移 科技志愿者' }).click()
  await page
    .getByText(/（science-for-all）：常州市 2017–2021 年，指标依次为科技志愿者、科技咖啡馆期数。.*数都不变。/)
    .waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel('理由').fill('主席会议通过')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存。').waitFor()
  await expect.poll(() => page.getByLabel('中文名称').inputValue()).toBe('')
  await page.getByText('尚未改动。').waitFor()
  await page.getByRole('link', { name: '科普惠民计划' }).click()
  await page.getByRole('heading', { name: '“科普惠民计划”的目标' }).waitFor()
  await page.getByRole('button', { name: '不再列入 科技志愿者' }).click()
  await page.getByText(/不再列入：科技志愿者。/).waitFor()
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])
  const read = await at('plans?plan=science-for-all', 390)
  await read.page.getByRole('heading', { name: '“科普惠民计划”的目标' }).waitFor()
  expect(await read.page.getByRole('button', { name: '保存' }).count()).toBe(0)
  expect(await violationsOn(read.page)).toEqual([])
}, 240_000)

test('the plan of an area that was closed leads to that area', async () => {
  const sql = connect(product.databaseUrl, { max: 1, name: 'kexie closed area' })
  await sql`update association.district set closed_on = '2022-01-01' where code = '320412'`
  await sql.end({ timeout: 5 })
  const { page } = await at('plans', 1440, 'LEADER')
  await page
    .getByRole('row')
    .filter({ hasText: '武进区（至2021年12月）' })
    .getByRole('link', { name: /双十百千/ })
    .click()
  const section = page.getByRole('region', { name: /双十百千.*的目标/ })
  const district = toGlobalId('District', '320412')
  for (const link of [
    section.locator('tbody').getByRole('link').first(),
    section.getByRole('link', { name: '目标' }),
  ])
    expect(new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams.get('district')).toBe(
      district,
    )
  expect(await page.getByLabel('区域').locator('option:checked').textContent()).toBe('武进区（至2021年12月）')
}, 240_000)
