import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { clusterIn } from './cluster-home.ts'
import { holderOf } from './data-lock.ts'
import { clusterUrl } from './initialise.ts'
import { type DatabaseServer, startServer } from './start-server.ts'

/**
 * The PostgreSQL of `dataDir` for an errand at the server's console: the one that runs there for another process, which
 * `stop` leaves running, or one that is started for the errand.
 */
export async function reachServer(dataDir: string): Promise<DatabaseServer> {
  mkdirSync(dataDir, { recursive: true })
  const found = realpathSync(dataDir)
  if (!holderOf(found)) return startServer({ dataDir: found })
  return { url: runningUrl(found), stop: async () => undefined }
}

/** The fourth line of a postmaster's lock file is its port (storage-file-layout of its manual). */
function runningUrl(dataDir: string): string {
  const home = join(dataDir, 'postgres')
  const lockFile = join(clusterIn(home), 'postmaster.pid')
  const port = existsSync(lockFile) ? Number(readFileSync(lockFile, 'utf8').split('\n')[3]) : 0
  if (!port)
    throw new Error('数据库正在启动，请稍后再试 · the database is just starting; try again in a moment')
  return clusterUrl(home, port)
}
