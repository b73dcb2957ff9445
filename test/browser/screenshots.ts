import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { queryAt } from '../journeys/product.ts'
import { launchChromium } from './chromium.ts'
import { everyPage, type Visit } from './every-page.ts'

/**
 * Pictures of every page at the widths of a desk and of a phone, in `screenshots/`; with `--docs` those of the README, in
 * `docs/pictures/`. Starts the product on its own data.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = new URL('../../screenshots/', import.meta.url)
const widths = [1440, 390]
const pictured = ['overview', 'figure', 'map']

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
const visits = await everyPage(queryAt(url))
if (process.argv.includes('--docs')) {
  for (const visit of visits.filter(({ name }) => pictured.includes(name))) await takeForDocs(visit)
} else {
  for (const visit of visits) for (const width of widths) await takeWhole(visit, width)
}
await browser.close()
child.kill('SIGINT')
await once(child, 'exit')

async function takeWhole({ name, address }: Visit, width: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  await take(address, { width, height: 900 }, new URL(`${name}-${width}.png`, folder), true)
}

async function takeForDocs({ name, address }: Visit): Promise<void> {
  const pictures = new URL('../../docs/pictures/', import.meta.url)
  await mkdir(pictures, { recursive: true })
  await take(address, { width: 1200, height: 760 }, new URL(`${name}.png`, pictures), false)
}

async function take(
  address: string,
  viewport: { width: number; height: number },
  file: URL,
  fullPage: boolean,
) {
  const page = await browser.newPage({ viewport })
  await page.goto(url + address, { waitUntil: 'networkidle' })
  await page.screenshot({ path: fileURLToPath(file), fullPage })
  await page.close()
}
