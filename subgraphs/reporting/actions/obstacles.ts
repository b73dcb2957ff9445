import type { Db } from '@kexie/db/database'
import { laterProblem } from '@kexie/records/held-later'
import type { LockedRecord } from '@kexie/records/lock-records'
import { todayInShanghai } from '@kexie/records/row-rules'
import { takenSince } from '@kexie/records/taken'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { Viewer } from '@kexie/schema/viewer'
import { findingLabel } from '../finding-text.ts'
import { permissionObject } from '../permission-object.ts'
import { findUnexplained, keepBlocks, listCounted } from '../store/findings.ts'
import { findReviewLocks } from '../store/review-locks.ts'

/** What stands in one record's way. */
export type Obstacle = (id: string) => ProblemFact | undefined

const shanghaiTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A record that another reviewer holds waits for that reviewer. */
export async function reviewLockObstacle(tx: Db, ids: readonly string[], viewer: Viewer): Promise<Obstacle> {
  const locks = new Map((await findReviewLocks(tx, ids)).map((lock) => [lock.recordId, lock]))
  return (id) => {
    const lock = locks.get(id)
    if (!lock || lock.lockedBy === viewer.name) return undefined
    const until = shanghaiTime.format(lock.lockedUntil)
    return { code: 'LOCKED_FOR_REVIEW', expected: { zh: until, en: until }, received: lock.lockedBy }
  }
}

/** What the checks found and nobody explained is accepted by itself, by a reviewer who looks at it, and not in bulk. */
export async function bulkObstacle(tx: Db, ids: readonly string[]): Promise<Obstacle> {
  const open = ids.length > 1 ? await findUnexplained(tx, ids) : []
  const codes = new Map(open.map(({ recordId, code }) => [recordId, code]))
  return (id) => {
    const code = codes.get(id)
    return code && { code: 'UNEXPLAINED', label: findingLabel(code) }
  }
}

/** What is held once or capped, and was taken by what others had accepted meanwhile. To be asked last, of what passes otherwise. */
export function takenObstacle(tx: Db, records: readonly LockedRecord[], viewer: Viewer): Promise<Obstacle> {
  const acceptable = records.filter((record) => may(viewer, 'ACCEPT', permissionObject(record)))
  return takenSince(
    tx,
    acceptable.map(({ id }) => id),
  )
}

/** What is still to come is not submitted as held; the finding stays with the draft. */
export async function laterObstacle(tx: Db, records: readonly LockedRecord[]): Promise<Obstacle> {
  const drafts = records.filter(
    ({ status, provenance }) => status === 'DRAFT' && provenance !== 'RECONSTRUCTED',
  )
  const counted = Map.groupBy(
    await listCounted(
      tx,
      drafts.map(({ id }) => id),
    ),
    ({ id }) => id,
  )
  const today = todayInShanghai(new Date())
  const problems = new Map(
    [...counted].map(([id, lines]) => [id, laterProblem(lines[0]?.recordedOn ?? '', lines, today)] as const),
  )
  await keepBlocks(
    tx,
    drafts.map(({ id, revision }) => ({
      id,
      revision,
      day: problems.get(id) && counted.get(id)?.[0]?.recordedOn,
    })),
  )
  return (id) => problems.get(id)
}
