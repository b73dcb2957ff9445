import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process that a reused number cannot be mistaken for. */
export interface ProcessIdentity {
  pid: number
  /** When it started, as the system tells it; empty where the system does not. */
  started: string
}

export const identify = (pid: number): ProcessIdentity => ({ pid, started: startOf(pid) })

export function isAlive({ pid, started }: ProcessIdentity): boolean {
  return exists(pid) && (started === '' || started === startOf(pid))
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function startOf(pid: number): string {
  if (process.platform === 'win32') return ''
  if (process.platform !== 'linux') return listed(pid, 'lstart=')
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    // A zombie has ended in all but name: its parent has not looked yet. Field 22 counts from the pid, 19 from here.
    return fields[0] === 'Z' ? 'ended' : `${bootId()} ${fields[19]}`
  } catch {
    return ''
  }
}

/** Start times count from the boot; the same number after another boot is another process. */
const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()

/** The command line of `pid`, empty when there is no such process or the system does not tell. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return process.platform === 'win32' ? '' : listed(pid, 'command=')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

const listed = (pid: number, column: string): string =>
  spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
