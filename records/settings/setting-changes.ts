import type { Db } from '@kexie/db/database'
import { settingChange } from '@kexie/db/tables/settings'
import type { Text } from '@kexie/schema/indicator'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'

export type SettingChangeRow = typeof settingChange.$inferSelect

/** Of what a city sets, one thing: a list, a series, a form, a year of the calendar. */
export type SettingKey = Pick<SettingChangeRow, 'part' | 'key'>

/** How often each of several things was changed, by key; nothing of what never was. */
export async function settingRevisions(
  db: Db,
  part: SettingKey['part'],
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ key: settingChange.key, revision: sql<number>`max(${settingChange.revision})` })
    .from(settingChange)
    .where(and(eq(settingChange.part, part), inArray(settingChange.key, [...keys])))
    .groupBy(settingChange.key)
  return new Map(rows.map(({ key, revision }) => [key, revision]))
}

/** How often one thing was changed. Until the transaction ends nobody else changes it. */
export async function lockSetting(tx: Db, { part, key }: SettingKey): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`setting ${part} ${key}`}, 0))`)
  return (await settingRevisions(tx, part, [key])).get(key) ?? 0
}

/** Keeps that something was changed: what was done, by whom and why. */
export async function insertSettingChange(
  tx: Db,
  { what, ...row }: SettingKey & { revision: number; what: Text; reason: string; changedBy: string },
): Promise<void> {
  await tx.insert(settingChange).values({ ...row, whatZh: what.zh, whatEn: what.en })
}

/** The last change of each part that was ever changed. */
export function lastSettingChanges(db: Db): Promise<SettingChangeRow[]> {
  return db
    .selectDistinctOn([settingChange.part])
    .from(settingChange)
    .orderBy(settingChange.part, desc(settingChange.changedAt), desc(settingChange.revision))
}

/** Changes of one part, or of one thing in it, or of all, the newest first. */
export function listSettingChanges(
  db: Db,
  { part, key }: { part?: SettingKey['part'] | null | undefined; key?: string | null | undefined },
  first: number,
): Promise<SettingChangeRow[]> {
  return db
    .select()
    .from(settingChange)
    .where(and(part ? eq(settingChange.part, part) : undefined, key ? eq(settingChange.key, key) : undefined))
    .orderBy(desc(settingChange.changedAt), desc(settingChange.revision), settingChange.key)
    .limit(first)
}
