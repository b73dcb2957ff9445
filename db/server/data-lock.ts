import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts'

/** Whoever holds a data directory: the process that started the server, and the keeper that guards it. */
interface Holders {
  owner: ProcessIdentity
  keeper?: ProcessIdentity
}

export interface DataLock {
  nameKeeper(pid: number): void
  /** Only the first call counts: the next holder may be there already. */
  release(): void
}

/** A keeper whose owner died needs this long at most to end postgres: see postmaster.ts. Milliseconds. */
const keeperEndsWithin = 20_000

/**
 * Takes `dataDir` for this process. Waits for the keeper of a dead owner to finish; throws when the owner is alive,
 * naming it. A lock of processes that are no more is void.
 */
export async function lockDataDir(dataDir: string): Promise<DataLock> {
  const path = join(dataDir, 'postgres.lock')
  const mine: Holders = { owner: identify(process.pid) }
  const deadline = Date.now() + keeperEndsWithin
  while (!createOnce(path, mine)) {
    const found = readHolders(path)
    if (!found) continue
    if (isAlive(found.owner)) throw inUse(dataDir, found.owner.pid)
    if (!found.keeper || !isAlive(found.keeper)) removeVoid(path, found)
    else if (Date.now() > deadline) throw inUse(dataDir, found.keeper.pid)
    else await delay(50)
  }
  let isHeld = true
  return {
    nameKeeper(pid) {
      if (isHeld) replace(path, { ...mine, keeper: identify(pid) })
    },
    release() {
      if (isHeld) rmSync(path, { force: true })
      isHeld = false
    },
  }
}

/** The process that holds `dataDir` and is alive. */
export function holderOf(dataDir: string): ProcessIdentity | undefined {
  const found = readHolders(join(dataDir, 'postgres.lock'))
  return found && isAlive(found.owner) ? found.owner : undefined
}

const inUse = (dataDir: string, pid: number) =>
  new Error(`${dataDir} is in use by process ${pid}${pid === process.pid ? ' (this one)' : ''}`)

/** A link appears whole or not at all, and only where nothing is. */
function createOnce(path: string, holders: Holders): boolean {
  const draft = writeDraft(path, holders)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft)
  }
}

function replace(path: string, holders: Holders): void {
  renameSync(writeDraft(path, holders), path)
}

function writeDraft(path: string, holders: Holders): string {
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, JSON.stringify(holders))
  return draft
}

/** Nothing when it has just been released. */
function readHolders(path: string): Holders | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Of two that find the same void lock one may already have replaced it: what is moved away must be what was read. */
function removeVoid(path: string, seen: Holders): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = readFileSync(aside, 'utf8')
  if (moved === JSON.stringify(seen)) rmSync(aside)
  else renameSync(aside, path)
}
