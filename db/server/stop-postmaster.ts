import { spawnSync } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { signalTo } from './cluster-processes.ts'
import type { KeeperOrder } from './keeper-order.ts'
import { isAlive, type ProcessIdentity } from './process-identity.ts'

/** Fast (sessions are ended, all is written), then immediate, then by force; each with its patience in milliseconds. */
const steps: { signal: NodeJS.Signals; patience: number }[] = [
  { signal: 'SIGINT', patience: 12_000 },
  { signal: 'SIGQUIT', patience: 4_000 },
  { signal: 'SIGKILL', patience: 2_000 },
]

/** Shuts `postmaster` down and returns when it is gone; the next start recovers what force left unwritten. */
export async function stopPostmaster(order: KeeperOrder, postmaster: ProcessIdentity): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(order.pgCtl, ['stop', '-D', order.cluster, '-m', 'fast', '-t', '15'], { stdio: 'ignore' })
    return
  }
  for (const { signal, patience } of steps) {
    signalTo(postmaster.pid, signal)
    if (await isGoneWithin(postmaster, patience)) return
  }
}

async function isGoneWithin(process: ProcessIdentity, patience: number): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await delay(20)) {
    if (!isAlive(process)) return true
  }
  return false
}
