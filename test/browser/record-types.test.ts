import { expect, test } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'
import { otherSociety } from '../journeys/accounts.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useRegisters()
const { visit } = useBrowser()

interface Stated {
  name: string
  label: { zh: string }
  isRetired: boolean
  since: string | null
}

const address = () => `${product.url}/city-settings/record-types`

test('an office defines a type of record, sees what that does, and goes to it once it is saved', async () => {
  const { page, complaints } = await visit(address(), { part: 'REVIEWER' })
  await page.getByText('本市还没有自定的记录。').waitFor()
  await page.getByText('尚未改动。').waitFor()
  // Nobody is reproached with what he has only just opened.
  expect(await page.getByText('必须填写').count()).toBe(0)
  const field = (name: string) => page.getByRole('group', { name, exact: true })

  await page.getByLabel('记录叫什么，如 场馆接待').fill('场馆接待')
  await page.getByText('“叫法”必须填写').first().waitFor()
  await field('1. 新字段').getByLabel('叫法', { exact: true }).fill('接待人次')
  await field('1. 接待人次').getByLabel('必填').check()
  await field('1. 接待人次').getByLabel('旁边可填“至少、约、介于”').check()

  const add = page.getByRole('button', { name: '加一个字段', exact: true })
  await add.click()
  await field('2. 新字段').getByLabel('种类').selectOption({ label: '选项' })
  await field('2. 新字段').getByLabel('叫法', { exact: true }).fill('收费')
  await field('2. 收费').getByLabel('选项名称 1').fill('免费')
  await page.getByText('“选项”必须填写').waitFor()
  await field('2. 收费').getByLabel('选项名称 2').fill('收费')

  await add.click()
  await field('3. 新字段').getByLabel('种类').selectOption({ label: '单位' })
  await field('3. 新字段').getByLabel('叫法', { exact: true }).fill('接待的单位')

  await add.click()
  await field('4. 新字段').getByLabel('种类').selectOption({ label: '明细' })
  await field('4. 新字段').getByLabel('叫法', { exact: true }).first().fill('分场次')
  const items = field('4. 分场次')
  await items.getByLabel('种类').last().selectOption({ label: '日期' })
  await items.getByLabel('叫法', { exact: true }).last().fill('场次日期')
  await items.getByLabel('不早于').selectOption({ label: '记录的日期' })
  await items.getByRole('button', { name: '每项加一个字段' }).click()
  await items.getByLabel('叫法', { exact: true }).last().fill('人次')
  await page.getByText('新设记录类型“场馆接待”', { exact: false }).waitFor()
  await page.getByText('保存后各单位即可填报', { exact: false }).waitFor()
  expect(await violationsOn(page)).toEqual([])

  await page.getByLabel('理由').fill('场馆年报要用')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已新设“场馆接待”，现在就能填报。').waitFor()
  expect(page.url()).toContain('?type=ChangGuanJieDai')
  await page
    .getByRole('row')
    .filter({ hasText: '新设记录类型“场馆接待”' })
    .filter({ hasText: '场馆年报要用' })
    .waitFor()
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])
}, 240_000)

test('a clerk finds it, says that a number is a least, and submits; a reviewer reads its words and accepts', async () => {
  const { page, complaints } = await visit(`${product.url}/report`, { part: 'REPORTER' })
  await page.getByRole('link', { name: '场馆接待', exact: true }).click()
  await page.getByRole('heading', { name: '场馆接待', level: 1 }).waitFor()
  await page.getByLabel('标题（必填）').fill('五一接待')
  await page.getByLabel(/^日期（必填）/).fill('2022-05-01')
  await page.getByLabel(/辖市区（必填）/).selectOption({ label: '武进区' })
  await page.getByLabel('接待人次（必填）', { exact: true }).fill('300')
  await page.getByLabel('接待人次与实际的关系').selectOption({ label: '至少' })
  await page.getByLabel('收费', { exact: true }).selectOption({ label: '免费' })
  await page.getByLabel('接待的单位').fill(otherSociety)
  await page.getByRole('button', { name: /^添加分场次/ }).click()
  await page.getByLabel('场次日期').fill('2022-05-02')
  await page.getByLabel('人次', { exact: true }).fill('120')
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('已提交，等候审核。').waitFor()
  expect(complaints).toEqual([])

  const reviewer = await visit(`${product.url}/review`, { part: 'REVIEWER' })
  await reviewer.page
    .getByRole('listitem')
    .filter({ hasText: '五一接待' })
    .getByText('场馆接待', { exact: false })
    .waitFor()
  await reviewer.page.getByRole('link', { name: '五一接待' }).click()
  const file = reviewer.page.getByRole('article', { name: '五一接待' })
  await file.getByText('不少于300').waitFor()
  for (const words of ['接待人次', '免费', otherSociety, '场次日期'])
    await file.getByText(words).first().waitFor()
  expect(await violationsOn(reviewer.page)).toEqual([])
  await reviewer.page.keyboard.press('a')
  await reviewer.page.keyboard.press('Enter')
  await reviewer.page.getByText('已采纳 1 条').waitFor()
  expect(reviewer.complaints).toEqual([])
}, 240_000)

test('it is changed by keyboard: fields move with the focus, a day may not lie before one that is new itself, one is retired', async () => {
  const { page, complaints } = await visit(`${address()}?type=ChangGuanJieDai`, {
    part: 'REVIEWER',
    width: 390,
  })
  const field = (name: string) => page.getByRole('group', { name, exact: true })
  await field('3. 接待的单位').getByRole('button', { name: '上移 接待的单位' }).press('Enter')
  await field('2. 接待的单位').getByRole('button', { name: '上移 接待的单位' }).waitFor()
  await page.keyboard.press('Enter')
  await field('1. 接待的单位').waitFor()
  await page.getByText('调整字段的次序。').waitFor()
  const add = page.getByRole('button', { name: '加一个字段', exact: true })
  for (const [nth, name] of [
    [5, '开馆日期'],
    [6, '闭馆日期'],
  ] as const) {
    await add.press('Enter')
    await field(`${nth}. 新字段`).getByLabel('种类').selectOption({ label: '日期' })
    await field(`${nth}. 新字段`).getByLabel('叫法', { exact: true }).fill(name)
  }
  await field('6. 闭馆日期').getByLabel('不早于').selectOption({ label: '开馆日期' })
  await field('3. 收费').getByLabel('停用').check()
  await page.getByText('新增字段“闭馆日期”。', { exact: false }).waitFor()
  await page.getByText('停用字段“收费”。', { exact: false }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel('理由').fill('闭馆也要报')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存。').waitFor()
  const { data } = await product.query('{ recordDefinition(type: "ChangGuanJieDai") { change } }')
  const stated: Stated[] = data.recordDefinition.change.fields
  expect(stated.map(({ label, isRetired }) => [label.zh, isRetired])).toEqual([
    ...[
      ['接待的单位', false],
      ['接待人次', false],
      ['收费', true],
      ['分场次', false],
    ],
    ...[
      ['开馆日期', false],
      ['闭馆日期', false],
    ],
  ])
  expect(stated.at(-1)?.since).toBe(stated.at(-2)?.name)
  expect(complaints).toEqual([])
}, 240_000)

test('who may not change it reads its fields', async () => {
  const { page, complaints } = await visit(address(), { part: 'LEADER', width: 390 })
  await page.getByRole('row', { name: /^分场次 · 场次日期/ }).waitFor()
  expect(await page.getByRole('button', { name: '保存' }).count()).toBe(0)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])
}, 240_000)
