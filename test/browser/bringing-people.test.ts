import { connect } from '@kexie/db/connection'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { peopleFile } from '../journeys/people-file.ts'
import { useProduct } from '../journeys/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

/** Three people bring in bodies and accounts with one file, and nobody fills in a form for each. */
const product = useProduct()
const { visit } = useBrowser()

const bodies = ['甲', '乙', '丙'].map((one) => `表格进来的${one}学会`)

async function workbook(kind: string): Promise<Buffer> {
  const { data } = await product.query('{ districts { id name } }')
  const district = data.districts.at(-1).name
  const sheets = {
    organizations: bodies.map((name) => ({ name, kind, district })),
    accounts: bodies.map((organization, place) => ({
      ...{ name: `by-workbook-${place}`, displayName: `来人${place}`, role: '填报人', organization },
    })),
  }
  return peopleFile(sheets, { districts: data.districts, forms: [] })
}

/** Opens the part of the page that takes a workbook, and gives it this one. */
async function give(page: Page, content: Buffer): Promise<void> {
  const summary = page.getByText('用一张表登记单位、开设账号、设定报送…')
  if ((await page.getByLabel(/^选定填好的表格/).count()) === 0) await summary.click()
  await page
    .getByLabel(/^选定填好的表格/)
    .setInputFiles({ name: '单位和账号.xlsx', mimeType: 'application/octet-stream', buffer: content })
}

test('the office brings in its bodies, after mending what is wrong in which cell', async () => {
  const { page, complaints } = await visit(`${product.url}/organizations`, { part: 'REVIEWER' })
  await give(page, await workbook('协会'))
  await page.getByText('有 3 处须修改，什么也没有写入。').waitFor()
  await page.getByRole('row', { name: /“单位”第 2 行.*C2.*类别.*收到“协会”/ }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await give(page, await workbook('学会'))
  await page.getByText('没有问题，将写入 3 行。').waitFor()
  await page.getByText('逐行看（3 行）').click()
  await page.getByRole('row', { name: `“单位”第 2 行 ${bodies[0]} 新增` }).waitFor()
  await page.getByText('待系统管理员用同一个文件导入').waitFor()
  await page.getByRole('button', { name: '全部写入' }).click()
  await page.getByText('已写入 3 行。').waitFor()
  await give(page, await workbook('学会'))
  await page.getByText('没有要写入的：都已如此。').waitFor()
  expect(complaints).toEqual([])
}, 240_000)

test('the system administrator brings in the accounts and prints a slip a person, at a desk or on a phone', async () => {
  const { page, complaints } = await visit(`${product.url}/accounts`, { part: 'SYSTEM_ADMIN', width: 390 })
  await give(page, await workbook('学会'))
  await page.getByRole('button', { name: '全部写入' }).click()
  const slips = page.locator('.slip')
  await slips.nth(2).waitFor()
  expect(await slips.count()).toBe(3)
  const slip = await slips.first().innerText()
  for (const words of [
    '常州市科学技术协会',
    '来人0',
    bodies[0] ?? '',
    '填报人',
    'by-workbook-0',
    '/redeem#kxl_',
  ])
    expect(slip).toContain(words)
  expect(await violationsOn(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  await page.emulateMedia({ media: 'print' })
  expect(await slips.first().isVisible()).toBe(true)
  for (const other of ['header.site', '.page-head', '.bring-in details', '.slips > p', 'footer.site'])
    expect([other, await page.locator(other).first().isVisible()]).toEqual([other, false])
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: '都已打印，收起' }).click()
  await slips.first().waitFor({ state: 'detached' })
  await give(page, await workbook('学会'))
  await page.getByText('没有要写入的：都已如此。').waitFor()
  expect(await page.locator('.slip').count()).toBe(0)
  expect(complaints).toEqual([])
}, 240_000)

test('the security administrator sees the list and grants all proposed roles in one press', async () => {
  const { page, complaints } = await visit(`${product.url}/accounts`, { part: 'SECURITY_ADMIN' })
  const list = page.getByRole('region', { name: '待授予角色', exact: true })
  await list.getByRole('row', { name: /来人2 by-workbook-2 填报人 表格进来的丙学会/ }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await list.getByLabel(/^理由/).fill('按市科协名单')
  await list.getByRole('button', { name: '授予以上 3 个账号所拟的角色' }).click()
  await page.getByText('已授予 3 个账号所拟的角色，可以登录。').waitFor()
  await list.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
}, 240_000)

test('slips that nobody used in time are printed anew, all at once', async () => {
  const sql = connect(product.databaseUrl, { max: 1, name: 'kexie test' })
  await sql`update association.one_time_link set expires_at = now() - interval '1 hour'`
  await sql.end({ timeout: 5 })
  const { page, complaints } = await visit(`${product.url}/accounts`, { part: 'SYSTEM_ADMIN' })
  await page.getByText('来人0（表格进来的甲学会）、来人1（表格进来的乙学会）').waitFor()
  await page.getByRole('button', { name: '为以上 3 个账号另发链接，供打印' }).click()
  await page.locator('.slip').nth(2).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: '都已打印，收起' }).click()
  await page.locator('.slip').first().waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
}, 240_000)
