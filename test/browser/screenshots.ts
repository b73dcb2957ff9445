import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { queryAt } from '../journeys/client.ts'
import { launchChromium } from './chromium.ts'
import { everyPage, type Visit } from './every-page.ts'
import { signInAt } from './use-browser.ts'

/**
 * Pictures of every page at the widths of a desk and of a phone, in `screenshots/`; with `--docs` those of the README, in
 * `docs/pictures/`. Starts the product on its own data.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = new URL('../../screenshots/', import.meta.url)
const widths = [1440, 390]
const pictured = ['overview', 'figure', 'map', 'report', 'form', 'review']
const accountCount = 7
/** Milliseconds within which what a key has opened is there. */
const settling = 2000

/** The demo's accounts as the start prints them: name, password, role. */
const printedAccounts = /^ {2}(\S+)\s+(\S+) {2}(\S+)$/gm

async function start() {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, ['product/start.ts'], {
    cwd: root,
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += chunk
    const url = /(http:\/\/[\d.]+:\d+)\//.exec(printed)?.[1]
    const accounts = [...printed.matchAll(printedAccounts)]
    if (url && accounts.length === accountCount) return { child, url, accounts }
  }
  throw new Error(`ended before it listened: ${printed}`)
}

const { child, url, accounts } = await start()
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

async function takeWhole({ name, address, part, press }: Visit, width: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  await take({ address, part, press, width, height: 900 }, new URL(`${name}-${width}.png`, folder), true)
}

async function takeForDocs({ name, address, part, press }: Visit): Promise<void> {
  const pictures = new URL('../../docs/pictures/', import.meta.url)
  await mkdir(pictures, { recursive: true })
  await take({ address, part, press, width: 1200, height: 760 }, new URL(`${name}.png`, pictures), false)
}

interface Sitting extends Pick<Visit, 'address'> {
  part: Visit['part']
  press: Visit['press']
  width: number
  height: number
}

async function take(
  { address, part = 'LEADER', press, width, height }: Sitting,
  file: URL,
  fullPage: boolean,
) {
  const context = await browser.newContext({ viewport: { width, height } })
  const [, name = '', password = ''] = accounts.find(([, , , role]) => role === part) ?? []
  if (name) {
    const [cookie = '', value = ''] = (await signInAt(url, name, password)).split('=')
    await context.addCookies([{ name: cookie, value, url }])
  }
  const page = await context.newPage()
  await page.goto(url + address, { waitUntil: 'networkidle' })
  if (press) {
    await page.keyboard.press(press)
    await page.waitForTimeout(settling)
  }
  await page.screenshot({ path: fileURLToPath(file), fullPage })
  await context.close()
}
