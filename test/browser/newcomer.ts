import type { Page } from 'playwright-core'
import { codeOf } from '../journeys/console.ts'

/** Somebody who has made an account his own: what he signs in with. */
export interface Newcomer {
  name: string
  password: string
  /** Of his authenticator, where he needs one. */
  enrolment: string | null
}

/** What the holder of a one-time link does on the page it opens: a password of his own, and an authenticator where one is asked for. */
export async function redeemOn(page: Page, password: string): Promise<Newcomer> {
  const name = (await page.locator('form strong').first().textContent()) ?? ''
  await page.getByLabel(/^口令/).fill(password)
  await page.getByLabel('再输一遍口令').fill(password)
  const authenticator = page.getByRole('link', { name: '在本机的验证器中打开' })
  const enrolment = (await authenticator.count()) > 0 ? await authenticator.getAttribute('href') : null
  if (enrolment) await page.getByLabel('六位动态码').fill(codeOf(enrolment))
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByText(/^已设好。/).waitFor()
  return { name, password, enrolment }
}

/** Signs in on the page where it is offered. */
export async function signInOn(page: Page, { name, password, enrolment }: Newcomer): Promise<void> {
  await page.getByLabel('登录名').fill(name)
  await page.getByLabel('口令').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  if (enrolment) {
    // Each code is good once: the one that bound the authenticator is over.
    await page.getByLabel(/^六位动态码/).fill(codeOf(enrolment, 1))
    await page.getByRole('button', { name: '登录' }).click()
  }
  await page.getByRole('button', { name: '退出' }).waitFor()
}
