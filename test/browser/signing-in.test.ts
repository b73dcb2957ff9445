import jsQR from 'jsqr'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { accountOf, password } from '../journeys/accounts.ts'
import { codeOf } from '../journeys/console.ts'
import { useProduct } from '../journeys/product.ts'
import { violationsOn } from './accessibility.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

test('whoever has not signed in is led to the door and back to where he wanted to go', async () => {
  const { page, complaints } = await visit(`${product.url}/figures/tech-cafe-issues`, { part: 'PUBLIC' })
  await page.getByRole('link', { name: '登录' }).first().click()
  await page.getByLabel('登录名').fill(accountOf('LEADER').name)
  await page.getByLabel('口令').fill('不是这个口令')
  await page.getByRole('button', { name: '登录' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('登录名、口令或动态码不正确')
  await page.getByLabel('口令').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: '科技咖啡馆期数' }).waitFor()
  expect(page.url()).toContain('/figures/tech-cafe-issues')
  expect(await page.locator('.figure-head .amount').textContent()).toBe('60多期')
  expect(await page.locator('.viewer').textContent()).toContain('领导')
  // The one complaint is the browser's own about the refused sign-in.
  expect(complaints.filter((text) => !text.includes('401'))).toEqual([])

  await page.getByRole('button', { name: '退出' }).click()
  await page.locator('.viewer').getByRole('link', { name: '登录' }).waitFor()
})

test('a sign-in leads to pages of this site alone', async () => {
  const { page } = await visit(`${product.url}/sign-in?back=//example.org/`, { part: 'PUBLIC' })
  await page.getByLabel('登录名').fill(accountOf('LEADER').name)
  await page.getByLabel('口令').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: /五年概览/ }).waitFor()
  expect(new URL(page.url()).origin).toBe(product.url)
})

/** What a person does with a first link: reads the code off the screen as a camera does, and sets a password. */
async function redeemed(address: string): Promise<string> {
  const { page } = await visit(address, { part: 'PUBLIC' })
  await page.getByLabel(/^口令/).fill(password)
  await page.getByLabel('再输一遍口令').fill(password)
  const enrolment = await scanned(page.getByRole('img', { name: '第二因素的二维码' }))
  expect(enrolment).toBe(await page.getByRole('link', { name: '在本机的验证器中打开' }).getAttribute('href'))
  await page.getByLabel('六位动态码').fill(codeOf(enrolment))
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByText(/^已设好。/).waitFor()
  return enrolment
}

/** What a QR code on the screen says. */
async function scanned(code: Locator): Promise<string> {
  const png = `data:image/png;base64,${(await code.screenshot()).toString('base64')}`
  const { data, width, height } = await code.page().evaluate(async (png) => {
    const image = new Image()
    image.src = png
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const drawn = canvas.getContext('2d')
    drawn?.drawImage(image, 0, 0)
    const { data, width, height } = drawn?.getImageData(0, 0, image.width, image.height) ?? {}
    return { data: [...(data ?? [])], width: width ?? 0, height: height ?? 0 }
  }, png)
  return jsQR.default(Uint8ClampedArray.from(data), width, height)?.data ?? ''
}

test('whose name others guess at comes in at once with his second factor', async () => {
  const name = 'guessed-at'
  const { data } = await product.as('SYSTEM_ADMIN')(
    'mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { ... on AccountSet { account { id } link { path } } } }',
    { input: { name, displayName: '常被猜的人', role: 'LEADER' } },
  )
  const { account, link } = data.registerAccount
  const enrolment = await redeemed(product.url + link.path)
  await product.as('SECURITY_ADMIN')(
    'mutation ($input: SetAccountRoleInput!) { setAccountRole(input: $input) { __typename } }',
    { input: { account: account.id, role: 'LEADER', reason: '任命' } },
  )

  const { page } = await visit(`${product.url}/sign-in`, { part: 'PUBLIC' })
  const guess = async (given: string) => {
    await page.getByLabel('口令').fill(given)
    const answered = page.waitForResponse(/\/session$/)
    await page.getByRole('button', { name: '登录' }).click()
    await answered
  }
  await page.getByLabel('登录名').fill(name)
  const code = page.getByLabel('六位动态码（未绑定的留空）')
  for (let guesses = 0; guesses < 8 && !(await code.isVisible()); guesses++) await guess('不是这个口令')
  await page.getByRole('alert').getByText('或同时填写动态码').waitFor()
  await code.fill(codeOf(enrolment, 1))
  await guess(password)
  await page.locator('.viewer').getByText('领导').waitFor()
})
