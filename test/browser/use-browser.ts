import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type Account, accountOf, password } from '../journeys/accounts.ts'
import { launchChromium } from './chromium.ts'

/** A page of a browser, and everything that went wrong on it. */
export interface Visited {
  page: Page
  /** Errors and warnings of the console, exceptions, failed requests. */
  complaints: string[]
  /** Addresses asked for, in order. */
  requests: string[]
  /** Documents sent to the graph, by operation name, but the one every page begins with: which city it is of. */
  queries: string[]
  /** Documents sent to the graph in full, where others are named by their hash. */
  documents: string[]
}

/** How a page is opened: a leader's, at the width of a desk, unless stated. */
interface Manner {
  width?: number
  part?: Account | 'PUBLIC'
}

/** A browser for one test file; `visit` opens a page of its own and waits until nothing is loaded any more and the page has said what it is. */
export function useBrowser(): { visit(address: string, manner?: Manner): Promise<Visited> } {
  let browser: Browser
  const cookies = new Map<string, Promise<string>>()
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => browser?.close())
  return {
    visit: async (address, { width = 1440, part = 'LEADER' } = {}) => {
      const context = await browser.newContext({ viewport: { width, height: 900 } })
      if (part !== 'PUBLIC') await enter(context, new URL(address).origin, part, cookies)
      const page = await context.newPage()
      const visited: Visited = { page, complaints: [], requests: [], queries: [], documents: [] }
      listen(visited)
      await page.goto(address, { waitUntil: 'networkidle' })
      await page.locator('h1, .failure').first().waitFor()
      return visited
    },
  }
}

async function enter(
  context: BrowserContext,
  origin: string,
  part: Account,
  cookies: Map<string, Promise<string>>,
): Promise<void> {
  const key = `${origin} ${part}`
  const cookie = cookies.get(key) ?? signInAt(origin, accountOf(part).name, password)
  cookies.set(key, cookie)
  const [name = '', value = ''] = (await cookie).split('=')
  await context.addCookies([{ name, value, url: origin }])
}

/** Signs in as a browser does; comes back with the cookie that keeps the sign-in. */
export async function signInAt(origin: string, name: string, password: string): Promise<string> {
  const response = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  })
  const [cookie = ''] = response.headers.getSetCookie()
  if (!cookie) throw new Error(`${name} could not sign in: ${response.status} ${await response.text()}`)
  return cookie.split(';')[0] ?? ''
}

function listen({ page, complaints, requests, queries, documents }: Visited): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => {
    const complaint = `${request.url()} ${request.failure()?.errorText}`
    if (!isGivenUp.test(complaint)) complaints.push(complaint)
  })
  page.on('request', (request) => {
    requests.push(request.url())
    if (!request.url().endsWith('/graphql')) return
    const { query, operationName, variables } = JSON.parse(request.postData() ?? '{}') as Asked
    const name = operationName ?? /\w+ (\w+)/.exec(query ?? '')?.[1]
    if (name !== 'City') queries.push(`${name} ${JSON.stringify(variables)}`)
    if (query) documents.push(query)
  })
}

/** A question that the page itself no longer waits for, as when its part of the page is gone. */
const isGivenUp = /\/graphql net::ERR_ABORTED$/

interface Asked {
  query?: string
  operationName?: string
  variables?: unknown
}
