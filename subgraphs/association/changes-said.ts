import { identityKey } from '@kexie/records/identities'
import { sortKeyOf } from '@kexie/records/registry'
import { todayInShanghai } from '@kexie/records/row-rules'
import { keyOf } from '@kexie/schema/global-id'
import type { AssociationContext } from './context.ts'
import type { ChangeOrganizationInput } from './schema.generated.ts'
import type { Changes } from './store/organization-changes.ts'
import type { OrganizationRow } from './store/organizations.ts'

/** What the input says otherwise than the register. */
export async function changesOf(
  { db }: AssociationContext,
  known: OrganizationRow,
  { name, nameEn, kind, creditCode, district, parent, foundedOn, dissolvedOn }: ChangeOrganizationInput,
): Promise<Changes> {
  const said: { [Name in keyof Changes]: Changes[Name] | undefined } = {
    name: name?.trim(),
    nameEn: nameEn === undefined ? undefined : nameEn?.trim() || null,
    kind: kind ?? undefined,
    creditCode: creditCode === undefined ? undefined : creditCode?.trim() || null,
    districtCode: district ? (keyOf('District', district) ?? undefined) : undefined,
    parentId: parent ? await identityKey(db, 'Organization', parent) : parent,
    foundedOn,
    dissolvedOn,
  }
  const changed = Object.entries(said).filter(
    ([key, value]) => value !== undefined && value !== known[key as keyof OrganizationRow],
  )
  const changes = Object.fromEntries(changed) as Changes
  return changes.name === undefined ? changes : { ...changes, sortKey: sortKeyOf(changes.name) }
}

/** From which day a change holds: the one that is said, or its own of a dissolution; null for what was always so. */
export function sayingDay(
  { now }: AssociationContext,
  { effectiveOn }: ChangeOrganizationInput,
  changes: Changes,
): string | null {
  if (effectiveOn || changes.dissolvedOn === undefined) return effectiveOn ?? null
  return changes.dissolvedOn ?? todayInShanghai(now)
}
