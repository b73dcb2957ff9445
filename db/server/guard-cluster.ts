import { setTimeout as delay } from 'node:timers/promises'
import type { DataLock } from './data-lock.ts'
import { type KeeperOrder, type KeeperReport, portIsTaken } from './keeper-order.ts'
import { type Keeper, runKeeper } from './run-keeper.ts'
import type { ServerEvent } from './server-event.ts'

export interface Guard {
  stop(): Promise<void>
}

/** Somebody else took the port between our looking and postgres's. */
export class PortTaken extends Error {}

/**
 * Has a keeper run the ordered postgres until `stop`, and another keeper when the first one dies. Returns when postgres
 * accepts connections; throws with the end of its log when it does not come up.
 */
export async function guardCluster(
  order: KeeperOrder,
  lock: DataLock,
  tell: (event: ServerEvent) => void,
): Promise<Guard> {
  const hear = translator(Number(order.settings.port), tell)
  const first = engage(order, lock, hear)
  await first.up
  let keeper = first.keeper
  let stopped: Promise<void> | undefined
  watch()
  return {
    stop() {
      stopped ??= keeper.dismiss()
      return stopped
    },
  }

  function watch(): void {
    keeper.letGo()
    void keeper.ended.then(() => {
      if (stopped) return
      tell({ type: 'keeper-lost', pid: keeper.pid })
      return replace()
    })
  }

  async function replace(): Promise<void> {
    for (let wait = 50; !stopped; wait = Math.min(2000, wait * 2)) {
      const next = engage(order, lock, hear)
      keeper = next.keeper
      const isUp = await next.up.then(
        () => true,
        () => false,
      )
      if (isUp) return watch()
      await delay(wait)
    }
  }
}

/** A keeper at work; `up` settles when its postgres accepts connections or it has given up. */
function engage(
  order: KeeperOrder,
  lock: DataLock,
  hear: (report: KeeperReport) => void,
): { keeper: Keeper; up: Promise<void> } {
  const up = Promise.withResolvers<void>()
  let log = ''
  const keeper = runKeeper(order, (report) => {
    if (report.type === 'given-up') log = report.log
    if (report.type === 'up') up.resolve()
    hear(report)
  })
  void keeper.ended.then((complaint) => up.reject(didNotStart(log || complaint)))
  lock.nameKeeper(keeper.pid)
  return { keeper, up: up.promise }
}

const didNotStart = (log: string): Error =>
  portIsTaken(log) ? new PortTaken(log) : new Error(`PostgreSQL did not start. The end of its log:\n${log}`)

/** The keeper's words in the server's: the first `up` is `ready`, each later one `restarted`. */
function translator(port: number, tell: (event: ServerEvent) => void): (report: KeeperReport) => void {
  let wasUp = false
  return (report) => {
    if (report.type === 'up') {
      tell({ type: wasUp ? 'restarted' : 'ready', pid: report.pid, port, took: report.took })
      wasUp = true
    } else if (report.type === 'failed') {
      const { attempt, retryIn, log } = report
      tell({ type: 'restart-failed', attempt, retryIn, log })
    } else if (report.type !== 'given-up') tell(report)
  }
}
