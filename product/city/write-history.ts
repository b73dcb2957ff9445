import { factName, no, yes } from './facts.ts'
import type { ChangeRow } from './history-rows.ts'
import { changeColumns, mergeColumns } from './history-shapes.ts'
import type { Registers } from './read-registers.ts'
import { writeTable } from './write-table.ts'

/** The files of what the register said before; no file where it never said anything else. */
export function writeHistory({ organizations, changes, merges }: Registers): Record<string, string> {
  const names = new Map(organizations.map(({ id, name }) => [id, name]))
  const cellOf = (what: ChangeRow['what'], kept: string | null) => {
    if (what === 'REGISTERED') return kept === 'true' ? yes : no
    return what === 'PARENT' ? names.get(kept ?? '') : kept
  }
  return {
    ...(changes.length > 0 && {
      'organization-changes.csv': writeTable(
        changeColumns,
        changes.map(({ organizationId, what, was, becomes, effectiveOn, reason, changedBy, recordedAt }) => ({
          ...{ organization: names.get(organizationId), what: factName(what) },
          ...{ was: cellOf(what, was), becomes: cellOf(what, becomes), since: effectiveOn },
          ...{ reason, by: changedBy, at: recordedAt },
        })),
      ),
    }),
    ...(merges.length > 0 && {
      'merges.csv': writeTable(
        mergeColumns,
        merges.map(({ mergedId, intoId, reason, decidedBy }) => ({
          ...{ merged: names.get(mergedId), into: names.get(intoId), reason, by: decidedBy },
        })),
      ),
    }),
  }
}
