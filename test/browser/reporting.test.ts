import { organizationGlobalId } from '@kexie/changzhou/registers'
import { expect, test } from 'vitest'
import { ownSociety } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

const own = async (text: string) => {
  const { data } = await product.as('REPORTER')(
    `query ($filter: RecordFilter) { academicEvents(filter: $filter, first: 5) { nodes { id title status attendance guests { person { name affiliation } } } } }`,
    { filter: { organization: organizationGlobalId(ownSociety), text } },
  )
  return data.academicEvents.nodes
}

test('a clerk enters an event by form: blanks and wrong values are said at their field, then it is submitted', async () => {
  const { page, complaints } = await visit(`${product.url}/report`, { part: 'REPORTER' })
  await page.getByRole('link', { name: '学术活动', exact: true }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('标题未填').waitFor()
  expect(await page.evaluate('document.activeElement?.id')).toBe('title')
  expect(await violationsOn(page)).toEqual([])

  await page.getByLabel('标题（必填）').fill('表单里的学术报告会')
  await page.getByLabel(/日期（必填）/).fill('2022-03-10')
  await page.getByLabel(/辖市区（必填）/).selectOption({ label: '武进区' })
  await page.getByLabel(/所属系列（必填）/).selectOption({ label: '学会学术交流' })
  await page.getByLabel(/^形式（必填）/).selectOption({ label: '学术交流' })
  await page.getByLabel('结束日期').fill('2022-03-01')
  const wrong = page.locator('#endsOn-problems')
  await wrong.waitFor()
  expect(await wrong.textContent()).toMatch(/2022-03-01/)
  await page.getByLabel('结束日期').fill('2022-03-11')
  await wrong.waitFor({ state: 'detached' })
  await page.getByLabel('参加人次', { exact: true }).fill('八十')
  await page.getByLabel('地点').focus()
  expect(await page.locator('#attendance-problems').textContent()).toContain(
    '“参加人次”应为整数，填的是“八十”',
  )
  await page.getByLabel('参加人次', { exact: true }).fill('80')
  await page.getByRole('button', { name: /^添加到会嘉宾/ }).click()
  await page.getByLabel(/姓名（必填）/).pressSequentially('王')
  await page.locator('[id="guests.0.person.name-names"] option').first().waitFor({ state: 'attached' })
  await page.getByLabel(/姓名（必填）/).fill('慕容填表')
  await page.getByLabel(/身份（必填）/).selectOption({ index: 1 })
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('已提交，等候审核。').waitFor()
  expect(await own('表单里的')).toMatchObject([
    {
      title: '表单里的学术报告会',
      status: 'SUBMITTED',
      attendance: 80,
      guests: [{ person: { name: '慕容填表' } }],
    },
  ])
  expect(complaints).toEqual([])
}, 240_000)

test('a draft that is written on stays one record; another like it is a second one', async () => {
  const { page, complaints } = await visit(`${product.url}/report/academic-events`, { part: 'REPORTER' })
  await page.getByLabel('标题（必填）').fill('先存后交的沙龙')
  await page.getByLabel(/日期（必填）/).fill('2022-03-12')
  await page.getByLabel(/辖市区（必填）/).selectOption({ label: '武进区' })
  await page.getByLabel(/所属系列（必填）/).selectOption({ label: '学会学术交流' })
  await page.getByLabel(/^形式（必填）/).selectOption({ label: '学术交流' })
  await page.getByLabel('参加人次', { exact: true }).fill('20')
  await page.getByRole('button', { name: '存为草稿' }).click()
  await page.getByText('已存为草稿，尚未提交。').waitFor()
  await page.getByLabel('参加人次', { exact: true }).fill('30')
  await page.waitForTimeout(800)
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByText('已恢复上次未保存的内容。').waitFor()
  await page.getByRole('button', { name: '存为草稿' }).click()
  await page.getByText('已存为草稿，尚未提交。').waitFor()
  expect(await own('先存后交的')).toMatchObject([{ status: 'DRAFT', attendance: 30 }])
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('已提交，等候审核。').waitFor()
  expect(await own('先存后交的')).toMatchObject([{ status: 'SUBMITTED', attendance: 30 }])

  await page.getByRole('button', { name: '照此再填一条' }).click()
  expect(await page.evaluate('document.activeElement?.id')).toBe('title')
  await page.getByLabel('标题（必填）').fill('先存后交的沙龙二')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('已提交，等候审核。').waitFor()
  expect(await own('先存后交的')).toHaveLength(2)
  expect(complaints).toEqual([])
}, 240_000)

test('what was typed survives a reload, and is gone once it is discarded', async () => {
  const { page } = await visit(`${product.url}/report/academic-events`, { part: 'REPORTER' })
  await page.getByLabel('标题（必填）').fill('写了一半的')
  await page.waitForTimeout(800)
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByText('已恢复上次未保存的内容。').waitFor()
  expect(await page.getByLabel('标题（必填）').inputValue()).toBe('写了一半的')
  await page.getByRole('button', { name: '不要了' }).click()
  expect(await page.getByLabel('标题（必填）').inputValue()).toBe('')
  await page.waitForTimeout(800)
  await page.reload({ waitUntil: 'networkidle' })
  expect(await page.getByLabel('标题（必填）').inputValue()).toBe('')
}, 120_000)

test('a returned record opens with its notes at their fields, is corrected and handed in again', async () => {
  const [{ id }] = await own('表单里的')
  const { data } = await product.as('REVIEWER')(
    'mutation ($input: ReturnRecordsInput!) { returnRecords(input: $input) { ... on MoveReceipt { moved } } }',
    {
      input: {
        ids: [id],
        reason: '人次有误',
        notes: [{ record: id, field: 'attendance', note: '签到表为 60 人' }],
      },
    },
  )
  expect(data.returnRecords.moved).toBe(1)
  const { page, complaints } = await visit(`${product.url}/report`, { part: 'REPORTER' })
  await page.getByText('参加人次：签到表为 60 人').waitFor()
  await page.getByRole('link', { name: '修改' }).click()
  await page.getByText('退回理由：人次有误').waitFor()
  const cell = page.locator('.form-cell', { has: page.locator('#attendance') })
  await cell.getByText('签到表为 60 人').waitFor()
  expect(await page.getByLabel('参加人次', { exact: true }).inputValue()).toBe('80')
  expect(await page.locator('[id="guests.0.person.name"]').inputValue()).toBe('慕容填表')
  await page.getByLabel('参加人次', { exact: true }).fill('60')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('已提交，等候审核。').waitFor()
  expect(await own('表单里的')).toMatchObject([{ id, status: 'SUBMITTED', attendance: 60 }])
  expect(complaints).toEqual([])
}, 120_000)

test('a declaration is made and taken back', async () => {
  const { page } = await visit(`${product.url}/report`, { part: 'REPORTER' })
  await page
    .getByRole('button', { name: /^申明\d+年\d+月无活动/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^撤销\d+年\d+月的申明/ }).click()
  await page.getByRole('button', { name: /^撤销\d+年\d+月的申明/ }).waitFor({ state: 'detached' })
}, 120_000)

test('typing on while the record is still being tried breaks nothing', async () => {
  const { page, complaints } = await visit(`${product.url}/report/academic-events`, { part: 'REPORTER' })
  let tried = 0
  await page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON().variables.input?.dryRun) {
      tried += 1
      await new Promise((resolve) => setTimeout(resolve, 2000))
    }
    await route.continue().catch(() => {})
  })
  await page.getByLabel('标题（必填）').fill('边写边试的沙龙')
  await page.getByLabel(/日期（必填）/).fill('2022-03-14')
  await page.getByLabel(/辖市区（必填）/).selectOption({ label: '武进区' })
  await page.getByLabel(/所属系列（必填）/).selectOption({ label: '学会学术交流' })
  await page.getByLabel(/^形式（必填）/).selectOption({ label: '学术交流' })
  await expect.poll(() => tried).toBe(1)
  await page.getByLabel('参加人次', { exact: true }).fill('20')
  await expect.poll(() => tried).toBe(2)
  await page.waitForTimeout(2500)
  expect(complaints).toEqual([])
}, 120_000)

test('asking that an accepted record be withdrawn asks for that, and hands nothing in', async () => {
  const { page, queries } = await visit(`${product.url}/report?status=ACCEPTED`, { part: 'REPORTER' })
  const asking = page.getByRole('group').filter({ hasText: '提请撤回' }).first()
  await asking.locator('summary').click()
  await asking.getByLabel(/^撤回理由/).fill('与另一场重复')
  await asking.getByRole('button', { name: '提请撤回' }).click()
  await expect.poll(() => queries.filter((one) => one.startsWith('WithdrawOwn')).length).toBe(1)
  await page.waitForLoadState('networkidle')
  expect(queries.filter((one) => one.startsWith('SubmitOwn'))).toEqual([])
}, 120_000)
