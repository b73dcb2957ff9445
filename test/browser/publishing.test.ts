import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

test('a review is previewed, published twice, compared, told as a report, and taken back with a reason', async () => {
  const { page, complaints } = await visit(`${product.url}/editions`)
  const publish = async (title: string, to: string) => {
    await page.getByText('发布一次总览').click()
    await page.getByLabel('标题').fill(title)
    await page.getByLabel('截止年').fill(to)
    await page.getByRole('button', { name: '预览' }).click()
    await page
      .getByRole('link', { name: '503场' })
      .first()
      .waitFor({ state: to === '2021' ? 'visible' : 'detached' })
    await page.getByText('应报期次').waitFor()
    await page.getByText(/报告所用的 \d+ 个数/).click()
    await page.getByRole('row', { name: /^学术交流和科技对接活动 / }).waitFor()
    await page.getByRole('button', { name: '按现在的数发布' }).click()
    await page.getByText(`“${title}”已发布，列在下面。`).waitFor()
    await page.getByRole('link', { name: title }).waitFor()
    await page.getByText('发布一次总览').click()
  }
  await publish('四年总览', '2020')
  await publish('五年总览', '2021')
  await page.getByLabel('前者').selectOption({ label: '四年总览' })
  await page.getByLabel('后者').selectOption({ label: '五年总览' })
  await page.getByRole('row', { name: /学术交流和科技对接活动 整段 403 503 \+100 场/ }).waitFor()
  await page.getByLabel(/连同逐年、各区的/).check()
  await page.getByRole('row', { name: /学术交流和科技对接活动 2021 — 100 — 场/ }).waitFor()
  expect(await violationsOn(page)).toEqual([])

  await page.getByRole('link', { name: '五年总览' }).click()
  await page.getByRole('heading', { level: 1, name: '五年总览' }).waitFor()
  await page.getByRole('button', { name: '预览' }).click()
  const link = page.getByRole('link', { name: /503场/ }).first()
  expect(await link.getAttribute('href')).toBe('/figures/academic-exchange-events?from=2017&to=2021')
  await page.getByText('内容与散列吻合').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 900 })
  expect(await violationsOn(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  await page.getByText('撤下这次发布').click()
  await page.getByLabel('撤下理由').fill('口径有误，另行发布')
  await page.getByRole('button', { name: '撤下', exact: true }).click()
  await page.getByText('这次发布已撤下：口径有误，另行发布').waitFor()
  expect(complaints).toEqual([])
}, 240_000)

test('the reviewer issues the bulletin of a month, and it is kept with its files', async () => {
  const { page, complaints } = await visit(`${product.url}/bulletin?month=2021-03`, { part: 'REVIEWER' })
  await page.getByRole('button', { name: '发布2021年3月通报' }).click()
  await page.getByRole('button', { name: '确认发布' }).click()
  await page.getByText('2021年3月通报已发布，列在下面。').waitFor()
  const line = page.getByRole('row', { name: /第 1 期 月度活动报表 2021年3月 常州市/ })
  await line.waitFor()
  const address = await line.getByRole('link', { name: '第 1 期打印版' }).getAttribute('href')
  const cookies = await page.context().cookies()
  const printed = await fetch(product.url + address, {
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
  })
  expect(await printed.text()).toContain('2021')
  expect(complaints).toEqual([])
}, 120_000)

test('the statistical tables lead to the figures that carry them', async () => {
  const { page } = await visit(`${product.url}/statistical-tables?year=2021`)
  await page.getByRole('heading', { name: /^AX1 / }).waitFor()
  const [first] = await page.getByRole('row').getByRole('link').all()
  expect(await first?.getAttribute('href')).toMatch(/^\/figures\/[a-z-]+\?from=2021&to=2021$/)
  await page.getByLabel('范围').selectOption({ label: '武进区' })
  await page.locator('a[href*="AX1-2021.csv?district="]').waitFor()
}, 120_000)

test('the public reads an edition and its report, and what was taken back no more', async () => {
  const leader = product.as('LEADER')
  const publish = `mutation ($input: PublishEditionInput!) { publishEdition(input: $input) { ... on EditionSet { edition { id } } } }`
  const { data } = await leader(publish, { input: { title: '公众可读的总览', from: 2017, to: 2021 } })
  const edition = data.publishEdition.edition.id
  const { page, complaints } = await visit(`${product.url}/editions`, { part: 'PUBLIC' })
  await page.getByRole('link', { name: '公众可读的总览' }).click()
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByRole('link', { name: /503场/ }).first().waitFor()
  expect(await page.getByText('撤下这次发布').count()).toBe(0)
  await leader('mutation ($input: WithdrawEditionInput!) { withdrawEdition(input: $input) { __typename } }', {
    input: { edition, reason: '口径有误' },
  })
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByText('它可能已被撤下').waitFor()
  expect(complaints).toEqual([])
}, 120_000)
