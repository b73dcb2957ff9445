import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Child {
  url: string
  stop(): Promise<void>
}

/** Runs a script of the bench in a process of its own and waits for the line that says where it listens. */
export async function startChild(
  script: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Child> {
  const child = spawn(process.execPath, [new URL(script, import.meta.url).pathname, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  const url = await firstUrl(child)
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** The product on a migrated database, as fast as it is: how much of it one caller is given is not what is measured. */
export const startProductOn = (databaseUrl: string): Promise<Child> =>
  startChild('../../product/start.ts', [], { DATABASE_URL: databaseUrl, PORT: '0', RATE_LIMITS: 'off' })

async function firstUrl(child: ChildProcess): Promise<string> {
  let printed = ''
  for await (const chunk of child.stdout ?? []) {
    printed += chunk
    const url = /http:\/\/[\d.]+:\d+/.exec(printed)?.[0]
    if (url) return url
  }
  throw new Error(`the child ended before it listened: ${printed}`)
}
