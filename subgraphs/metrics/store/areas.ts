import type { Db } from '@kexie/db/database'
import type { Text } from '@kexie/schema/indicator'
import { type SQL, sql } from 'drizzle-orm'
import type { Areas, Tree } from '../figure/tree.ts'

interface PlaceRow extends Record<string, unknown> {
  code: string
  parent_code: string | null
  is_open: boolean
  since: string
  until: string
  city: string
}

/** Reads the areas with the tree of each day, as known now or at a moment; there are eight areas in a city, some hundred in a province. */
export async function readAreas(db: Db, asOf: Date | null): Promise<Areas> {
  const rows = await db.execute<PlaceRow>(
    sql`select code, parent_code, is_open, since::text, until::text, association.whole_city() as city
      from association.areas(${momentOf(asOf)}) order by code`,
  )
  const days = [...new Set(rows.map(({ since }) => since))].toSorted()
  const since = days.map((day) => ({ day, tree: treeOf(rows, day) }))
  return { city: rows[0]?.city, ...(since.at(-1)?.tree ?? treeOf([], '')), since }
}

/** Days as texts are in their order: -infinity before all, infinity after. */
function treeOf(rows: readonly PlaceRow[], day: string): Tree {
  const places = rows.filter(({ since, until }) => since <= day && day < until)
  const groups = Map.groupBy(places, ({ parent_code }) => parent_code ?? '')
  return {
    parts: new Map([...groups].map(([parent, children]) => [parent, children.map(({ code }) => code)])),
    open: new Set(places.flatMap(({ code, is_open }) => (is_open ? code : []))),
  }
}

const momentOf = (asOf: Date | null) => sql`${asOf?.toISOString() ?? null}::timestamptz`

/** An area and every one above it, from which day to before which, as known at a moment or now: columns `district_code`, `scope_code`, `since`, `until`. */
export const scopesAt = (asOf: Date | null): SQL => sql`association.scope(${momentOf(asOf)})`

/** Whether a row lies, on its day, in the districts and days of `s`. */
export const isOnItsDay = (day: SQL): SQL => sql`${day} >= s.since and ${day} < s.until`

/** Whether a row of `district` and `day` lies, on that day, in an area, as known at a moment or now. */
export const isInArea = (
  { area, asOf }: { area: string | null; asOf: Date | null },
  { district, day }: { district: SQL; day: SQL },
): SQL =>
  sql`exists (select from ${scopesAt(asOf)} s where s.scope_code = ${area} and s.district_code = ${district} and ${isOnItsDay(day)})`

/** Whether `code` is, or was on some day, what an area is made of, as known at a moment or now. */
export const isPartOf = ({ area, asOf }: { area: string | null; asOf: Date | null }, code: SQL): SQL =>
  sql`${code} in (select code from association.areas(${momentOf(asOf)}) where parent_code = ${area})`

/** Chinese names of the areas by code. */
export async function listAreaNames(db: Db): Promise<Map<string, string>> {
  const rows = await db.execute<{ code: string; name_zh: string }>(
    sql`select code, name_zh from metrics.area`,
  )
  return new Map(rows.map(({ code, name_zh }) => [code, name_zh]))
}

/** Names of the areas in both languages by code. */
export async function areaNames(db: Db): Promise<ReadonlyMap<string, Text>> {
  const rows = await db.execute<{ code: string; zh: string; en: string }>(
    sql`select code, name_zh as zh, name_en as en from association.district`,
  )
  return new Map(rows.map(({ code, zh, en }) => [code, { zh, en }]))
}

/** Codes of the areas by these and by all that they are called: of several that are or were called alike the open one, else what was closed last. */
export async function areasByWord(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.execute<{ word: string; code: string }>(sql`
    select w.word, d.code from association.district d
    cross join lateral unnest(array[d.name_zh, d.name_en, d.short_zh, d.short_en, d.code] || d.aliases) as w (word)
    order by d.closed_on nulls last`)
  return new Map(rows.map(({ word, code }) => [word, code]))
}
