import { expect, test } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useRegisters()
const { visit } = useBrowser()

test('the index leads to each part; a value more in a list shows what it does, is saved with a reason and stands in the history', async () => {
  const { page, complaints } = await visit(`${product.url}/city-settings`, { part: 'REVIEWER' })
  expect(await page.locator('tbody tr').count()).toBe(15)
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
}, 240_000)

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
}, 240_000)

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
}, 240_000)

test('what a district looks at first is chosen with a look at who would be asked, and kept with a reason', async () => {
  const { page, complaints } = await visit(`${product.url}/city-settings/review`, { part: 'REVIEWER' })
  await page.getByLabel('学术活动先由区县初审').check()
  await page.getByText('“学术活动”先由区县初审，再由市级决定。', { exact: false }).waitFor()
  await page.getByText('现在没有等待审核的。', { exact: false }).waitFor()
  await page.getByText(/注意：.*还没有区县审核人的账号/).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel('理由').fill('区县先看')
  await page.getByRole('button', { name: '保存' }).click()
  await page
    .getByRole('row')
    .filter({ hasText: '“学术活动”先由区县初审' })
    .filter({ hasText: '区县先看' })
    .waitFor()
  expect(complaints).toEqual([])
  const leader = await visit(`${product.url}/city-settings/review`, { part: 'LEADER', width: 390 })
  await leader.page.getByRole('row', { name: /^学术活动 是/ }).waitFor()
  expect(await leader.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await violationsOn(leader.page)).toEqual([])
}, 240_000)

test('an area is merged from a month on, which bodies go along is told before, and lists show what is open', async () => {
  const { page, complaints } = await visit(`${product.url}/city-settings/areas`, { part: 'REVIEWER' })
  await page.getByLabel('怎样调整').selectOption('MERGE')
  await page.getByLabel('并入何区').fill('320490')
  await page.getByLabel('中文名称').fill('常新区')
  await page.getByLabel('英文名称').fill('New North')
  await page.getByLabel('属于').selectOption('320400')
  await page.getByLabel('自何日起').fill('2020-07-02')
  await page.getByText('“并入的区”必须填写').waitFor()
  await page.getByRole('checkbox', { name: '新北区' }).check()
  await page.getByText('“自何日起”应为一月之首日').waitFor()
  await page.getByLabel('自何日起').fill('2020-07-01')
  await page.getByText('新北区自 2020-07-01 起并入常新区，不再单设。').waitFor()
  await page.getByText(/归于常新区。/).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel('理由').fill('省政府批复')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('rowheader', { name: '新北区（至2020年6月）' }).waitFor()
  const overview = await visit(`${product.url}/`, { part: 'REVIEWER' })
  await overview.page.getByRole('option', { name: '常新区' }).waitFor({ state: 'attached' })
  expect(await overview.page.getByRole('option', { name: /^新北区/ }).count()).toBe(0)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(complaints).toEqual([])
}, 240_000)

test('an area is split when every body of it says where it goes', async () => {
  const { page } = await visit(`${product.url}/city-settings/areas`, { part: 'REVIEWER' })
  await page.getByLabel('怎样调整').selectOption('SPLIT')
  await page.getByLabel('哪个区').selectOption('320402')
  await page.getByLabel('自何日起').fill('2021-01-01')
  await page.getByRole('button', { name: '再加一个区' }).click()
  await page.getByRole('button', { name: '去掉第 3 个区' }).click()
  expect(await page.getByLabel(/^代码/).count()).toBe(2)
  expect(await page.getByRole('button', { name: /^去掉第/ }).count()).toBe(0)
  const row = page.locator('.setting-fields', { has: page.getByLabel('代码 2') })
  await page.getByLabel('代码 2').fill('320404')
  await row.getByText('“代码”已有相同记录：320404').waitFor()
  expect(await page.getByLabel('代码 2').getAttribute('aria-invalid')).toBe('true')
  for (const [place, [code, name]] of [
    ['320494', '东天宁区'],
    ['320495', '西天宁区'],
  ].entries()) {
    await page.getByLabel(`代码 ${place + 1}`).fill(code ?? '')
    await page.getByLabel(`中文名称 ${place + 1}`).fill(name ?? '')
    await page.getByLabel(`英文名称 ${place + 1}`).fill(`Tianning ${place}`)
  }
  const goes = page.locator('fieldset').filter({ hasText: '去处' }).locator('select')
  await goes.first().waitFor()
  await page
    .getByText(/归于哪一个新区/)
    .first()
    .waitFor()
  for (const one of await goes.all()) await one.selectOption('320495')
  await page.getByText('天宁区自 2021-01-01 起拆分为东天宁区、西天宁区，原区撤销。').waitFor()
  await page.getByLabel('理由').fill('省政府批复')
  await page.getByRole('button', { name: '保存' }).click()
  const closed = page.getByRole('row').filter({ hasText: '天宁区（至2020年12月）' })
  await closed.filter({ hasText: '2021-01-01' }).filter({ hasText: '东天宁区、西天宁区' }).waitFor()
  for (const [code, name] of [
    ['320494', '东天宁区'],
    ['320495', '西天宁区'],
  ])
    await page.getByRole('row', { name: new RegExp(`^${name} ${code} 常州市 仍设`) }).waitFor()
  expect(await page.getByLabel('怎样调整').inputValue()).toBe('RENAME')
}, 240_000)

test('an area is renamed from what it is called today', async () => {
  const { page, complaints, queries } = await visit(`${product.url}/city-settings/areas`, {
    part: 'REVIEWER',
  })
  await page.getByLabel('哪个区').selectOption('320404')
  expect(await page.getByLabel('中文名称').inputValue()).toBe('钟楼区')
  expect(await page.getByLabel('英文名称').inputValue()).toBe('Zhonglou')
  expect(await page.getByLabel('图上用的中文简称').inputValue()).toBe('钟楼')
  await page.getByLabel('图上用的中文简称').fill('楼')
  await page.getByText('简称“楼”').waitFor()
  expect(
    queries.filter((query) => query.startsWith('AreaPreview')).every((query) => query.includes('320404')),
  ).toBe(true)
  expect(complaints).toEqual([])
}, 240_000)

test('who may read what is set and not set it sees it without a form', async () => {
  for (const path of ['lists', 'headlines', 'report-text', 'tables']) {
    const { page, complaints } = await visit(`${product.url}/city-settings/${path}`, {
      part: 'LEADER',
      width: 390,
    })
    await page.locator('main tbody tr, main .chapter-text p').first().waitFor()
    expect(await page.locator('main form, main input, main textarea').count(), path).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390)
    expect(await violationsOn(page), path).toEqual([])
    expect(complaints, path).toEqual([])
  }
}, 240_000)

test('nobody without the permission finds the page, or a field on it', async () => {
  const { page } = await visit(`${product.url}/city-settings/lists`, { part: 'LEADER' })
  await page.locator('tbody tr').first().waitFor()
  expect(await page.getByRole('button', { name: '保存' }).count()).toBe(0)
  const clerk = await visit(`${product.url}/report`, { part: 'REPORTER' })
  expect(await clerk.page.getByRole('link', { name: '城市设置' }).count()).toBe(0)
}, 240_000)

test('the city is renamed and gets a logo, and every page follows at once', async () => {
  const { page, complaints } = await visit(`${product.url}/city-settings/city`, { part: 'REVIEWER' })
  await page.getByLabel('市科协中文全称').fill('常州科协')
  await page.getByText('市科协改称“常州科协”').waitFor()
  await page.getByLabel('界面的语言').selectOption({ label: '只有中文' })
  await page.getByText('不再有切换语言的按钮').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel('理由').first().fill('市里统一称呼')
  await page.getByRole('button', { name: '保存' }).click()
  await page.locator('.brand').getByText('常州科协').waitFor()
  expect(await page.getByRole('button', { name: 'English' }).count()).toBe(0)
  const buffer = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="teal"/></svg>',
  )
  await page.getByLabel(/换一张图/).setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer })
  await page.getByAltText('所选的图').waitFor()
  await page.getByLabel('理由').last().fill('新标志')
  await page.getByRole('button', { name: '换上标志' }).click()
  await page.locator('.brand img.logo').waitFor()
  await page.getByRole('row').filter({ hasText: '换上新的标志' }).waitFor()
  expect(complaints).toEqual([])
}, 240_000)
