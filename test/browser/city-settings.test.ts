import { expect, test } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useRegisters()
const { visit } = useBrowser()

test('the index leads to each part; a value more in a list shows what it does, is saved with a reason and stands in the history', async () => {
  const { page, complaints } = await visit(`${product.url}/city-settings`, { part: 'REVIEWER' })
  expect(await page.locator('tbody tr').count()).toBe(8)
  await page.getByRole('link', { name: '清单的值' }).click()
  await page.getByLabel('清单').selectOption({ label: '奖项（4）' })
  await page.getByText('尚未改动。').waitFor()
  await page.getByRole('button', { name: '加一个值' }).click()
  await page.getByLabel('中文名称 5').fill('绿色低碳奖')
  await page.getByText('“英文名称”必须填写').waitFor()
  await page.getByLabel('英文名称 5').fill('Green award')
  await page.getByText('新增“绿色低碳奖”（GREEN_AWARD）。').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel('理由').fill('市里新设')
  await page.getByRole('button', { name: '保存' }).click()
  const row = page.getByRole('row').filter({ hasText: '新增“绿色低碳奖”' })
  await row.waitFor()
  expect(await row.textContent()).toContain('市里新设')
  await page.getByText('尚未改动。').waitFor()
  expect(await page.getByLabel('清单').textContent()).toContain('奖项（5）')
  expect(complaints).toEqual([])
}, 120_000)

test('whoever was second is told so, and takes what stands', async () => {
  const address = `${product.url}/city-settings/series?series=tech-cafe`
  const [first, second] = [
    await visit(address, { part: 'REVIEWER' }),
    await visit(address, { part: 'REVIEWER' }),
  ]
  for (const [{ page }, name] of [
    [first, '科技咖啡吧'],
    [second, '咖啡馆'],
  ] as const) {
    await page.getByLabel('中文名称').fill(name)
    await page.getByText(`改称“${name}”`).waitFor()
    await page.getByLabel('理由').fill('改名')
    await page.getByRole('button', { name: '保存' }).click()
  }
  await second.page.getByText('您查看之后，他人已作改动').waitFor()
  await second.page.getByRole('button', { name: '放弃我的改动，取现在的内容' }).click()
  expect(await second.page.getByLabel('中文名称').inputValue()).toBe('科技咖啡吧')
}, 120_000)

test('a deadline that is changed names the periods that move and the bodies that owe them', async () => {
  const { page, complaints } = await visit(`${product.url}/city-settings/forms?form=monthly`, {
    part: 'REVIEWER',
  })
  await page.getByLabel('该月几日截止').fill('25')
  await page.getByText(/（晚 5 天），涉及 \d+ 家单位/).waitFor()
  await page.getByLabel('理由').fill('与统计口径一致')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('cell', { name: /每月一次，次月25日截止/ }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])
}, 120_000)

test('nobody without the permission finds the page, or a field on it', async () => {
  const { page } = await visit(`${product.url}/city-settings/lists`, { part: 'LEADER' })
  await page.getByText('您的角色不能设定清单。').waitFor()
  const clerk = await visit(`${product.url}/report`, { part: 'REPORTER' })
  expect(await clerk.page.getByRole('link', { name: '城市设置' }).count()).toBe(0)
}, 120_000)
