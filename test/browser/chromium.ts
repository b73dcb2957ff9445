import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const installed = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * What the installed Chromium is started without: in one process a page that asks for a process of its own, as ours do
 * (Cross-Origin-Opener-Policy), gets the first page's cookies and storage instead; and a browser that does not keep the web's
 * rules shows nothing of how ours are kept.
 */
const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content']

/** A real browser without a window: the machine's own Chromium, or the one that came with the install. */
export async function launchChromium(): Promise<Browser> {
  const own = installed.find((path) => path && existsSync(path))
  if (own) return await chromium.launch({ executablePath: own, args: ['--no-sandbox'] })
  const args = sparticuz.args.filter((one) => !unwanted.includes(one))
  // Containers often lend little shared memory.
  args.push('--disable-dev-shm-usage')
  return await chromium.launch({ executablePath: await sparticuz.executablePath(), args })
}
