import type { Db } from '@kexie/db/database'
import { strangerRefusal } from '@kexie/db/tables/association-accounts'
import { type Page, type PageArguments, pageOf } from '@kexie/records/list-records'
import { cursorsOf } from '@kexie/runtime/cursor'
import { asc, desc, sql } from 'drizzle-orm'

export type StrangerRefusalRow = typeof strangerRefusal.$inferSelect
export type StrangerRefusalPage = Page<StrangerRefusalRow>

/** What strangers were refused, by hour and place, the newest hour first; row-level security shows it to the auditor. */
export async function listStrangerRefusals(db: Db, page: PageArguments): Promise<StrangerRefusalPage> {
  const cursors = cursorsOf(db, 'refusals of strangers', ['moment', 'text', 'text', 'text'])
  const cursor = cursors.decode(page.after)
  const { hour, action, outcome, block } = strangerRefusal
  const rows = await db
    .select()
    .from(strangerRefusal)
    .where(
      cursor &&
        sql`(${hour} < ${cursor[0]}::timestamptz or ${hour} = ${cursor[0]}::timestamptz
          and (${action}, ${outcome}, ${block}) > (${cursor[1]}, ${cursor[2]}, ${cursor[3]}))`,
    )
    .orderBy(desc(hour), asc(action), asc(outcome), asc(block))
    .limit(page.first + 1)
  return pageOf(
    rows,
    page,
    cursors,
    (row) => [row.hour.toISOString(), row.action, row.outcome, row.block],
    () => db.$count(strangerRefusal),
  )
}
