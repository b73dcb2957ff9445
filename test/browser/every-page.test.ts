import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { useProduct } from '../journeys/product.ts'
import { isWhole, shareOf } from '../share-of.ts'
import { violationsOn } from './accessibility.ts'
import { everyPage } from './every-page.ts'
import { useBrowser, type Visited } from './use-browser.ts'

const product = useProduct()
const { visit } = useBrowser()

/** The documents that the pages' questions are generated as; the gateway knows them by their hash. */
const { operations } = JSON.parse(
  readFileSync(new URL('../../clients/web/dist/operations.json', import.meta.url), 'utf8'),
) as { operations: { body: string }[] }
const persisted = operations.map(({ body }) => body)

/** At which pages a desk's width is drawn; the others are looked at as on a phone, and all as both where everything is verified. */
let wide: ReadonlySet<string> | undefined

async function pagesAt(width: number) {
  const pages = await everyPage(product.query)
  wide ??= new Set(shareOf(pages, 0.5).map(({ name }) => name))
  return isWhole ? pages : pages.filter(({ name }) => wide?.has(name) === (width === 1440))
}

test.each([1440, 390])(
  'at a width of %i every page is accessible, silent on the console, and loads nothing from elsewhere',
  { timeout: 600_000 },
  async (width) => {
    const pages = await pagesAt(width)
    expect(pages.length).toBeGreaterThan(5)
    for (const { name, address, part = 'LEADER' } of pages) {
      const visited = await visit(product.url + address, { width, part })
      await check(visited, name, width)
      await visited.page.context().close()
    }
  },
)

async function check(
  { page, complaints, requests, queries, documents }: Visited,
  name: string,
  width: number,
) {
  const elsewhere = requests.filter(
    (url) => new URL(url).origin !== product.url && !/^(data|blob):/.test(url),
  )
  expect.soft(await page.locator('h1').count(), name).toBe(1)
  expect.soft(await page.title(), name).toMatch(/\S · \S/)
  expect.soft(await violationsOn(page), name).toEqual([])
  expect.soft(complaints, name).toEqual([])
  expect.soft(elsewhere, name).toEqual([])
  expect.soft(queries, `${name}: no question twice`).toEqual([...new Set(queries)])
  expect
    .soft(
      documents.filter((document) => persisted.includes(document)),
      `${name}: asked by hash`,
    )
    .toEqual([])
  expect.soft(await page.evaluate('document.documentElement.scrollWidth'), `${name}: wider`).toBe(width)
}
