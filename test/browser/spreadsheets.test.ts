import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

const header = ['标题', '日期', '辖市区', '所属系列', '形式', '参加人次']
const row = (title: string, attendance: number | string, day = '2022-03-08') => [
  title,
  day,
  '武进区',
  '学会学术交流',
  '报告会',
  `${attendance}`,
]
const copied = (rows: string[][]) => rows.map((cells) => cells.join('\t')).join('\r\n')
const csv = (rows: string[][]) => ({
  name: '三月.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...rows].map((cells) => cells.join(',')).join('\n')),
})
const open = () => visit(`${product.url}/report`, { part: 'REPORTER' })

test('pasted cells are tried, the bad one is mended where it stands, and all are taken in', async () => {
  const { page, complaints } = await open()
  const rows = [header, row('粘贴的第1场报告会', 30), row('粘贴的第2场报告会', '几十')]
  await page.getByLabel(/粘贴在此/).fill(copied(rows))
  await page.getByLabel(/粘贴在此/).blur()
  await page.getByText('共 2 行：新增 1，更正 0，未变 0，有误 1；已写入 0。').waitFor()
  const cell = page.getByLabel('第 2 行 参加人次')
  expect(await cell.getAttribute('aria-invalid')).toBe('true')
  const sentence = page.getByRole('listitem').filter({ hasText: /第 2 行 参加人次：.*几十/ })
  expect(await cell.evaluate((one) => one.ariaDescribedByElements?.[0]?.id)).toBe(
    await sentence.getAttribute('id'),
  )
  expect(await page.getByRole('button', { name: '全部写入并提交' }).isDisabled()).toBe(true)

  await cell.fill('40')
  await cell.press('Enter')
  await page.getByText('共 2 行：新增 2，更正 0，未变 0，有误 0；已写入 0。').waitFor()
  await page.getByRole('button', { name: '全部写入并提交' }).click()
  await page.getByText('已写入 2。').waitFor()
  expect(complaints).toEqual([])
}, 240_000)

test('cells pasted without a header stand in the order of the template', async () => {
  const { page, complaints } = await open()
  const answer = await page.request.get(`${product.url}/imports/academic-events`)
  const { columns } = (await answer.json()) as { columns: { path: string; label: { zh: string } }[] }
  const values = new Map(row('没有表头的报告会', 20).map((value, index) => [header[index], value]))
  const cells = columns.filter(({ path }) => path !== '#').map(({ label }) => values.get(label.zh) ?? '')
  const lead = cells.findIndex((value) => value !== '')
  const pasted = columns[0]?.path === '#' ? ['1', ...cells] : cells
  expect(lead).toBeGreaterThanOrEqual(0)
  await page.getByLabel(/粘贴在此/).fill(copied([pasted]))
  await page.getByLabel(/粘贴在此/).blur()
  await page.getByText('共 1 行：新增 1，更正 0，未变 0，有误 0；已写入 0。').waitFor()
  expect(complaints).toEqual([])
}, 240_000)

test('a file of some thousand rows shows how far it is, and its result', async () => {
  const { page, complaints } = await open()
  const day = (number: number) => new Date(Date.UTC(2022, 0, 1 + (number % 300))).toISOString().slice(0, 10)
  const rows = Array.from({ length: 3000 }, (_, number) => row(`长文件里的第${number}场`, 20, day(number)))
  await page.getByLabel(/选定填好的表格/).setInputFiles(csv(rows))
  await page.getByRole('progressbar', { name: /正在检查 3,000 行/ }).waitFor()
  await page
    .getByText('共 3000 行：新增 3000，更正 0，未变 0，有误 0；已写入 0。')
    .waitFor({ timeout: 60_000 })
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
}, 240_000)

test('a file with problems shows them at their cells, row by row, and comes back with them marked', async () => {
  const { page, complaints } = await open()
  const rows = [row('有问题的报告会', '几十', '三月八日'), row('没问题的报告会', 20)]
  await page.getByLabel(/选定填好的表格/).setInputFiles(csv(rows))
  await page.getByText('共 2 行：新增 1，更正 0，未变 0，有误 1；已写入 0。').waitFor()
  const table = page.getByRole('table', { name: '须修改的单元格' })
  expect(await table.getByRole('rowheader').allTextContents()).toEqual(['“CSV”第 2 行'])
  expect(await table.getByRole('row', { name: /B2 日期/ }).textContent()).toContain('三月八日')
  expect(await table.getByRole('row', { name: /F2 参加人次/ }).textContent()).toContain('几十')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: /下载标出问题的表格/ }).click()
  expect((await saving).suggestedFilename()).toBe('三月（问题已标出）.xlsx')
  expect(complaints).toEqual([])
}, 240_000)
