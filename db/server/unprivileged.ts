import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whom postgres runs as. `undefined` wherever it appears means: as ourselves. */
export interface Account {
  uid: number
  gid: number
}

/**
 * Whom root's PostgreSQL runs as, for it refuses root, and a user of its own would need useradd: nobody, or where that
 * has no name (macOS, some containers) daemon. initdb insists on a name.
 */
function stranger(): Account {
  const uid = named(65_534) ? 65_534 : 1
  return { uid, gid: uid }
}

/** Whether /etc/passwd has a user of this number. */
export function named(uid: number): boolean {
  return (
    existsSync('/etc/passwd') &&
    new RegExp(`^[^#:]+:[^:]*:${uid}:`, 'm').test(readFileSync('/etc/passwd', 'utf8'))
  )
}

export const isRoot = (): boolean => process.getuid?.() === 0

/**
 * The account for a cluster at `cluster`: as root its owner, or a stranger for a new one; otherwise ourselves.
 * Throws when the cluster belongs to somebody whom we cannot become.
 */
export function accountFor(cluster: string): Account | undefined {
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (isRoot()) return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : stranger()
  if (owner && process.getuid && owner.uid !== process.getuid()) {
    throw new Error(
      `${cluster} belongs to user ${owner.uid}, this process is user ${process.getuid()}: start it as that user or as root`,
    )
  }
  return undefined
}

/** Whether `account` may walk through every folder down to `path`, by the mode bits; access lists are not read. */
export function canReach(path: string, account: Account): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (!mayEnter(folder, account)) return false
    if (folder === dirname(folder)) return true
  }
}

function mayEnter(folder: string, { uid, gid }: Account): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder)
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
  return (mode & bit) !== 0
}
