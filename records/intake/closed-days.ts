import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'

/** Which of the days that rows of a type occurred on lie in a period that is closed; one statement a call. */
export async function closedDays(
  tx: Db,
  type: string,
  prepared: readonly ({ occurredOn: string } | object)[],
): Promise<Set<string>> {
  const days = [...new Set(prepared.flatMap((row) => ('occurredOn' in row ? row.occurredOn : [])))]
  if (days.length === 0) return new Set()
  const rows = await tx.execute<{ day: string }>(sql`
    select day from unnest(${sql.param(days)}::text[]) day where reporting.is_closed(${type}, day::date)`)
  return new Set(rows.map(({ day }) => day))
}
