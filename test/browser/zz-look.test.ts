import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'
import { useBrowser } from './use-browser.ts'
const product = useRegisters()
const { visit } = useBrowser()
test('look', async () => {
  const todo = JSON.parse(readFileSync('/tmp/look.json', 'utf8'))
  for (const [path, name, width, part] of todo) {
    const { page, complaints } = await visit(`${product.url}${path}`, { part: part ?? 'REVIEWER', width })
    await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true })
    console.log(name, complaints, (await page.locator('main').textContent())?.slice(0, 1500))
    await page.context().close()
  }
  expect(1).toBe(1)
}, 300_000)
