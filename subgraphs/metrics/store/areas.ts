import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'

/** The area tree: the code of the whole, and which districts each area is made of, in code order. */
export interface Areas {
  root: string | undefined
  parts: ReadonlyMap<string, readonly string[]>
}

/** The area that `area` is part of, undefined for the whole. */
export const areaAbove = ({ parts }: Areas, area: string): string | undefined =>
  [...parts].find(([parent, children]) => parent !== '' && children.includes(area))?.[0]

/** Reads the area tree; there are eight areas in a city, some hundred in a province. */
export async function readAreas(db: Db): Promise<Areas> {
  const rows = await db.execute<{ code: string; parent_code: string | null }>(
    sql`select code, parent_code from metrics.area order by code`,
  )
  const groups = Map.groupBy(rows, ({ parent_code }) => parent_code ?? '')
  return {
    root: groups.get('')?.[0]?.code,
    parts: new Map([...groups].map(([parent, children]) => [parent, children.map(({ code }) => code)])),
  }
}

/** Chinese names of the areas by code. */
export async function listAreaNames(db: Db): Promise<Map<string, string>> {
  const rows = await db.execute<{ code: string; name_zh: string }>(
    sql`select code, name_zh from metrics.area`,
  )
  return new Map(rows.map(({ code, name_zh }) => [code, name_zh]))
}
