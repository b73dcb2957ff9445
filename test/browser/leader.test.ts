import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

test('a leader goes from the overview to a figure, to its evidence, to a record, and trusts the number', async () => {
  const { page, queries } = await visit(`${product.url}/`)
  expect(queries).toHaveLength(1)
  const card = page.locator('[data-code="academic-exchange-events"]').first()
  expect(await card.locator('.amount').textContent()).toBe('503场')
  expect(await card.locator('.mark').textContent()).toContain('相符')

  await card.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: '学术交流和科技对接活动' }).waitFor()
  expect(await page.locator('.figure-head .amount').textContent()).toBe('503场')
  await page.locator('.chart svg').first().waitFor()
  const evidence = page.getByRole('region', { name: '依据：计入的账目' }).first()
  await evidence.getByText('已列 20 条，共 503 条').waitFor()
  await evidence.getByRole('button', { name: '再列一页' }).click()
  await evidence.getByText('已列 40 条，共 503 条').waitFor()
  expect(await evidence.locator('tbody tr').count()).toBe(40)

  await evidence.locator('tbody a').first().click()
  await page.getByRole('heading', { name: '报送与审核经过' }).waitFor()
  expect(await page.getByText('依据已公布的数字重建的').count()).toBe(1)
  await page
    .getByRole('region', { name: '计入的指标' })
    .first()
    .getByRole('link', { name: '学术交流和科技对接活动' })
    .first()
    .waitFor()
})

test('what a reader chooses is in the address, and the address brings it back', async () => {
  const { page } = await visit(`${product.url}/`)
  await page.getByLabel('区域').selectOption({ label: '武进区' })
  await page.getByLabel('起始年').selectOption('2020')
  await page.waitForURL(/from=2020/)
  await page.getByRole('heading', { name: '武进区 2020–2021' }).waitFor()
  const value = await page.locator('[data-code="municipal-bases-total"] .amount').first().textContent()
  const { page: other } = await visit(page.url())
  expect(await other.locator('h1').textContent()).toContain('武进区 2020–2021')
  expect(await other.locator('[data-code="municipal-bases-total"] .amount').first().textContent()).toBe(value)
})

test('the figures are on the screen within a second', async () => {
  const { page } = await visit(`${product.url}/`)
  const took = async () => {
    await page.goto(`${product.url}/`, { waitUntil: 'commit' })
    await page.locator('[data-code="proposals-submitted"] .amount').first().waitFor()
    return page.evaluate('performance.now()')
  }
  // One of a few: what other test files do at the same moment is not the page's.
  await expect.poll(took, { timeout: 20_000 }).toBeLessThan(1000)
})

test('the page works by keyboard: the skip link, the navigation, and the focus on the page entered', async () => {
  const { page } = await visit(`${product.url}/`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
  await page.getByRole('link', { name: '科普地图' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '龙城科普地图' }).waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
})

test('in English the names, units and words are English', async () => {
  const { page } = await visit(`${product.url}/`)
  await page.getByRole('button', { name: 'English' }).click()
  await page
    .locator('[data-code="academic-month-editions"], [data-code="tech-cafe-issues"]')
    .first()
    .getByText('at least')
    .waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  // Units come with the answer in English, which is asked for when the button is pressed.
  const benefit = page.locator('[data-code="conversion-benefit"] .amount').first()
  await expect.poll(() => benefit.textContent(), { timeout: 5000 }).toBe('1.2 billion yuan')
})

test('a table and a chart are saved as they are shown', async () => {
  const { page } = await visit(`${product.url}/figures/academic-exchange-events`)
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为 CSV' }).first().click(),
  ])
  expect(csv.suggestedFilename()).toBe('学术交流和科技对接活动-常州市-2017-2021-逐年.csv')
  const content = await (await csv.createReadStream()).toArray()
  expect(Buffer.concat(content).toString()).toBe(
    `\uFEFF年,场,来历\r\n${[101, 101, 100, 101, 100].map((value, place) => `${2017 + place},${value},重建推算\r\n`).join('')}`,
  )
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为 PNG' }).first().click(),
  ])
  const picture = Buffer.concat(await (await png.createReadStream()).toArray())
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.length).toBeGreaterThan(5000)
})

test('a target is set with its reason, what is wrong stands at the form, and the page shows it at once', async () => {
  const { page } = await visit(`${product.url}/figures/salons?from=2017&to=2021`)
  await page.getByText('没有设定目标').waitFor()
  await page.getByText('设定或修订目标').click()
  await page.getByLabel(/目标值/).fill('300')
  await page.getByLabel('理由').fill(' ')
  await page.getByRole('button', { name: '设定', exact: true }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('理由').fill('十三五规划')
  await page.getByRole('button', { name: '设定', exact: true }).click()
  await page.getByRole('cell', { name: '十三五规划' }).waitFor()
  expect(await page.locator('.figure-head .target').textContent()).toMatch(/目标 300 · 81\.67% · 期满未达到/)
})

test('the overview is saved as a workbook with what it shows', async () => {
  const { page } = await visit(`${product.url}/?from=2020&to=2021`)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '存为 Excel' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/2020–2021.*\.xlsx$/)
  const bytes = Buffer.concat(await (await file.createReadStream()).toArray())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})

test('what was owed and what came stands behind the figures, asked for when it is opened', async () => {
  const { page, queries } = await visit(`${product.url}/?from=2022&to=2022`)
  expect(queries).toHaveLength(1)
  const { data } = await product.query(
    '{ coverage(from: "2022-01-01", to: "2022-12-31") { owed came missing { name } } }',
  )
  await page.getByText('报送情况').click()
  const { owed, came, missing } = data.coverage
  await page
    .getByText(`应报 ${owed.toLocaleString('en-US')} 份，已报 ${came.toLocaleString('en-US')} 份`)
    .waitFor()
  expect(missing.length).toBeGreaterThan(0)
  await page.getByText(`还有欠报的 ${missing.length} 家：`).waitFor()
  expect(await page.locator('.coverage li').allTextContents()).toEqual(
    missing.map(({ name }: { name: string }) => name),
  )
})

test('of a year that was rebuilt nothing is owed, and there is no rate', async () => {
  const { page } = await visit(`${product.url}/?from=2021&to=2021`)
  await page.getByText('报送情况').click()
  await page.getByText(/份由依据已公布数字重建的记录代表/).waitFor()
  expect(await page.locator('.coverage').textContent()).not.toMatch(/应报 |欠报的|\d%/)
})

test('whoever has not signed in is led to the door, and sees no figure', async () => {
  const { page } = await visit(`${product.url}/?from=2020&to=2021`, { part: 'PUBLIC' })
  const door = await page.locator('.state').getByRole('link', { name: '登录' }).getAttribute('href')
  expect(new URL(door ?? '', product.url).searchParams.get('back')).toBe('/?from=2020&to=2021')
  expect(await page.locator('.amount').count()).toBe(0)
})

test('while an answer is under way the heading names what the numbers on the page are of', async () => {
  const { page } = await visit(`${product.url}/`)
  const whole = await page.locator('[data-code="municipal-bases-total"] .amount').first().textContent()
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/graphql', async (route) => {
    await released
    await route.continue()
  })
  await page.getByLabel('区域').selectOption({ label: '武进区' })
  await page.locator('[aria-busy="true"]').waitFor()
  expect(await page.locator('h1').textContent()).toContain('常州市 2017–2021')
  expect(await page.locator('[data-code="municipal-bases-total"] .amount').first().textContent()).toBe(whole)
  release()
  await page.getByRole('heading', { name: '武进区 2017–2021' }).waitFor()
  expect(await page.locator('[data-code="municipal-bases-total"] .amount').first().textContent()).not.toBe(
    whole,
  )
})

test('whoever comes to no page is told so and led back', async () => {
  const { page, complaints } = await visit(`${product.url}/nowhere`)
  await page.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor()
  await page.getByRole('link', { name: '回到五年概览' }).click()
  await page.getByRole('heading', { level: 1, name: /五年概览/ }).waitFor()
  expect(complaints).toEqual([])
})
