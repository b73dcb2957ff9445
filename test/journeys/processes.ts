import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { roleUrl } from '@kexie/db/roles'
import { newCallerKeys } from '@kexie/runtime/caller-keys'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import { root } from '../house/source-files.ts'
import { ownData } from './own-data.ts'

/** Processes of the product: a subgraph alone, or the gateway. Whoever starts one stops it, before the database it is on is dropped. */
export function productProcesses() {
  const running = new Map<string, ChildProcess>()
  /** The gateway holds the one, the subgraphs the other. */
  const { privateKey, publicKey } = newCallerKeys()

  /** Starts a script; the address it says it listens at. Throws when it ends before. */
  const start = async (name: string, script: string, env: Record<string, string>): Promise<string> =>
    (await startSaying(name, script, env, [/http:\/\/[\d.]+:\d+/]))[0] ?? ''

  /** Starts a script and reads what it prints until it has said all that is wanted. Throws when it ends before. */
  async function startSaying(
    name: string,
    script: string,
    env: Record<string, string>,
    wanted: readonly RegExp[],
  ): Promise<string[]> {
    const child = spawn(process.execPath, [script], {
      cwd: root,
      env: { ...process.env, PORT: '0', DATA_DIR: ownData, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    running.set(name, child)
    let printed = ''
    for await (const chunk of child.stdout ?? []) {
      printed += chunk
      const said = wanted.flatMap((one) => one.exec(printed)?.[0] ?? [])
      if (said.length === wanted.length) return said
    }
    throw new Error(`${name} ended before it listened: ${printed}`)
  }

  async function stop(name: string): Promise<void> {
    const child = running.get(name)
    running.delete(name)
    if (!child || child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }

  return {
    start,
    startSaying,
    stop,
    async stopAll() {
      for (const name of [...running.keys()]) await stop(name)
    },
    privateKey,
    /** A subgraph with its own role on a migrated database; any free port unless said. */
    startSubgraph: (name: SubgraphName, databaseUrl: string, port = '0') =>
      start(name, `subgraphs/${name}/server.ts`, {
        DATABASE_URL: roleUrl(databaseUrl, name),
        PORT: port,
        CALLER_PUBLIC_KEY: publicKey,
      }),
  }
}
