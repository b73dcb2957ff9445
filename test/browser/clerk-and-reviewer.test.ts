import { organizationGlobalId } from '@kexie/changzhou/registers'
import { expect, test } from 'vitest'
import { ownSociety } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { officeOf } from '../journeys/spreadsheet-office.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

const row = (number: number, attendance: number | string) => ({
  '#': number,
  title: `浏览器里的第${number}场报告会`,
  occurredOn: new Date(Date.UTC(2022, 2, 8 + number)),
  district: '武进区',
  series: '学会学术交流',
  form: '报告会',
  attendance,
})

test('a clerk tries a file, mends it, sends it; the reviewer sees what would move and accepts', async () => {
  const office = officeOf(product, await product.tokenOf('REPORTER'))
  const bad = await office.fillIn('academic-events', { '': [row(1, 30), row(2, '几十')] })
  const good = await office.fillIn('academic-events', { '': [row(1, 30), row(2, 40)] })
  const file = (buffer: Buffer) => ({
    name: '三月.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  })

  const { page, complaints } = await visit(`${product.url}/report`, { part: 'REPORTER' })
  await page.getByText(ownSociety).first().waitFor()
  const choose = page.getByLabel(/选定填好的表格/)
  await choose.setInputFiles(file(bad))
  await page.getByText('共 2 行：新增 1，更正 0，未变 0，有误 1；已写入 0。').waitFor()
  const conflict = page.getByRole('row', { name: /参加人次/ })
  expect(await conflict.textContent()).toContain('几十')
  await choose.setInputFiles(file(good))
  await page.getByText('共 2 行：新增 2，更正 0，未变 0，有误 0；已写入 0。').waitFor()
  await page.getByRole('button', { name: '全部写入并提交' }).click()
  await page.getByText('已写入 2。').waitFor()
  await page.getByLabel('状态').selectOption('SUBMITTED')
  await page.getByRole('link', { name: '浏览器里的第1场报告会' }).waitFor()
  expect(complaints).toEqual([])

  const reviewer = await visit(`${product.url}/review`, { part: 'REVIEWER' })
  for (const number of [1, 2]) await reviewer.page.getByLabel(`浏览器里的第${number}场报告会`).check()
  await reviewer.page.getByText(/学术团体学术交流活动 · 常州市 · 2022/).waitFor()
  await reviewer.page.getByRole('button', { name: '采纳' }).click()
  await reviewer.page.getByText('没有待办。').waitFor()
  expect(reviewer.complaints).toEqual([])

  const { data } = await product.as('REPORTER')(
    'query ($organization: ID) { academicEvents(filter: { organization: $organization, text: "浏览器里", status: ACCEPTED }, first: 5) { totalCount } }',
    { organization: organizationGlobalId(ownSociety) },
  )
  expect(data.academicEvents.totalCount).toBe(2)
}, 240_000)

test('a leader publishes a review, and the public reads it', async () => {
  const { page } = await visit(`${product.url}/editions`)
  await page.getByText('发布一次总览').click()
  await page.getByLabel('标题').fill('五年总览（浏览器）')
  await page.getByRole('button', { name: '按现在的数发布' }).click()
  await page.getByRole('link', { name: '五年总览（浏览器）' }).click()
  await page.getByText('✓ 内容与散列吻合，按同一时刻重算一致。').waitFor()
  const stranger = await visit(page.url(), { part: 'PUBLIC' })
  await stranger.page
    .getByRole('row', { name: /学术交流和科技对接活动/ })
    .first()
    .waitFor()
  expect(stranger.complaints).toEqual([])
}, 240_000)
