import type { Db } from '@kexie/db/database'
import { upsertMany } from '@kexie/db/insert-many'
import { organization } from '@kexie/db/tables/association'
import { sortKeyOf } from '@kexie/records/registry'
import { todayInShanghai } from '@kexie/records/row-rules'
import { sql } from 'drizzle-orm'
import type { OrganizationRow } from './history-rows.ts'
import {
  factsBrought,
  installChanges,
  installedReason,
  refuseRewriting,
  versioned,
} from './install-history.ts'
import { changeKey, numbered } from './natural-keys.ts'
import type { Step } from './plan-city.ts'
import type { Registers } from './read-registers.ts'

/**
 * Writes the bodies that a plan adds or changes, and what the register said of them before. What is said anew of a body holds from today on, unless the
 * package tells since when.
 * @throws NotInstallable where it says otherwise what was
 */
export async function installBodies(
  tx: Db,
  { registers, steps, by }: { registers: Registers; steps: readonly Step[]; by: string },
): Promise<void> {
  const doing = (part: Step['entry']['part'], what: Step['what']) =>
    new Set(
      steps.filter((step) => step.entry.part === part && step.what === what).map(({ entry }) => entry.key),
    )
  const [added, changed] = [doing('organizations', 'ADD'), doing('organizations', 'CHANGE')]
  const chosen = (keys: ReadonlySet<string>) =>
    numbered(registers.changes).filter((change) => keys.has(changeKey(change)))
  refuseRewriting(chosen(doing('changes', 'CHANGE')), registers)
  const changes = chosen(doing('changes', 'ADD'))
  const versions = new Map(versioned(changes).map(({ organizationId, version }) => [organizationId, version]))
  const said = {
    ...{ day: todayInShanghai(new Date()), reason: installedReason },
    ...{ by, brought: factsBrought(changes) },
  }
  await tx.execute(sql`select set_config('kexie.change', ${JSON.stringify(said)}, true)`)
  await upsertMany(
    tx,
    organization,
    parentsFirst(registers.organizations.filter(({ id }) => added.has(id) || changed.has(id))).map((row) => ({
      ...{ ...row, sortKey: sortKeyOf(row.name), namedOnly: false },
      // Of a body that is there already the register counts on.
      version: versions.get(row.id) ?? 1,
    })),
  )
  await tx.execute(sql`select set_config('kexie.change', '', true)`)
  await installChanges(tx, changes, (id) => added.has(id))
}

/** Bodies in an order in which the one above stands before. */
function parentsFirst(rows: readonly OrganizationRow[]): OrganizationRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const depth = (row: OrganizationRow, seen = 0): number => {
    const parent = byId.get(row.parentId ?? '')
    return parent && seen < rows.length ? depth(parent, seen + 1) : seen
  }
  return rows.toSorted((one, other) => depth(one) - depth(other))
}
