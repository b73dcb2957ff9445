import { expect, test } from 'vitest'
import { accountOf, password } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
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
