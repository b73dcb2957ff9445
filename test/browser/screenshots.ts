import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { queryAt } from '../journeys/product.ts'
import { launchChromium } from './chromium.ts'
import { everyPage } from './every-page.ts'

/** Pictures of every page at the widths of a desk and of a phone, in `screenshots/`. Starts the product on its own data. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = new URL('../../screenshots/', import.meta.url)
const widths = [1440, 390]

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += chunk
    const url = /(http:\/\/[\d.]+:\d+)\//.exec(printed)?.[1]
    if (url) return { child, url }
  }
  throw new Error(`ended before it listened: ${printed}`)
}

const { child, url } = await start()
const browser = await launchChromium()
await mkdir(folder, { recursive: true })
for (const { name, address } of await everyPage(queryAt(url))) {
  for (const width of widths) {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.goto(url + address, { waitUntil: 'networkidle' })
    await page.screenshot({ path: fileURLToPath(new URL(`${name}-${width}.png`, folder)), fullPage: true })
    await page.close()
  }
}
await browser.close()
child.kill('SIGINT')
await once(child, 'exit')
