import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'

/** An area, or an organization where it is asked for, and a year in which something that was rebuilt counts. */
export interface RebuiltCell {
  area: string
  year: number
}

/** How many entries of rebuilt records stand there. */
export interface RebuiltEntries extends RebuiltCell {
  entries: number
}

/** Where rebuilt records count for indicators today: by district, or for one organization; by code, none of what rests on reports alone. */
export async function findRebuilt(
  db: Db,
  codes: readonly string[],
  organizationId: string | null,
): Promise<ReadonlyMap<string, RebuiltEntries[]>> {
  const area = organizationId === null ? sql`c.district_code` : sql`${organizationId}`
  const whose = organizationId === null ? sql`true` : sql`c.organization_id = ${organizationId}::uuid`
  const rows = await db.execute<{ indicator: string; area: string; year: number; entries: number }>(sql`
    select f.indicator, ${area} as area, c.year, sum(c.entries)::integer as entries from metrics.in_force(null) f
    join metrics.cube_rebuilt c on c.rule_id = f.rule_id and f.since <= make_date(c.year, 12, 31) and f.until > make_date(c.year, 1, 1)
    where f.indicator = any (${sql.param([...codes])}::text[]) and ${whose}
    group by 1, 2, 3 having sum(c.entries) > 0`)
  return Map.groupBy(rows, ({ indicator }) => indicator)
}
