import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readlinkSync, realpathSync, renameSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { labelHome, removeAbandonedHomes } from './abandoned-homes.ts'
import { clustersFolder, ownFolder } from './own-folder.ts'
import type { ServerEvent } from './server-event.ts'
import { type Account, canReach } from './unprivileged.ts'

/** The cluster within its home. */
export const clusterIn = (home: string): string => join(home, 'cluster')

/**
 * The folder that holds the cluster, its password and its log: `<dataDir>/postgres`, or, when `account` cannot reach
 * that, a folder elsewhere to which `<dataDir>/postgres` is a link. `dataDir` is a real path, locked by us.
 */
export function openHome(
  dataDir: string,
  account: Account | undefined,
  tell: (event: ServerEvent) => void,
): string {
  const home = join(dataDir, 'postgres')
  const found = lstatSync(home, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) return openElsewhere(dataDir, readlinkSync(home), tell)
  if (found && !isMissing(clusterIn(home))) return checked(home, account)
  if (!account || canReach(dataDir, account)) return ownFolder(home)
  return makeElsewhere(dataDir, home, tell)
}

function makeElsewhere(dataDir: string, link: string, tell: (event: ServerEvent) => void): string {
  const isTemporary = dataDir.startsWith(join(realpathSync(tmpdir()), sep))
  const folder = clustersFolder(isTemporary)
  if (isTemporary) removeAbandonedHomes(folder)
  const home = join(folder, createHash('sha256').update(dataDir).digest('hex').slice(0, 16))
  if (existsSync(home)) setAside(home, tell)
  symlinkSync(home, link)
  openElsewhere(dataDir, home, tell)
  labelHome(home, dataDir)
  return home
}

const isMissing = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) === undefined

/** A cluster that has moved under a closed folder since it was made (a repository put under /root). */
function checked(home: string, account: Account | undefined): string {
  if (account && !canReach(clusterIn(home), account)) {
    throw new Error(
      `User ${account.uid}, as whom PostgreSQL runs, cannot reach ${home}: move that folder where it can and put a link to it here`,
    )
  }
  return home
}

function openElsewhere(dataDir: string, home: string, tell: (event: ServerEvent) => void): string {
  tell({ type: 'kept-elsewhere', dataDir, home })
  return ownFolder(home)
}

/** Who deleted the data directory wants to begin anew; deleting a cluster is still nothing to do unasked. */
function setAside(elsewhere: string, tell: (event: ServerEvent) => void): void {
  const to = `${elsewhere}.${new Date().toISOString().replaceAll(':', '-')}`
  renameSync(elsewhere, to)
  tell({ type: 'set-aside', from: elsewhere, to })
}
