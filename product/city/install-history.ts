import type { Db } from '@kexie/db/database'
import { NotInstallable } from '@kexie/db/not-installable'
import { sql } from 'drizzle-orm'
import { factName } from './facts.ts'
import type { ChangeRow, MergeRow } from './history-rows.ts'
import { factKey } from './natural-keys.ts'
import type { Registers } from './read-registers.ts'

/** Why the register says something else since a package was installed. */
export const installedReason = '装入城市数据包 · installed from a package'

/** The facts whose past comes with the package: the register need not keep what it finds of them. */
export const factsBrought = (changes: readonly ChangeRow[]): string[] => [...new Set(changes.map(factKey))]

/** Changes with the version of their body that came of each, what was changed at one moment being one; its first is what it began with. */
export function versioned(changes: readonly ChangeRow[]): (ChangeRow & { version: number })[] {
  const last = new Map<string, { version: number; at: string | null }>()
  return changes.map((change) => {
    const { organizationId, recordedAt: at } = change
    const before = last.get(organizationId)
    const isSame = at !== null && before?.at === at
    const version = (before?.version ?? 1) + (isSame ? 0 : 1)
    last.set(organizationId, { version, at })
    return { ...change, version }
  })
}

/** Writes what the register said before; of a body that it knew already all came with the version it has now. */
export async function installChanges(
  tx: Db,
  changes: readonly ChangeRow[],
  isNew: (id: string) => boolean,
): Promise<void> {
  const rows = versioned(changes).map(({ version, ...row }, place) => ({
    ...{ ...row, place, version: isNew(row.organizationId) ? version : null },
  }))
  await tx.execute(sql`
    insert into association.organization_change
      (organization_id, version, what, was, becomes, former_folded, effective_on, reason, changed_by, recorded_at)
    select g."organizationId", coalesce(g.version, o.version), g.what, g.was, g.becomes, case g.what when 'NAME' then association.folded_name(g.was) end,
      g."effectiveOn", g.reason, g."changedBy", coalesce(g."recordedAt", now())
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as g ("organizationId" uuid, what text, was text, becomes text,
      "effectiveOn" date, reason text, "changedBy" text, "recordedAt" timestamptz, version integer, place integer)
    join association.organization o on o.id = g."organizationId" order by g.place`)
}

/** What was is never said otherwise. @throws NotInstallable */
export function refuseRewriting(changes: readonly ChangeRow[], { organizations }: Registers): void {
  const names = new Map(organizations.map(({ id, name }) => [id, name]))
  if (changes.length === 0) return
  throw new NotInstallable(
    changes.map(({ organizationId, what }) => ({
      zh: `包里改写了“${names.get(organizationId)}”${factName(what)}的沿革；本库已记下的只能续写，请在 organization-changes.csv 恢复原来的一行`,
      en: `the package says otherwise what ${factName(what)} of "${names.get(organizationId)}" was: what is kept here is only added to, so put its line of organization-changes.csv back`,
    })),
  )
}

/**
 * Has entries of the register stand for others, as the package says, by whom it says. One that stands for another here stands for that no more, which whoever installs
 * it decides.
 */
export async function installMerges(
  tx: Db,
  merges: readonly MergeRow[],
  { organizations, by }: Pick<Registers, 'organizations'> & { by: string },
): Promise<void> {
  const names = new Map(organizations.map(({ id, name }) => [id, name]))
  for (const { mergedId, intoId, reason, decidedBy } of merges) {
    await tx.execute(
      sql`select association.unmerge_identity('ORGANIZATION', ${mergedId}::uuid, ${by}, ${installedReason})`,
    )
    const [row] = await tx.execute<{ entries: number | null }>(
      sql`select association.merge_identity('ORGANIZATION', ${mergedId}::uuid, ${intoId}::uuid, ${decidedBy}, ${reason}) as entries`,
    )
    if (row?.entries === null) throw new NotInstallable([turned(names.get(mergedId), names.get(intoId))])
  }
}

const turned = (merged = '', into = '') => ({
  zh: `包里“${merged}”即“${into}”，而本库里“${into}”已并入“${merged}”：请在本库拆分，或改包里的 merges.csv`,
  en: `in the package "${merged}" stands for "${into}", which was merged into it here: take that merge back, or change merges.csv`,
})
