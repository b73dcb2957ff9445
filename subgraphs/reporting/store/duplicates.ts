import type { Db } from '@kexie/db/database'
import { duplicate } from '@kexie/db/tables/reporting-review'
import { isNamed } from '@kexie/records/identities'
import { type Page, type PageArguments, pageOf } from '@kexie/records/list-records'
import { cursorsOf } from '@kexie/runtime/cursor'
import { and, desc, eq, getTableColumns, or, type SQL, sql } from 'drizzle-orm'

export type DuplicateRow = typeof duplicate.$inferSelect
export type DuplicatePage = Page<DuplicateRow>
export type Verdict = NonNullable<DuplicateRow['verdict']>

/** What pairs are narrowed by; every condition given must hold. */
export interface DuplicateConditions {
  open?: boolean | undefined
  verdict?: Verdict | undefined
  type?: string | undefined
  /** Global id. */
  organization?: string | undefined
}

/** Pairs that `places` lets see, the likeliest first. */
export async function listDuplicates(
  db: Db,
  conditions: DuplicateConditions,
  page: PageArguments,
): Promise<DuplicatePage> {
  const condition = matching(conditions)
  const cursors = cursorsOf(db, 'duplicates', ['number', 'uuid'])
  const cursor = cursors.decode(page.after)
  const rows = await db
    .select(getTableColumns(duplicate))
    .from(duplicate)
    .where(
      and(
        condition,
        cursor && sql`(${duplicate.score}, ${duplicate.id}) < (${cursor[0]}::numeric, ${cursor[1]}::uuid)`,
      ),
    )
    .orderBy(desc(duplicate.score), desc(duplicate.id))
    .limit(page.first + 1)
  return pageOf(
    rows,
    page,
    cursors,
    ({ score, id }) => [score, id],
    () => db.$count(duplicate, condition),
  )
}

function matching({ open, verdict, type, organization }: DuplicateConditions): SQL | undefined {
  const either = (condition: SQL) => sql`exists (
    select from reporting.record r where r.id in (${duplicate.firstId}, ${duplicate.secondId}) and r.presented and ${condition})`
  return and(
    open === undefined
      ? undefined
      : open
        ? sql`${duplicate.verdict} is null`
        : sql`${duplicate.verdict} is not null`,
    verdict ? eq(duplicate.verdict, verdict) : undefined,
    type ? either(sql`r.type = ${type}`) : undefined,
    organization ? either(isNamed(sql`r.organization_id`, 'Organization', organization)) : undefined,
    either(sql`true`),
  )
}

export const findDuplicates = (db: Db, ids: readonly string[]): Promise<DuplicateRow[]> =>
  db
    .select()
    .from(duplicate)
    .where(sql`${duplicate.id} = any (${sql.param([...ids])}::uuid[])`)

/** Pairs that the records are in, the likeliest first. */
export function findDuplicatesOf(db: Db, ids: readonly string[]): Promise<DuplicateRow[]> {
  const given = sql`${sql.param([...ids])}::uuid[]`
  return db
    .select()
    .from(duplicate)
    .where(or(sql`${duplicate.firstId} = any (${given})`, sql`${duplicate.secondId} = any (${given})`))
    .orderBy(desc(duplicate.score), desc(duplicate.id))
}

/** The pair, undefined where there is none that may be seen. */
export async function findDuplicate(db: Db, id: string): Promise<DuplicateRow | undefined> {
  const [row] = await db.select().from(duplicate).where(eq(duplicate.id, id))
  return row
}

/** Keeps what was decided about a pair. Returns it as it stands now. */
export async function decideDuplicate(
  tx: Db,
  id: string,
  decision: { verdict: Verdict; keptId: string | null; reason: string; decidedBy: string },
): Promise<DuplicateRow> {
  const [row] = await tx
    .update(duplicate)
    .set({ ...decision, decidedAt: sql`now()` })
    .where(eq(duplicate.id, id))
    .returning()
  if (!row) throw new Error(`no pair ${id}`)
  return row
}
