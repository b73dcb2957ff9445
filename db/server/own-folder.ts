import { accessSync, constants, lstatSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot } from './unprivileged.ts'

/**
 * Makes `path` a folder everybody may enter and only we may write, and returns it. Throws when something else stands
 * there: in a folder open to all, such as /var/tmp, anybody may have put it there before us.
 */
export function ownFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o755 })
  const found = lstatSync(path)
  if (!found.isDirectory()) throw new Error(`${path} is expected to be a folder and is not`)
  if (process.getuid && found.uid !== process.getuid()) {
    throw new Error(`${path} belongs to user ${found.uid}, not to us`)
  }
  if (process.platform !== 'win32' && found.mode & 0o022) {
    throw new Error(`${path} may be written by others; remove it or run chmod 755 on it`)
  }
  return path
}

/**
 * Where clusters live that postgres cannot reach in their data directory (root only). A system may clear /var/tmp of
 * what is old, so it serves only clusters whose data directory is temporary, and where there is no other place.
 */
export function clustersFolder(isTemporary: boolean): string {
  const folders = isTemporary ? ['/var/tmp'] : ['/var/lib', '/var/tmp']
  // Each user a folder: whoever was first in /var/tmp must not keep the others out.
  const name = isRoot() ? 'kexie-graph' : `kexie-graph-${process.getuid?.() ?? ''}`
  return ownFolder(join(firstWritable(folders), name))
}

/** Where copied binaries live; losing it costs one copy. Everybody may read it. */
export function binariesFolder(): string {
  if (isRoot()) return ownFolder(join(firstWritable(['/var/cache', '/var/tmp']), 'kexie-graph'))
  const uid = process.getuid?.() ?? ''
  try {
    return ownFolder(join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kexie-graph'))
  } catch {
    return ownFolder(join(tmpdir(), `kexie-graph-${uid}`))
  }
}

function firstWritable(folders: string[]): string {
  const found = folders.find(isWritable)
  if (!found) throw new Error(`none of ${folders.join(', ')} can be written`)
  return found
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
