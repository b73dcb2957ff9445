import type { Db } from '@kexie/db/database'
import { bulletin } from '@kexie/db/tables/reporting-bulletins'
import { closing, declaration, exception, form, pastRhythm } from '@kexie/db/tables/reporting-duties'
import { isSame } from '@kexie/records/identities'
import { heavyReads } from '@kexie/runtime/heavy-reads'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { ObligationState } from '../schema.generated.ts'

/** What a form that returns asked in periods that began earlier. */
export type PastRhythmRow = typeof pastRhythm.$inferSelect

/** A form, with what it asked before; the earliest first. */
export type FormRow = typeof form.$inferSelect & { past: readonly PastRhythmRow[] }
export type BulletinRow = typeof bulletin.$inferSelect

export interface ObligationRow extends Record<string, unknown> {
  form_code: string
  organization_id: string
  organization_name: string
  district_code: string
  period: string
  ends_on: string
  due_on: string
  state: ObligationState
  /** Null where nothing came, or nobody knows when. */
  on_time: boolean | null
  first_reported_on: string | null
  accepted: number
  pending: number
  returned: number
  exception_reason: string | null
  excepted_by: string | null
  closed_at: Date | string | null
}

export interface ObligationConditions {
  from: string
  to: string
  /** Whether periods that began before `from` and had not ended are asked for as well. */
  running?: boolean | null | undefined
  form?: string | null | undefined
  organizationId?: string | null | undefined
  districtCode?: string | null | undefined
  today: string
}

/** What is owed over years is judged for every body and month; two callers at a time keep the database busy. */
const inTurn = heavyReads()

/** Every obligation whose period begins between two days, or is running then, by period, then by name of the organization. */
export function listObligations(db: Db, asked: ObligationConditions): Promise<ObligationRow[]> {
  const all = sql`select ${columns} from ${owed(asked)} where ${isBetween(asked)} order by o.period, o.organization_name, o.form_code`
  return inTurn(() => db.execute<ObligationRow>(all))
}

/** What obligations are narrowed by beyond their days. */
interface Narrowed extends ObligationConditions {
  state?: ObligationState | null | undefined
  /** Anywhere in the name of the organization. */
  text?: string | null | undefined
}

/** One of a page, with how many there are on all pages. */
interface PagedObligation extends ObligationRow {
  total: number
}

/** The same a page at a time: one more than `first` where more follow. Judged once for the page and the number of all. */
export function pageObligations(
  db: Db,
  asked: Narrowed,
  { first, after }: { first: number; after: readonly string[] | undefined },
): Promise<PagedObligation[]> {
  const [period, name, form] = after ?? []
  const isLater = after
    ? sql`(o.period, o.organization_name, o.form_code) > (${period}::date, ${name}::text, ${form}::text)`
    : sql`true`
  const page = sql`
    with o as materialized (select o.* from ${owed(asked)} where ${isBetween(asked)} and ${narrowed(asked)})
    select ${columns}, (select count(*)::integer from o) as total from o where ${isLater}
    order by o.period, o.organization_name, o.form_code limit ${first + 1}`
  return inTurn(() => db.execute<PagedObligation>(page))
}

/** How many there are, where no page says so. */
export async function countObligations(db: Db, asked: Narrowed): Promise<number> {
  const all = sql`select count(*)::integer as count from ${owed(asked)} where ${isBetween(asked)} and ${narrowed(asked)}`
  const [row] = await inTurn(() => db.execute<{ count: number }>(all))
  return row?.count ?? 0
}

interface Tally extends Record<string, unknown> {
  state: ObligationState
  on_time: boolean | null
  obligations: number
  accepted: number
  organizations: string[]
}

/** How many obligations there are of each kind that counts the same in rates, and of whom something is missing, by name. */
export async function tallyObligations(db: Db, asked: ObligationConditions) {
  const alike = sql`
    select o.state, o.on_time, count(*)::integer as obligations, sum(o.accepted)::integer as accepted,
      coalesce(array_agg(distinct o.organization_id) filter (where o.state = 'MISSING'), '{}') as organizations
    from ${owed(asked)} where ${isBetween(asked)} group by 1, 2`
  const rows = await inTurn(() => db.execute<Tally>(alike))
  const ids = rows.flatMap(({ organizations }) => organizations)
  const missing = await db.execute<{ organization_id: string; district_code: string }>(
    sql`select id as organization_id, district_code from association.organization where id = any (${sql.param(ids)}::uuid[]) order by name`,
  )
  return { tallies: rows, missing }
}

const columns = sql`o.form_code, o.organization_id, o.organization_name, o.district_code, o.period::text, o.ends_on::text, o.due_on::text,
  o.state, o.on_time, o.first_reported_on::text, o.accepted, o.pending, o.returned, o.exception_reason, o.excepted_by, o.closed_at`

const owed = ({ from, to, form: code, organizationId, districtCode, today }: ObligationConditions) => sql`
  reporting.obligations(${from}::date, ${to}::date, ${code ?? null}, ${organizationId ?? null}::uuid, ${districtCode ?? null}, ${today}::date) o`

const isBetween = ({ from, to, running }: ObligationConditions) =>
  sql`${running ? sql`o.ends_on` : sql`o.period`} >= ${from}::date and o.period <= ${to}::date`

const narrowed = ({ state, text }: Narrowed) => sql`
  ${state ? sql`o.state = ${state}` : sql`true`} and ${text ? sql`strpos(o.organization_name, ${text}) > 0` : sql`true`}`

export async function listForms(db: Db): Promise<FormRow[]> {
  const forms = await db.select().from(form).orderBy(asc(form.cadence), asc(form.code))
  const past = await db.select().from(pastRhythm).orderBy(asc(pastRhythm.since))
  const byForm = Map.groupBy(past, ({ formCode }) => formCode)
  return forms.map((row) => ({ ...row, past: byForm.get(row.code) ?? [] }))
}

/** One organization's period of one form. */
export interface PeriodKey {
  formCode: string
  organizationId: string
  period: string
}

/** Declares that there is nothing to report; a declaration that stands stays as it is. */
export async function insertDeclaration(tx: Db, id: string, key: PeriodKey, by: string): Promise<void> {
  await tx
    .insert(declaration)
    .values({ id, ...key, declaredBy: by })
    .onConflictDoNothing()
}

/** Takes a declaration back. Returns whether one stood. */
export async function revokeDeclaration(tx: Db, key: PeriodKey, by: string): Promise<boolean> {
  const revoked = await tx
    .update(declaration)
    .set({ revokedAt: sql`now()`, revokedBy: by })
    .where(
      and(
        eq(declaration.formCode, key.formCode),
        isSame(declaration.organizationId, key.organizationId),
        eq(declaration.period, key.period),
        isNull(declaration.revokedAt),
      ),
    )
    .returning({ id: declaration.id })
  return revoked.length > 0
}

export async function insertException(tx: Db, row: typeof exception.$inferInsert): Promise<void> {
  await tx.insert(exception).values(row)
}

/** Closes a period. Returns when it was closed, now or before. */
export async function insertClosing(tx: Db, row: typeof closing.$inferInsert): Promise<Date | null> {
  await tx.insert(closing).values(row).onConflictDoNothing()
  const stands = and(
    eq(closing.formCode, row.formCode),
    eq(closing.period, row.period),
    isNull(closing.reopenedAt),
  )
  const [found] = await tx.select({ closedAt: closing.closedAt }).from(closing).where(stands)
  return found?.closedAt ?? null
}

/** Opens a period again. Returns whether it was closed. */
export async function reopen(
  tx: Db,
  { formCode, period, by, reason }: { formCode: string; period: string; by: string; reason: string },
): Promise<boolean> {
  const opened = await tx
    .update(closing)
    .set({ reopenedAt: sql`now()`, reopenedBy: by, reason })
    .where(and(eq(closing.formCode, formCode), eq(closing.period, period), isNull(closing.reopenedAt)))
    .returning({ id: closing.id })
  return opened.length > 0
}

/** The records that lie in a closed period, each with whether it counts there already: then it may be corrected. */
export async function inClosedPeriod(tx: Db, ids: readonly string[]): Promise<Map<string, boolean>> {
  if ((await tx.$count(closing, isNull(closing.reopenedAt))) === 0) return new Map()
  const rows = await tx.execute<{ id: string; accepted: boolean }>(sql`
    select r.id, exists (select from reporting.record a where a.id = r.id and a.status = 'ACCEPTED') as accepted
    from reporting.record r
    where r.id = any (${sql.param([...ids])}::uuid[]) and r.latest and reporting.is_closed(r.type, r.occurred_on)`)
  return new Map(rows.map(({ id, accepted }) => [id, accepted]))
}

/** Keeps a bulletin under the next number. */
export async function insertBulletin(
  tx: Db,
  row: Omit<typeof bulletin.$inferInsert, 'number'>,
): Promise<BulletinRow> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('reporting.bulletin', 0))`)
  const [last] = await tx
    .select({ number: bulletin.number })
    .from(bulletin)
    .orderBy(desc(bulletin.number))
    .limit(1)
  const [written] = await tx
    .insert(bulletin)
    .values({ ...row, number: (last?.number ?? 0) + 1 })
    .returning()
  if (!written) throw new Error('no bulletin was written')
  return written
}

/** Issued bulletins of these numbers. */
export const findBulletins = (db: Db, numbers: readonly number[]): Promise<BulletinRow[]> =>
  db
    .select()
    .from(bulletin)
    .where(inArray(bulletin.number, [...numbers]))

/** Bulletins as issued, the newest first. */
export function listBulletins(db: Db): Promise<BulletinRow[]> {
  return db.select().from(bulletin).orderBy(desc(bulletin.number)).limit(200)
}
