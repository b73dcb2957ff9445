import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchChromium } from './chromium.ts'

/** A page of a browser, and everything that went wrong on it. */
export interface Visited {
  page: Page
  /** Errors and warnings of the console, exceptions, failed requests. */
  complaints: string[]
  /** Addresses asked for, in order. */
  requests: string[]
  /** Documents sent to the graph, by operation name. */
  questions: string[]
}

/** A browser for one test file; `visit` opens a page of its own and waits until nothing is loaded any more. */
export function useBrowser(): { visit(address: string, width?: number): Promise<Visited> } {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => browser?.close())
  return {
    visit: async (address, width = 1440) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      const visited: Visited = { page, complaints: [], requests: [], questions: [] }
      listen(visited)
      await page.goto(address, { waitUntil: 'networkidle' })
      return visited
    },
  }
}

function listen({ page, complaints, requests, questions }: Visited): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => complaints.push(`${request.url()} ${request.failure()?.errorText}`))
  page.on('request', (request) => {
    requests.push(request.url())
    if (request.url().endsWith('/graphql')) questions.push(operationOf(request.postData()))
  })
}

const operationOf = (body: string | null): string => {
  const { query = '', variables } = JSON.parse(body ?? '{}') as { query?: string; variables?: unknown }
  return `${/(?:query|mutation) (\w+)/.exec(query)?.[1]} ${JSON.stringify(variables)}`
}
