import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ownSociety, password } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

const clerk = { name: 'sun-yue', displayName: '孙悦' }
const newPassword = '换过一次的新试验口令'

async function signIn(page: Page, given: string): Promise<void> {
  await page.goto(`${product.url}/sign-in?back=/settings`)
  await page.getByLabel('登录名').fill(clerk.name)
  await page.getByLabel('口令').fill(given)
  await page.getByRole('button', { name: '登录' }).click()
}

/** The one-time link of the account, as its maker was shown it. */
let link: string

const accountRow = (page: Page) => page.getByRole('row', { name: new RegExp(clerk.displayName) })

test('an account is made by one administrator and granted its role by another', async () => {
  const system = await visit(`${product.url}/accounts`, { part: 'SYSTEM_ADMIN' })
  await system.page.getByRole('button', { name: '开设账号…' }).click()
  const making = system.page.getByRole('dialog', { name: '开设账号' })
  await making.getByLabel('姓名').fill(clerk.displayName)
  await making.getByLabel(/^登录名/).fill(clerk.name)
  await making.getByLabel(/^单位/).fill(ownSociety)
  await making.getByRole('button', { name: '开设', exact: true }).click()
  link = (await making.locator('.secret code').textContent()) ?? ''
  expect(link).toMatch(new RegExp(`^${product.url}/redeem#kxl_`))
  expect(await violationsOn(system.page)).toEqual([])
  await making.getByRole('button', { name: '已交给本人' }).click()
  await system.page.getByText(/^已开设孙悦的账号/).waitFor()
  await accountRow(system.page).getByText('待授予角色，尚不能登录').waitFor()
  await accountRow(system.page)
    .getByText(/^链接未用，至/)
    .waitFor()
  expect(system.complaints).toEqual([])

  const security = await visit(`${product.url}/accounts?text=${clerk.name}`, { part: 'SECURITY_ADMIN' })
  await accountRow(security.page).getByRole('button', { name: '授予角色…' }).click()
  const granting = security.page.getByRole('dialog', { name: /^授予角色/ })
  expect(await granting.getByLabel(/^单位/).inputValue()).toBe(ownSociety)
  await granting.getByLabel(/^理由/).fill('学会来函指定')
  expect(await violationsOn(security.page)).toEqual([])
  await granting.getByRole('button', { name: '授予', exact: true }).click()
  await security.page.getByText('已授予孙悦“填报人”角色，账号可以登录。').waitFor()
  await accountRow(security.page).getByText('在用').waitFor()
  expect(security.complaints).toEqual([])
}, 240_000)

test('its holder sets the password by the link, once, and nobody else knows it', async () => {
  const { page, complaints } = await visit(link, { part: 'PUBLIC' })
  await page.getByText('孙悦，您好。', { exact: false }).waitFor()
  await page.getByLabel(/^口令/).fill('1234567890')
  await page.getByLabel('再输一遍口令').fill('1234567890')
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByText(/不常见/).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel(/^口令/).fill(password)
  await page.getByLabel('再输一遍口令').fill(password)
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByText(/^已设好。请以登录名 sun-yue/).waitFor()
  expect(new URL(page.url()).hash).toBe('')
  expect(complaints).toEqual([])

  const again = await visit(link, { part: 'PUBLIC' })
  await again.page.getByText('此链接无效、已用过或已过期').waitFor()
}, 240_000)

test('its holder signs in, changes the password, and lets software of the society in and out', async () => {
  const { page, complaints } = await visit(`${product.url}/sign-in`, { part: 'PUBLIC' })
  await signIn(page, password)
  await page.getByRole('heading', { level: 1, name: '本人设置' }).waitFor()
  await page.getByText(ownSociety).first().waitFor()

  await page.getByLabel('原口令').fill('不是这个口令')
  await page.getByLabel(/^新口令/).fill(newPassword)
  await page.getByLabel('再输一遍新口令').fill(`${newPassword}。`)
  await page.getByRole('button', { name: '修改口令' }).click()
  await page.getByText('两次输入的口令不一致。').waitFor()
  await page.getByLabel('再输一遍新口令').fill(newPassword)
  await page.getByRole('button', { name: '修改口令' }).click()
  await page.locator('#password-current-problems').waitFor()
  await page.getByLabel('原口令').fill(password)
  await page.getByRole('button', { name: '修改口令' }).click()
  await page.getByText('口令已修改，您的全部登录已结束，请用新口令登录。').waitFor()
  await page.locator('.viewer').getByRole('link', { name: '登录' }).waitFor()

  await signIn(page, newPassword)
  await page.getByRole('row', { name: /本次登录/ }).waitFor()
  await page.goto(`${product.url}/tokens`, { waitUntil: 'networkidle' })
  await page.getByLabel('用途').fill('学会会员系统')
  await page.getByLabel('读取指标').check()
  await page.getByRole('button', { name: '签发' }).click()
  const token = (await page.locator('.secret code').textContent()) ?? ''
  expect(token).toMatch(/^kxs_/)
  const { data } = await product.query('{ viewer { role scopes } }', {}, { authorization: `Bearer ${token}` })
  expect(data.viewer).toEqual({ role: 'SERVICE', scopes: ['REPORT', 'FIGURES'] })

  await page.getByRole('button', { name: '吊销… 学会会员系统' }).click()
  const asking = page.getByRole('dialog', { name: '吊销“学会会员系统”' })
  expect(await violationsOn(page)).toEqual([])
  await asking.getByRole('button', { name: '吊销' }).click()
  await page
    .getByRole('row', { name: /学会会员系统/ })
    .getByText(/ 由 sun-yue 吊销$/)
    .waitFor()
  await page.goto(`${product.url}/settings`, { waitUntil: 'networkidle' })

  await page.getByRole('button', { name: '结束全部登录（含本次）' }).click()
  await page.getByText('您的全部登录已结束，请重新登录。').waitFor()
  expect(complaints).toEqual([])
}, 240_000)

test('a forgotten password is reset by two administrators, and by its holder alone', async () => {
  const system = await visit(`${product.url}/accounts?text=${clerk.name}`, { part: 'SYSTEM_ADMIN' })
  await accountRow(system.page).getByRole('button', { name: '重置…' }).click()
  await system.page.getByLabel(/^理由/).fill('来电说忘记口令')
  expect(await violationsOn(system.page)).toEqual([])
  await system.page.getByRole('button', { name: '提出重置' }).click()
  const waiting = system.page.getByRole('region', { name: '待确认的重置' })
  await waiting.getByText('来电说忘记口令').waitFor()
  expect(await waiting.getByRole('button', { name: '确认… 孙悦' }).count()).toBe(0)

  const security = await visit(`${product.url}/accounts`, { part: 'SECURITY_ADMIN' })
  await security.page.getByRole('button', { name: '确认… 孙悦' }).click()
  const deciding = security.page.getByRole('dialog', { name: /^确认重置/ })
  await deciding.getByLabel(/^理由/).fill('当面核对工作证')
  expect(await violationsOn(security.page)).toEqual([])
  await deciding.getByRole('button', { name: '确认', exact: true }).click()
  const address = (await deciding.locator('.secret code').textContent()) ?? ''
  await deciding.getByRole('button', { name: '已交给本人' }).click()
  expect([...system.complaints, ...security.complaints]).toEqual([])

  const { page } = await visit(address, { part: 'PUBLIC' })
  await page.getByLabel(/^口令/).fill(newPassword)
  await page.getByLabel('再输一遍口令').fill(newPassword)
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByRole('link', { name: '去登录' }).waitFor()
}, 240_000)

test('a suspended account is out within seconds, and the auditor reads what was done', async () => {
  const holder = await visit(`${product.url}/sign-in`, { part: 'PUBLIC' })
  await signIn(holder.page, newPassword)
  await holder.page.getByRole('heading', { name: '身份' }).waitFor()

  const security = await visit(`${product.url}/accounts?text=${clerk.name}`, { part: 'SECURITY_ADMIN' })
  await accountRow(security.page).getByRole('button', { name: '停用…' }).click()
  await security.page.getByLabel(/^理由/).fill('已调离')
  await security.page.getByRole('button', { name: '停用', exact: true }).click()
  await security.page.getByText('孙悦的账号已停用，其登录几秒内失效。').waitFor()
  await accountRow(security.page)
    .getByText(/起停用$/)
    .waitFor()
  await expect
    .poll(
      async () => {
        await holder.page.goto(`${product.url}/settings`, { waitUntil: 'networkidle' })
        return holder.page.getByText('请先登录。').count()
      },
      { timeout: 5000 },
    )
    .toBe(1)
  await signIn(holder.page, newPassword)
  await holder.page.getByText(/登录名、口令或动态码不正确/).waitFor()

  const auditor = await visit(`${product.url}/audit`, { part: 'AUDIT_ADMIN' })
  await auditor.page.getByText(/已校验 [\d,]+ 行.*链条完整。$/).waitFor()
  for (const action of [
    '开设账号',
    '授予角色',
    '修改口令',
    '签发服务令牌',
    '吊销服务令牌',
    '停用账号',
    '确认重置',
  ])
    await auditor.page
      .getByRole('rowheader', { name: new RegExp(`^${action}`) })
      .first()
      .waitFor()

  await auditor.page.getByRole('heading', { level: 2, name: '未登录者被拒绝的请求' }).click()
  await auditor.page
    .getByRole('region', { name: '未登录者被拒绝的请求' })
    .getByText('127.0.0.1')
    .first()
    .waitFor()

  const filters = auditor.page.getByRole('search', { name: '筛选审计' })
  await filters.getByLabel('动作').selectOption({ label: '停用账号' })
  await auditor.page.getByText('已列 1 条，共 1 条').waitFor()
  const entry = auditor.page.getByRole('rowheader', { name: /^停用账号/ })
  expect(await entry.textContent()).toContain('理由：已调离')
  await auditor.page.getByText('变动 1 项').click()
  expect(await auditor.page.getByRole('row', { name: /^停用 / }).textContent()).toBe('停用否是')
  expect(await violationsOn(auditor.page)).toEqual([])
  await auditor.page.getByRole('link', { name: '只看此对象' }).click()
  await auditor.page.getByRole('rowheader', { name: /^授予角色/ }).waitFor()
  expect(auditor.complaints).toEqual([])
}, 240_000)

test('a record shows its audit to those who review it and to nobody else', async () => {
  const { data } = await product.query('{ academicEvents(first: 1) { nodes { id } } }')
  const address = `${product.url}/records/${data.academicEvents.nodes[0].id}`
  const reviewer = await visit(address, { part: 'REVIEWER' })
  await reviewer.page.getByRole('heading', { name: '审计' }).waitFor()
  for (const part of ['LEADER', 'PUBLIC'] as const) {
    const { page, complaints } = await visit(address, { part })
    expect(await page.getByRole('heading', { name: '审计' }).count()).toBe(0)
    expect(complaints).toEqual([])
  }
}, 120_000)
