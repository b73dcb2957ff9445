import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { commandOf, identify, isAlive, type ProcessIdentity } from './process-identity.ts'

/** The first line of a cluster's postmaster.pid is its number, the eighth its state. */
function pidFile(cluster: string): { pid: number; state: string } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), state: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}

/** Whether the postmaster `pid` accepts connections; pg_ctl asks the same way. */
export function isReady(cluster: string, pid: number): boolean {
  const found = pidFile(cluster)
  return found?.pid === pid && found.state === 'ready'
}

/**
 * The postmaster running on `cluster`, if any. A postmaster.pid whose number another program has by now (after a
 * restart of the container, say) would keep postgres from starting and is removed.
 */
export function findPostmaster(cluster: string): ProcessIdentity | undefined {
  const found = pidFile(cluster)
  // Windows does not tell whose a number is; there postgres decides by its named shared memory.
  if (!found || process.platform === 'win32') return undefined
  const postmaster = identify(found.pid)
  if (!isAlive(postmaster)) return undefined
  if (commandOf(found.pid).includes(`-D ${cluster} `)) return postmaster
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return undefined
}

/**
 * Ends what a dead postmaster left behind. Its children leave by themselves, but one in the middle of a long query
 * only at its end, and until then their shared memory keeps a new postmaster out.
 */
export async function endChildren(clusterName: string): Promise<void> {
  const patience = Date.now() + 1500
  for (let signal: NodeJS.Signals = 'SIGQUIT'; ; ) {
    const children = listChildren(clusterName)
    if (children.length === 0) return
    for (const pid of children) signalTo(pid, signal)
    await delay(20)
    if (Date.now() > patience) signal = 'SIGKILL'
  }
}

function listChildren(clusterName: string): number[] {
  const title = `postgres: ${clusterName}: `
  if (process.platform === 'win32') return []
  if (process.platform !== 'linux') return listByPs(title)
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => commandOf(pid).startsWith(title))
}

function listByPs(title: string): number[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
  const lines = stdout.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line.replace(/^\d+ +/, '').startsWith(title))
    .map((line) => Number.parseInt(line, 10))
}

/** A process that has gone meanwhile is no matter. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
