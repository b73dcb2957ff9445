import { randomUUID } from 'node:crypto'
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { restoreLibraryLinks } from './library-links.ts'
import { binariesFolder } from './own-folder.ts'

/**
 * A copy of `installed` (the package's native folder) that everybody may run, named after the package's version.
 * A copy that fails `works` is replaced. Two processes may do this at once: each copies under a name of its own and
 * the first to rename wins.
 */
export function copyBinaries(
  installed: string,
  works: (root: string) => boolean,
): { root: string; fresh: boolean } {
  const root = join(binariesFolder(), `postgres-${packageVersion(installed)}`)
  if (existsSync(root) && works(root)) return { root, fresh: false }
  const own = `${root}.${randomUUID()}`
  try {
    cpSync(installed, own, { recursive: true, verbatimSymlinks: true })
    restoreLibraryLinks(own)
    openToAll(own)
    moveInto(own, root, works)
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
  return { root, fresh: true }
}

/** A non-empty folder cannot be renamed over: whoever comes second finds a working one, or clears a broken one away. */
function moveInto(own: string, root: string, works: (root: string) => boolean): void {
  try {
    renameSync(own, root)
  } catch {
    if (works(root)) return
    const broken = `${root}.${randomUUID()}`
    renameSync(root, broken)
    renameSync(own, root)
    rmSync(broken, { recursive: true, force: true })
  }
}

/** The install may have been made under a umask that shuts others out. */
function openToAll(root: string): void {
  chmodSync(root, 0o755)
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const executable = entry.isDirectory() || entry.parentPath.endsWith('bin')
    chmodSync(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644)
  }
}

function packageVersion(installed: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(installed, '..', 'package.json'), 'utf8'),
  )
  return version
}
