import { organizationGlobalId } from '@kexie/changzhou/registers'
import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test } from 'vitest'
import { type Account, otherSociety, ownSociety } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

const event = {
  title: '长三角碳纤维复合材料创新发展大会',
  series: 'academic-month',
  form: 'FORUM',
  occurredOn: '2021-06-18',
  district: toGlobalId('District', '320411'),
  attendance: 200,
  guests: [{ person: { name: '慕容试四', affiliation: '试验大学' }, honour: 'EXPERT' }],
}

let calls = 0

async function report(part: Account, society: string, row: object): Promise<string> {
  const { data } = await product.as(part)(
    `mutation ($input: ReportAcademicEventsInput!) { reportAcademicEvents(input: $input) {
      ... on ReportReceipt { results { ... on RecordReported { record { id } } ... on Refused { problems { message } } } } } }`,
    {
      input: {
        organization: organizationGlobalId(society),
        idempotencyKey: `reviewing ${++calls}`,
        submit: true,
        rows: [row],
      },
    },
  )
  return data.reportAcademicEvents.results[0].record.id
}

const statusOf = async (id: string) => {
  const { data } = await product.as('REVIEWER')(
    'query ($id: ID!) { submission(id: $id) { status lockedBy notes { field note } } }',
    { id },
  )
  return data.submission
}

test('a reviewer claims a case by keyboard, returns it with a note at its field, and sees what was changed', async () => {
  const id = await report('REPORTER', ownSociety, { ...event, externalKey: 'a', title: '桥梁健康监测报告会' })
  const { page, complaints } = await visit(`${product.url}/review`, { part: 'REVIEWER' })
  await page.getByRole('link', { name: '桥梁健康监测报告会' }).waitFor()
  await page.keyboard.press('o')
  await page.getByRole('article', { name: '桥梁健康监测报告会' }).waitFor()
  await page.getByText(/学术交流和科技对接活动 · 常州市 · 2021/).waitFor()
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '不再占用' }).waitFor()
  expect((await statusOf(id)).lockedBy).toBe('test-reviewer')

  await page.getByLabel('退回理由').fill('人次请核对签到表')
  await page.getByRole('button', { name: '给字段加批注' }).click()
  await page.getByLabel('字段').selectOption({ label: '参加人次' })
  await page.getByRole('textbox', { name: '批注' }).fill('签到表为 120 人')
  await page.getByRole('button', { name: '退回', exact: true }).click()
  await page.getByText('已退回 1 条').waitFor()
  expect(await statusOf(id)).toEqual({
    status: 'RETURNED',
    lockedBy: null,
    notes: [{ field: 'attendance', note: '签到表为 120 人' }],
  })

  await report('REPORTER', ownSociety, {
    ...event,
    externalKey: 'a',
    title: '桥梁健康监测报告会',
    attendance: 120,
  })
  await page.goto(`${product.url}/review?open=${encodeURIComponent(id)}`, { waitUntil: 'networkidle' })
  const changed = page.getByRole('row', { name: /参加人次/ }).first()
  expect(await changed.locator('del').textContent()).toBe('200')
  expect(await changed.locator('ins').textContent()).toBe('120')
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await page.getByText('已采纳 1 条').waitFor()
  expect((await statusOf(id)).status).toBe('ACCEPTED')
  expect(complaints).toEqual([])
}, 240_000)

test('two reports of one conference stand side by side, and the verdict is kept', async () => {
  const first = await report('REPORTER', ownSociety, event)
  await report('OTHER_REPORTER', otherSociety, {
    ...event,
    title: `${event.title}暨产业对接会`,
    occurredOn: '2021-06-19',
    attendance: 180,
  })
  const { page, complaints } = await visit(`${product.url}/review?open=${encodeURIComponent(first)}`, {
    part: 'REVIEWER',
  })
  const pair = page.getByRole('article').filter({ hasText: '相像' }).last()
  const attendance = pair.getByRole('row', { name: /^参加人次 不同/ })
  await attendance.waitFor()
  expect(await attendance.textContent()).toBe('参加人次 不同200180')
  expect(
    await pair
      .getByRole('row', { name: /届次|嘉宾/ })
      .first()
      .textContent(),
  ).not.toContain('不同')
  await page.setViewportSize({ width: 390, height: 900 })
  await page.setViewportSize({ width: 390, height: 900 })
  expect(await violationsOn(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  await pair.getByLabel('联合主办').check()
  await pair.getByLabel('理由').fill('两会联合举办')
  await pair.getByRole('button', { name: '判定' }).click()
  await pair.getByText('两会联合举办').waitFor()
  await page.getByLabel('查看').selectOption('duplicates')
  await page.getByText('没有待判定的疑似重复。').waitFor()
  expect(complaints).toEqual([])
}, 240_000)

test('filters of the inbox live in the address, with how many each has', async () => {
  const { page } = await visit(`${product.url}/review`, { part: 'REVIEWER' })
  await page.getByLabel('记录类型').selectOption({ label: '学术活动（2）' })
  await page.getByLabel('检查结果').selectOption({ label: '有提示' })
  await expect.poll(() => page.url()).toContain('found=yes')
  expect(page.url()).toContain('type=AcademicEvent')
  await page.getByText('已列 1 条，共 1 条').waitFor()
}, 120_000)
