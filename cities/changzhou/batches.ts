import type { Relation } from '@kexie/schema/relation'
import { organizationGlobalId } from './registers.ts'

/** What one organization reports, by its global id. */
export interface Batch<Reported> {
  organization: string
  rows: Reported[]
}

/** Rows gathered by the full name of who reports them, each organization in the order of its first row. */
export function batches<Reported>(
  reported: readonly (readonly [reporter: string, row: Reported])[],
): Batch<Reported>[] {
  const gathered = Map.groupBy(reported, ([reporter]) => reporter)
  return [...gathered].map(([reporter, rows]) => ({
    organization: organizationGlobalId(reporter),
    rows: rows.map(([, row]) => row),
  }))
}

/** `changzhou:tech-cafe:0001` for the first row of a kind. */
export function externalKey(kind: string, index: number): string {
  return `changzhou:${kind}:${String(index + 1).padStart(4, '0')}`
}

/** Relation of the `index`th of `total` rows when the document says 多: the last stands for more of its kind. */
export function lastAtLeast(index: number, total: number): Relation {
  return index === total - 1 ? 'AT_LEAST' : 'EXACT'
}
