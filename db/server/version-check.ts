import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'

/** A cluster can only be opened by the major version that wrote it; throws with both versions otherwise. */
export function requireSameMajor(cluster: string, binaries: Binaries): void {
  const written = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const ours = binaries.version.split('.')[0]
  if (written === ours) return
  throw new Error(
    `${cluster} was written by PostgreSQL ${written}, this install brings PostgreSQL ${binaries.version}: dump it with ${written} and load it into a new data directory, or go back to the install it came from`,
  )
}
