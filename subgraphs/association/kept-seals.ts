import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Db } from '@kexie/db/database'
import { log } from '@kexie/runtime/log'
import { newestSeal, type Seal } from './store/audit.ts'

/** Milliseconds between two looks at the newest seal: what is cut from the audit within these leaves no trace here. */
const pause = 60_000

/** Milliseconds that wherever seals are sent has for an answer. */
const patience = 10_000

/** Where seals of the audit are kept outside the database: lines of number, seal and moment in a file, sent as well to a URL. */
export interface SealKeeping {
  file: string
  url?: string | undefined
}

/** The seals a file keeps, the oldest first; none when there is no file. A line that a crash left half written is none. */
export async function readKeptSeals(file: string): Promise<Seal[]> {
  return sealsOf(await textOf(file))
}

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })

function sealsOf(text: string): Seal[] {
  return text.split('\n').flatMap((line) => {
    const [, number, seal] = /^(\d+) ([0-9a-f]{64}) /.exec(line) ?? []
    return seal ? [{ number: Number(number), seal }] : []
  })
}

/** Keeps the newest seal if it is not the one kept last. */
export async function keepSeal(db: Db, { file, url }: SealKeeping): Promise<void> {
  const [newest, text] = [await newestSeal(db), await textOf(file)]
  if (!newest || newest.seal === sealsOf(text).at(-1)?.seal) return
  const line = `${newest.number} ${newest.seal} ${new Date().toISOString()}\n`
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, text === '' || text.endsWith('\n') ? line : `\n${line}`)
  if (url) await send(url, line)
}

async function send(url: string, line: string): Promise<void> {
  const signal = AbortSignal.timeout(patience)
  const { ok, status } = await fetch(url, { method: 'POST', body: line, signal })
  if (!ok) throw new Error(`the seal of the audit was sent and answered with status ${status}`)
}

/** Keeps the newest seal now, every minute, and once more at the end. A failure is told in the log, and tried again. */
export function keepSeals(db: Db, keeping: SealKeeping): { stop(): Promise<void> } {
  const keep = () =>
    keepSeal(db, keeping).catch((err) => log.error({ err }, 'the newest seal of the audit was not kept'))
  let running = keep()
  const timer = setInterval(() => {
    running = running.then(keep)
  }, pause)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running.then(keep)
    },
  }
}
