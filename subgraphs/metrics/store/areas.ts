import type { Db } from '@kexie/db/database'
import type { Text } from '@kexie/schema/indicator'
import { type SQL, sql } from 'drizzle-orm'

/** The area tree: the area that is the city, which is meant where none is named, and which areas each is made of, in code order. */
export interface Areas {
  city: string | undefined
  /** Under '' those that are part of no other. */
  parts: ReadonlyMap<string, readonly string[]>
}

/** The area that `area` is part of, undefined for what is part of no other. */
export const areaAbove = ({ parts }: Areas, area: string): string | undefined =>
  [...parts].find(([parent, children]) => parent !== '' && children.includes(area))?.[0]

/** An area and all it is made of, at any depth, the widest first. */
export const within = (areas: Areas, area: string): string[] => [
  area,
  ...(areas.parts.get(area) ?? []).flatMap((part) => within(areas, part)),
]

/** An area and every area above it. */
export function scopesIn(areas: Areas, area: string): string[] {
  const above = areaAbove(areas, area)
  return above ? [area, ...scopesIn(areas, above)] : [area]
}

/** Every area, each before what it is made of. */
export const allAreas = (areas: Areas): string[] =>
  (areas.parts.get('') ?? []).flatMap((area) => within(areas, area))

/** Reads the area tree, of today or as it was known at a moment; there are eight areas in a city, some hundred in a province. */
export async function readAreas(db: Db, asOf: Date | null): Promise<Areas> {
  const rows = await db.execute<{ code: string; parent_code: string | null; city: string }>(
    sql`select code, parent_code, association.whole_city() as city from association.areas(${momentOf(asOf)}) order by code`,
  )
  const groups = Map.groupBy(rows, ({ parent_code }) => parent_code ?? '')
  return {
    city: rows[0]?.city,
    parts: new Map([...groups].map(([parent, children]) => [parent, children.map(({ code }) => code)])),
  }
}

const momentOf = (asOf: Date | null) => sql`${asOf?.toISOString() ?? null}::timestamptz`

/** An area and every one above it, as known at a moment or now: columns `district_code` and `scope_code`. */
export const scopesAt = (asOf: Date | null): SQL => sql`association.scope(${momentOf(asOf)})`

/** Codes of an area and all it is made of, as known at a moment or now. */
export const districtsWithin = ({ area, asOf }: { area: string | null; asOf: Date | null }): SQL =>
  sql`(select district_code from ${scopesAt(asOf)} where scope_code = ${area})`

/** Whether `code` is what an area is made of, as known at a moment or now. */
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

/** Codes of the areas by these and by all that they are called. */
export async function areasByWord(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.execute<{ word: string; code: string }>(sql`
    select w.word, d.code from association.district d
    cross join lateral unnest(array[d.name_zh, d.name_en, d.short_zh, d.short_en, d.code]) as w (word)`)
  return new Map(rows.map(({ word, code }) => [word, code]))
}
