import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { clusterIn } from './cluster-home.ts'
import { type DataLock, lockDataDir } from './data-lock.ts'
import { type Guard, guardCluster, PortTaken } from './guard-cluster.ts'
import { freePort, requirePort } from './port.ts'
import { type PreparedCluster, prepareCluster } from './prepare-cluster.ts'
import type { ServerEvent } from './server-event.ts'
import { requireChineseTrigrams } from './trigram-check.ts'
import { accountFor } from './unprivileged.ts'

export interface DatabaseServer {
  /** The superuser's URL, on loopback; the same after a crash. */
  url: string
  /** Returns when postgres has written everything and is gone. May be called again. */
  stop(): Promise<void>
}

export interface ServerOptions {
  /** Made when missing. One server at a time. */
  dataDir: string
  /** A free one by default, which changes from start to start. */
  port?: number
  /** PostgreSQL settings beside or instead of ours. */
  settings?: Record<string, string>
  onEvent?: (event: ServerEvent) => void
}

/**
 * Starts the PostgreSQL that comes with the install on `dataDir`, and a keeper that restarts it when it crashes and
 * ends it when this process ends, however that happens. Throws in the operator's words when the directory is in use,
 * was written by another major version or the server does not come up.
 */
export async function startServer(options: ServerOptions): Promise<DatabaseServer> {
  mkdirSync(options.dataDir, { recursive: true })
  const dataDir = realpathSync(options.dataDir)
  const account = accountFor(clusterIn(join(dataDir, 'postgres')))
  const lock = await lockDataDir(dataDir)
  try {
    const cluster = await prepareCluster(dataDir, account, options.onEvent ?? (() => undefined))
    const { guard, port } = await launch(cluster, lock, options)
    const stop = () => guard.stop().then(() => lock.release())
    const url = cluster.url(port)
    await requireChineseTrigrams(url).catch((error) => stop().then(() => Promise.reject(error)))
    return { url, stop }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** On the port asked for, or on free ones until nobody else was faster. */
async function launch(
  cluster: PreparedCluster,
  lock: DataLock,
  { port: wanted, settings = {}, onEvent = () => undefined }: ServerOptions,
): Promise<{ guard: Guard; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ? await requirePort(wanted) : await freePort()
    try {
      return { port, guard: await guardCluster(cluster.order(port, settings), lock, onEvent) }
    } catch (error) {
      if (!(error instanceof PortTaken) || wanted || attempt === 5) throw error
    }
  }
}
