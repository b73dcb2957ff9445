import { connect } from '@kexie/db/connection'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { changzhouDatabase } from '../journeys/changzhou-database.ts'
import { codeOf } from '../journeys/console.ts'
import { client, type OidcIssuer, startOidcIssuer } from '../journeys/oidc-issuer.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

/** People press the button, sign in at the issuer's own page, and stand on ours. */
let issuer: OidcIssuer
let url: string
let stop: () => Promise<void>
const { visit } = useBrowser()

beforeAll(async () => {
  issuer = await startOidcIssuer()
  const database = await changzhouDatabase()
  const sql = connect(database.url, { max: 1, name: 'kexie test' })
  for (const [name, role] of [
    ['liu-li', 'LEADER'],
    ['reviewer-wu', 'REVIEWER'],
  ] as const)
    await sql`insert into association.account (id, name, display_name, role, external_subject, demo, created_by)
      values (gen_random_uuid(), ${name}, ${name}, ${role}, ${`${issuer.url}|${name}`}, ${role === 'LEADER'}, 'test')`
  await sql.end()
  const gateway = await startProduct({
    ...{ databaseUrl: database.url, host: '127.0.0.1', port: 0, urls: {} },
    signOn: {
      ...{ protocol: 'OIDC', issuer: issuer.url, clientId: client.id, clientSecret: client.secret },
      ...{ secondFactor: [], title: { zh: '市民一号', en: 'City ID' } },
    },
  })
  url = gateway.url
  await issuer.register(url)
  stop = async () => {
    await gateway.stop()
    await database.drop()
    issuer.close()
  }
})
afterAll(() => stop())

async function enterAt(page: Page, login: string): Promise<void> {
  await page.getByRole('link', { name: '用市民一号登录' }).click()
  await page.getByRole('heading', { name: '统一身份认证' }).waitFor()
  await page.getByLabel('用户名').fill(login)
  await page.getByRole('button', { name: '登录' }).click()
}

test('a leader comes in by the single sign-on to the page he wanted, and leaves both', async () => {
  const { page, complaints } = await visit(`${url}/figures/tech-cafe-issues`, { part: 'PUBLIC' })
  await page.getByRole('link', { name: '登录' }).first().click()
  await page.getByRole('link', { name: '用市民一号登录' }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await enterAt(page, 'liu-li')
  await page.locator('.viewer').getByText('领导').waitFor()
  expect(page.url()).toBe(`${url}/figures/tech-cafe-issues`)

  await page.getByRole('button', { name: '退出' }).click()
  await page.getByText('在市民一号仍是登录状态', { exact: false }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('link', { name: '退出市民一号' }).click()
  await page.getByRole('button', { name: '确定退出' }).click()
  await page.getByRole('heading', { level: 1, name: /五年概览/ }).waitFor()
  expect(new URL(page.url()).origin).toBe(url)
  expect(complaints).toEqual([])
}, 180_000)

test('a reviewer binds our second factor on the way in', async () => {
  const { page, complaints } = await visit(`${url}/sign-in?back=/review`, { part: 'PUBLIC' })
  await enterAt(page, 'reviewer-wu')
  await page.getByText('市民一号已确认您是谁', { exact: false }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  const enrolment = await page.getByRole('link', { name: '在本机的验证器中打开' }).getAttribute('href')
  await page.getByLabel('六位动态码').fill('000000')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('alert').getByText('动态码不正确').waitFor()
  await page.getByLabel('六位动态码').fill(codeOf(enrolment ?? ''))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '审核' }).waitFor()
  // The one complaint is the browser's own about the refused code.
  expect(complaints.filter((text) => !text.includes('401'))).toEqual([])
}, 180_000)

test('whom nobody has bound sees what to hand in, in either language', async () => {
  const { page } = await visit(`${url}/sign-in`, { part: 'PUBLIC', width: 390 })
  await enterAt(page, 'wang-fang')
  const alert = page.getByRole('alert')
  await alert.getByText('还没有账号绑定到您', { exact: false }).waitFor()
  expect(await alert.locator('code').allTextContents()).toEqual([issuer.url, 'wang-fang'])
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'English' }).click()
  await alert.getByText('no account here is bound to you', { exact: false }).waitFor()
  await page.reload()
  await alert.getByText('no account here is bound to you', { exact: false }).waitFor()
  await page.goto(`${url}/sign-in`)
  await page.getByRole('link', { name: 'Sign in with City ID' }).waitFor()
  expect(await alert.count()).toBe(0)
}, 180_000)

test('a clerk asks to be bound, one press binds him, and he comes in', async () => {
  const { page, complaints } = await visit(`${url}/settings`, { part: 'REPORTER' })
  const section = page.getByRole('region', { name: '市民一号' })
  await section.getByText('未绑定', { exact: false }).waitFor()
  await section.getByRole('link', { name: '绑定市民一号…' }).click()
  await page.getByLabel('用户名').fill('sun-yue')
  await page.getByRole('button', { name: '登录' }).click()
  await section.getByText('sun-yue at the issuer').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await section.getByRole('button', { name: '提出申请' }).click()
  await section.getByText('待安全管理员确认', { exact: false }).waitFor()
  expect(complaints).toEqual([])

  const security = await visit(`${url}/accounts`, { part: 'SECURITY_ADMIN' })
  const waiting = security.page.getByRole('region', { name: '待确认的统一身份认证' })
  await waiting.getByText('sun-yue at the issuer').waitFor()
  expect(await violationsOn(security.page)).toEqual([])
  await waiting.getByRole('button', { name: '绑定 REPORTER' }).click()
  await security.page.getByText('已绑定REPORTER。').waitFor()
  await waiting.waitFor({ state: 'detached' })
  expect(security.complaints).toEqual([])

  await page.reload()
  await section.getByText('已绑定，可以用市民一号登录。').waitFor()
  const { page: later } = await visit(`${url}/sign-in`, { part: 'PUBLIC' })
  await enterAt(later, 'sun-yue')
  await later.locator('.viewer').getByText('填报人').waitFor()
}, 180_000)
