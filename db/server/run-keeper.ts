import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { environment } from './environment.ts'
import type { KeeperOrder, KeeperReport } from './keeper-order.ts'

export interface Keeper {
  pid: number
  /** Settles when it has ended, with what it complained of. */
  ended: Promise<string>
  /** Ends postgres, then itself. */
  dismiss(): Promise<void>
  /** From now on it does not keep our process from ending. */
  letGo(): void
}

const program = fileURLToPath(new URL('./keeper.ts', import.meta.url))

/** Starts a keeper in a session of its own, where a Ctrl-C in our terminal does not reach it or its postgres. */
export function runKeeper(order: KeeperOrder, hear: (report: KeeperReport) => void): Keeper {
  const child = spawn(process.execPath, [program], {
    detached: true,
    windowsHide: true,
    cwd: '/',
    env: environment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  createInterface({ input: child.stdout }).on('line', (line) => hear(JSON.parse(line)))
  const ended = endOf(child)
  child.stdin.on('error', () => undefined).write(`${JSON.stringify(order)}\n`)
  return {
    pid: child.pid ?? 0,
    ended,
    async dismiss() {
      hold(child, 'ref')
      child.stdin.end()
      await ended
    },
    letGo: () => hold(child, 'unref'),
  }
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>

/** After `close` every report has been heard. */
function endOf(child: Child): Promise<string> {
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => {
    complaint = (complaint + text).slice(-2000)
  })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', () => resolve(complaint.trim()))
  })
}

/** The pipes to a child are sockets, though their type does not say so. */
function hold(child: Child, how: 'ref' | 'unref'): void {
  child[how]()
  for (const pipe of [child.stdin, child.stdout, child.stderr]) if (pipe instanceof Socket) pipe[how]()
}
