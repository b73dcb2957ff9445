import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { everyPage } from './every-page.ts'
import { useBrowser } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

interface Violation {
  id: string
  nodes: { html: string; failureSummary: string }[]
}

/** What axe holds against a page: WCAG 2.2 A and AA, and its best practices. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations)`,
  )) as Violation[]
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  )
}

test('every page is there, accessible, silent on the console, and loads nothing from elsewhere', {
  timeout: 180_000,
}, async () => {
  for (const { name, address } of await everyPage(product.query)) {
    for (const width of [1440, 390]) {
      const { page, complaints, requests, questions } = await visit(product.url + address, width)
      const at = `${name} at ${width}`
      expect.soft(await page.locator('h1').count(), at).toBe(1)
      expect.soft(await page.title(), at).toMatch(/\S · \S/)
      expect.soft(await violationsOn(page), at).toEqual([])
      expect.soft(complaints, at).toEqual([])
      expect
        .soft(
          requests.filter((url) => new URL(url).origin !== product.url && !/^(data|blob):/.test(url)),
          at,
        )
        .toEqual([])
      expect.soft(questions, `${at}: no question twice`).toEqual([...new Set(questions)])
      expect
        .soft(await page.evaluate('document.documentElement.scrollWidth'), `${at}: no wider than the window`)
        .toBe(width)
      await page.close()
    }
  }
})
