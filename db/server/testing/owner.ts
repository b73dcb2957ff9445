import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import type { ServerEvent } from '../server-event.ts'

export interface Owner {
  process: ChildProcessByStdio<null, Readable, null>
  url: string
  events: ServerEvent[]
}

type Line = { event: ServerEvent } | { url: string } | { failure: string }

/**
 * A process of its own that starts a server with `startServerFile` on `dataDir` and lives until it is killed. Throws
 * with its words when the server does not start.
 */
export async function spawnOwner(
  startServerFile: string,
  dataDir: string,
  account?: { uid: number; gid: number },
): Promise<Owner> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(startServerFile, dataDir)], {
    ...account,
    // A process group of its own, as a shell gives the command it runs: Ctrl-C goes to the whole group.
    detached: true,
    cwd: '/',
    env: { PATH: process.env.PATH, HOME: '/nonexistent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  const events: ServerEvent[] = []
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line: Line = JSON.parse(text)
      if ('event' in line) events.push(line.event)
      else if ('url' in line) resolve(line.url)
      else reject(new Error(line.failure))
    })
    child.on('exit', () => reject(new Error('The owner ended')))
  })
  return { process: child, url, events }
}

const program = (startServerFile: string, dataDir: string): string => `
  const { startServer } = await import(${JSON.stringify(pathToFileURL(startServerFile).href)})
  const say = (line) => process.stdout.write(JSON.stringify(line) + '\\n')
  try {
    const { url } = await startServer({ dataDir: ${JSON.stringify(dataDir)}, onEvent: (event) => say({ event }) })
    setInterval(() => undefined, 60_000)
    say({ url })
  } catch (error) {
    say({ failure: error.message })
  }`
