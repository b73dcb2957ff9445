import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPostmaster } from './cluster-processes.ts'

/** Beside a cluster kept elsewhere: the data directory it belongs to. */
const label = 'data-directory'

export const labelHome = (home: string, dataDir: string): void => writeFileSync(join(home, label), dataDir)

/**
 * Removes from `folder` the homes whose data directory is gone. For those of temporary data directories only, as test
 * runs leave them: what an operator deleted may still be wanted.
 */
export function removeAbandonedHomes(folder: string): void {
  for (const name of readdirSync(folder)) {
    const home = join(folder, name)
    const dataDir = readLabel(home)
    if (!dataDir || existsSync(dataDir) || findPostmaster(join(home, 'cluster'))) continue
    rmSync(home, { recursive: true, force: true })
  }
}

function readLabel(home: string): string | undefined {
  try {
    return readFileSync(join(home, label), 'utf8')
  } catch {
    return undefined
  }
}
