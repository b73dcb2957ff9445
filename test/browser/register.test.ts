import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clerkOf } from '../journeys/clerk.ts'
import { useProduct } from '../journeys/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()
const clerk = clerkOf(product)

const society = '常州市焊接学会'
const renamed = '常州市焊接与切割学会'

async function openSociety(name: string, part: 'REVIEWER' | 'PUBLIC' = 'REVIEWER') {
  const visited = await visit(`${product.url}/organizations?kind=ALL&text=${encodeURIComponent(name)}`, {
    part,
  })
  await visited.page.getByRole('main').getByRole('link', { name, exact: true }).click()
  await visited.page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  return visited
}

const unfold = (page: Page, name: RegExp | string) =>
  page.locator('summary').filter({ hasText: name }).first().click()

test('the office renames a society, sees what would come of it first, and finds it by its former name', async () => {
  const { page, complaints } = await openSociety(society)
  await unfold(page, '更改登记')
  await page.getByLabel('全称').fill(renamed)
  await page.getByLabel('自何日起').fill('2021-05-01')
  await page.getByLabel('理由').fill('民政部门准予更名')
  await page.getByRole('button', { name: '看后果' }).click()
  await page.getByText('应报不变。').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: '确认更改' }).click()
  await page.getByRole('heading', { level: 1, name: renamed }).waitFor()
  await page.getByText('登记已更改。').waitFor()
  await page.getByText(`${society} 至 2021-04-30`).waitFor()
  await page
    .getByRole('row', { name: /^2021-05-01 全称 常州市焊接学会 常州市焊接与切割学会 民政部门准予更名/ })
    .waitFor()
  await page.goto(`${product.url}/organizations?kind=ALL&text=${encodeURIComponent(society)}`)
  await page.getByText(`曾用名：${society}`).waitFor()
  expect(complaints).toEqual([])
}, 180_000)

test('a dissolution tells what is owed no more, and is taken back', async () => {
  const { page, complaints } = await openSociety(renamed)
  await unfold(page, /^注销/)
  await page.getByLabel('注销日期').fill('2021-12-31')
  await page.getByLabel('理由').fill('理事会决议')
  await page.getByRole('button', { name: '看后果' }).click()
  await page
    .getByText(/不再应报 \d+ 期/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: '确认注销' }).click()
  await page.getByText('已注销。').waitFor()
  await unfold(page, '撤回注销')
  await page.getByLabel('理由').fill('决议未获批准')
  await page.getByRole('button', { name: '看后果' }).click()
  await page
    .getByText(/开始应报 \d+ 期/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: '确认撤回注销' }).click()
  await page.getByText('注销已撤回。').waitFor()
  await page.getByRole('row', { name: /撤销日期 2021-12-31 无 决议未获批准/ }).waitFor()
  await page.getByRole('row', { name: /^2021-12-31 撤销日期 无 2021-12-31 理事会决议/ }).waitFor()
  expect(complaints).toEqual([])
}, 180_000)

test('two entries that are one organization are found, merged, and taken apart again', async () => {
  const [one, other] = ['光伏储能试验研究院', '光伏储能试验硏究院']
  for (const [day, name] of [
    ['2021-10-11', one],
    ['2021-10-12', other],
  ])
    await clerk.accepted('AcademicEvents', {
      title: '储能论坛',
      series: 'academic-month',
      form: 'FORUM',
      occurredOn: day,
      attendance: 10,
      participants: [{ organization: { name } }],
    })
  const { page, complaints } = await openSociety(one ?? '')
  const pair = page.getByRole('table', { name: '疑似同一单位' })
  await pair.getByRole('link', { name: other }).waitFor()
  await pair.getByText('合并…').click()
  await pair
    .getByRole('row', { name: /\d+ → \d+$/ })
    .first()
    .waitFor()
  await pair.getByLabel('理由').fill('印刷字形不同，实为一家')
  expect(await violationsOn(page)).toEqual([])
  await pair.getByRole('button', { name: '合并' }).click()
  await page.getByText(`${other}已并入${one}。`).waitFor()
  const merged = page.getByRole('table', { name: '已并入本单位的' })
  await merged.getByText('拆分…').click()
  await merged.getByText(/将更正 \d+ 笔账目/).waitFor()
  await merged.getByLabel('理由').fill('来函说明系两家')
  await merged.getByRole('button', { name: '拆分' }).click()
  await page.getByText(`${other}已拆回。`).waitFor()
  await pair.getByRole('link', { name: other }).waitFor()
  expect(complaints).toEqual([])
}, 180_000)

test('the register is looked through for those that may be one, and an organization is registered', async () => {
  const { page, complaints } = await visit(`${product.url}/organizations`, { part: 'REVIEWER' })
  await unfold(page, /^登记单位$/)
  await page.getByLabel('全称').fill('常州市试验科普场馆')
  await page.locator('#register-kind').selectOption({ label: '科普场馆运营单位' })
  await page.getByLabel('所在区').selectOption({ index: 2 })
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('常州市试验科普场馆已登记。').waitFor()
  await page.getByRole('link', { name: '查疑似同一单位' }).click()
  await page.getByRole('heading', { level: 1, name: '疑似同一单位' }).waitFor()
  await page.getByRole('table', { name: '各对单位' }).or(page.getByText('查过的部分没有')).waitFor()
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])
}, 180_000)

test('the public sees former names, and neither forms nor history', async () => {
  const { page, complaints } = await openSociety(renamed, 'PUBLIC')
  await page.getByText(`${society} 至 2021-04-30`).waitFor()
  for (const name of ['登记', '登记的沿革', '同一单位'])
    expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(0)
  expect(complaints).toEqual([])
}, 120_000)
