import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useRegisters()
const { visit } = useBrowser()

const rows = [
  ['指标', '公布的值', '原文', '第几段', '起', '止'],
  ['学术交流和科技对接活动', '503', '503场', '3', '2017', '2021'],
  ['科技咖啡馆期数', '六十', '60多期', '4', '2017', '2021'],
]

test('a document is registered, its rows are pasted, mended in their cell and entered, one is withdrawn', async () => {
  const { page, complaints } = await visit(`${product.url}/city-settings/statements?source=new`, {
    part: 'REVIEWER',
  })
  await page.getByLabel('标题').fill('常州年鉴')
  await page.getByLabel('发布者').fill('常州市地方志办公室')
  await page.getByLabel('发布日期（年、年月或日期）').fill('2021')
  await page.getByText('登记文件“常州年鉴”（document-2021）。').waitFor()
  await page.getByLabel('理由').fill('年鉴出版')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存。').waitFor()

  await page.goto(`${product.url}/city-settings/statements?source=document-2021`, { waitUntil: 'networkidle' })
  const paste = page.locator('#paste-statements, [id="paste-statements"]').first()
  const section = page.locator('section', { has: page.getByRole('heading', { name: '从表格一次登记多行' }) })
  await section.getByLabel(/从 Excel 或 WPS 复制/).fill(rows.map((row) => row.join('\t')).join('\n'))
  await section.getByLabel(/从 Excel 或 WPS 复制/).blur()
  await section.getByText(/收到“六十”/).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await section.getByLabel('第 2 行 公布的值').fill('60多')
  await section.getByText(/新增“科技咖啡馆期数”（60多期）。/).waitFor()
  await section.getByLabel('理由').fill('据年鉴')
  await section.getByRole('button', { name: '保存' }).click()
  await page.getByRole('link', { name: '科技咖啡馆期数' }).waitFor()
  expect(await paste.count()).toBeGreaterThanOrEqual(0)

  await page.getByRole('link', { name: '科技咖啡馆期数' }).click()
  const one = page.locator('section', { has: page.getByRole('heading', { name: /更正或撤回/ }) })
  await one.getByLabel('撤回理由').fill('与原文不符')
  await one.getByText('撤回“科技咖啡馆期数”（60多期）：与原文不符。').waitFor()
  await one.getByLabel('理由', { exact: true }).fill('校对')
  await one.getByRole('button', { name: '保存' }).click()
  await page.getByText('已撤回：与原文不符').waitFor()
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])
}, 120_000)

test('a workbook is read into the same cells, and a file that is none is refused in words', async () => {
  const { page } = await visit(`${product.url}/city-settings/statements?source=document-2021`, {
    part: 'REVIEWER',
  })
  const file = page.getByLabel('或选定一个表格文件（.xlsx、.csv）')
  await file.setInputFiles({ name: 'x.xlsx', mimeType: 'application/zip', buffer: Buffer.from(zipSync({})) })
  await page.getByText(/文件/).first().waitFor()
  const csv = `${rows[0]?.join(',')},备注\n参评论文数,1662,1662篇,5,2021,2021,无\n`
  await file.setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByText('这些列不认识，未读：备注。').waitFor()
  await page.getByText(/新增“参评论文数”（1662篇）|应为在用的指标/).first().waitFor()
}, 120_000)
