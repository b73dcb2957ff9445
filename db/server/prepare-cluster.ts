import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries, program } from './binaries.ts'
import { clusterIn, openHome } from './cluster-home.ts'
import { clusterUrl, initialise } from './initialise.ts'
import type { KeeperOrder } from './keeper-order.ts'
import type { ServerEvent } from './server-event.ts'
import { serverSettings } from './settings.ts'
import type { Account } from './unprivileged.ts'
import { requireSameMajor } from './version-check.ts'

export interface PreparedCluster {
  /** What a keeper is to run on `port`. */
  order(port: number, settings: Record<string, string>): KeeperOrder
  url(port: number): string
}

/**
 * Binaries that run and a cluster they can open, made when there is none, for the locked `dataDir`. Throws when the
 * platform has no binaries or the cluster is of another major version.
 */
export async function prepareCluster(
  dataDir: string,
  account: Account | undefined,
  tell: (event: ServerEvent) => void,
): Promise<PreparedCluster> {
  const binaries = findBinaries(account, tell)
  const home = openHome(dataDir, account, tell)
  const cluster = clusterIn(home)
  if (existsSync(cluster)) requireSameMajor(cluster, binaries)
  else {
    const since = Date.now()
    const locale = await initialise(binaries, home, account)
    tell({ type: 'initialised', locale, took: Date.now() - since })
  }
  const clusterName = `kexie-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`
  return {
    url: (port) => clusterUrl(home, port),
    order: (port, settings) => ({
      postgres: program(binaries, 'postgres'),
      pgCtl: program(binaries, 'pg_ctl'),
      cluster,
      clusterName,
      settings: serverSettings(port, settings, clusterName),
      account,
      log: join(home, 'postgres.log'),
    }),
  }
}
