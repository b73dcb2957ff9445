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

/** A real browser without a window: the machine's own Chromium, or the one that came with the install. */
export async function launchChromium(): Promise<Browser> {
  const own = installed.find((path) => path && existsSync(path))
  if (own) return await chromium.launch({ executablePath: own, args: ['--no-sandbox'] })
  return await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args })
}
