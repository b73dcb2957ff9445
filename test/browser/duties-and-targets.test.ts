import { todayInShanghai } from '@kexie/db/book/row-rules'
import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

const today = todayInShanghai(new Date())

/** The month so many months after this one, as 2021-05. */
const monthAfter = (months: number) => {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
}

test('an organization is given more time for a month, another is excused, and what is wrong stands at the field', async () => {
  const { page, complaints } = await visit(`${product.url}/duties?month=2022-03`, { part: 'REVIEWER' })
  const rows = page.getByRole('row')
  const row = rows.filter({ hasText: '常州市物理学会' })
  await row.getByText('逾期未报').waitFor()
  await row.getByRole('button', { name: '延期或免报' }).click()
  await page.getByLabel('延期', { exact: true }).check()
  await page.getByLabel('延至').fill('2022-04-01')
  await page.getByLabel('理由').fill('换届')
  await page.getByRole('button', { name: '批准' }).click()
  await page.getByRole('alert').getByText('晚于 2022-04-20 的日期').waitFor()
  await page.getByLabel('延至').fill('2999-12-31')
  await page.getByRole('button', { name: '批准' }).click()
  await page.getByText('已准常州市物理学会延至2999-12-31。').waitFor()
  await row.getByText('未到截止日').waitFor()
  expect(await row.textContent()).toContain('换届（test-reviewer）')

  const other = rows.filter({ hasText: '常州市化学化工学会' })
  await other.getByRole('button', { name: '延期或免报' }).click()
  await page.getByLabel('理由').fill('停办整顿')
  await page.keyboard.press('Enter')
  await other.getByText('免报', { exact: true }).waitFor()
  await page.getByLabel('情况').selectOption({ label: '免报' })
  await page.getByText('已列 1 条，共 1 条').waitFor()
  expect(complaints).toEqual([])
}, 120_000)

test('a period is closed and opened again, with the reason', async () => {
  const { page } = await visit(`${product.url}/duties?month=2022-05`, { part: 'REVIEWER' })
  await page.getByText('本期未关账。').waitFor()
  await page.getByText('关账', { exact: true }).click()
  await page.getByLabel('理由').first().fill('五月数据已核')
  await page.getByRole('button', { name: '关账' }).click()
  await page.getByText(/本期已于.*关账/).waitFor()
  await page.getByText('重开本期').first().click()
  await page.getByLabel('理由').first().fill('补报一场')
  await page.getByRole('button', { name: '重开本期' }).click()
  await page.getByText('本期未关账。').waitFor()
}, 120_000)

test('a duty is set for the institutes, the next month follows it, and it is ended', async () => {
  const month = monthAfter(1)
  const { page, complaints } = await visit(`${product.url}/duties?month=${month}`, { part: 'REVIEWER' })
  const { data } = await product.query(
    '{ organizations(filter: { kind: INSTITUTE }, first: 1) { nodes { name } } }',
  )
  const [{ name }] = data.organizations.nodes
  expect(await page.getByRole('row').filter({ hasText: name }).count()).toBe(0)
  const duties = page.getByRole('region', { name: /谁应报/ })
  await duties.getByText('设定一类单位的职责').click()
  await duties.getByLabel('单位类别').selectOption({ label: '科研院所' })
  await duties.getByLabel('首日').fill(today)
  await duties.getByLabel('理由').fill('研究院纳入报送')
  await duties.getByRole('button', { name: '设定职责' }).click()
  await duties.getByRole('alert').getByText('晚于今天的日期').waitFor()
  await duties.getByLabel('首日').fill(`${month}-01`)
  await duties.getByRole('button', { name: '设定职责' }).click()
  await duties.getByRole('status').getByText(`科研院所自${month}-01起应报月度活动报表。`).waitFor()
  const row = duties.getByRole('row').filter({ hasText: '科研院所' })
  await row.getByText('待开始').waitFor()
  const { data: after } = await product.query(
    'query ($filter: ObligationFilter!) { obligations(filter: $filter, first: 100) { totalCount } }',
    { filter: { from: `${month}-01`, to: `${month}-01`, form: 'monthly' } },
  )
  await page.getByText(`共 ${after.obligations.totalCount} 条`).waitFor()

  await duties.getByText('终止一类单位的职责').click()
  await duties.getByLabel('单位类别').nth(1).selectOption({ label: '科研院所' })
  await duties.getByLabel('末日', { exact: true }).fill(today)
  await duties.getByLabel('理由').nth(1).fill('暂缓')
  await duties.getByRole('button', { name: '终止职责' }).click()
  await page.getByText(`共 ${after.obligations.totalCount - 1} 条`).waitFor()
  expect(await row.count()).toBe(0)
  expect(complaints).toEqual([])
}, 120_000)

test('a leader looks on and changes nothing', async () => {
  const { page } = await visit(`${product.url}/duties?month=2022-03`)
  await page.getByText('逾期未报').nth(1).waitFor()
  expect(await page.getByRole('button', { name: '延期或免报' }).count()).toBe(0)
  expect(await page.getByText('设定一类单位的职责').count()).toBe(0)
  expect(await page.getByText('关账', { exact: true }).count()).toBe(0)
})
