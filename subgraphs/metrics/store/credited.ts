import type { Db } from '@kexie/db/database'
import DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'

/** Loads whether anything that an indicator counts, now or ever, says by whose team or within which programme it was done; one statement for all. */
export const creditedLoader = (db: Db): DataLoader<string, boolean> =>
  new DataLoader(async (codes) => {
    const rows = await db.execute<{ indicator: string }>(sql`
      select distinct r.indicator from metrics.rule r
      where r.indicator = any (${sql.param([...codes])}::text[])
        and exists (select from metrics.ledger_entry e where e.rule_id = r.id and e.dimensions ? 'credit')`)
    const credited = new Set(rows.map(({ indicator }) => indicator))
    return codes.map((code) => credited.has(code))
  })
