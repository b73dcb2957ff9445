import type { RecordRead } from './read-row.ts'

/** As many conflicts as anybody mends before trying again; what a file has beyond is told once for each record. */
const listed = 5000

/** Leaves of each record beyond the first five thousand conflicts only its first one. */
export function fewerConflicts(records: readonly RecordRead[]): void {
  let count = 0
  for (const record of records) {
    if (count > listed) record.conflicts.splice(1)
    count += record.conflicts.length
  }
}
