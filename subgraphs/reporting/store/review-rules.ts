import type { Db } from '@kexie/db/database'
import { upsertMany } from '@kexie/db/insert-many'
import { record, reviewRule } from '@kexie/db/tables/reporting'
import { settingRevisions } from '@kexie/records/setting-changes'
import { and, eq, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { everyTypeName } from './record-types.ts'

/** How records of a type are reviewed; nobody set it unless it says who. */
export interface ReviewRuleRow {
  type: string
  districtFirst: boolean
  setBy: string | null
  setAt: Date | null
}

/** The rules are changed together: whoever says which types districts look at has all of them before him. */
export const reviewKey = { part: 'REVIEW_RULE', key: 'all' } as const

/** Of every type of record how it is reviewed, in their order. */
export async function listReviewRules(db: Db): Promise<ReviewRuleRow[]> {
  const set = new Map((await db.select().from(reviewRule)).map((row) => [row.type, row]))
  return (await everyTypeName(db)).map(
    (type) => set.get(type) ?? { type, districtFirst: false, setBy: null, setAt: null },
  )
}

/** The same, with how often they were changed. */
export async function findReviewRules(db: Db) {
  const revisions = await settingRevisions(db, reviewKey.part, [reviewKey.key])
  return { rules: await listReviewRules(db), revision: revisions.get(reviewKey.key) ?? 0 }
}

/** Sets the rules of these types. */
export async function writeReviewRules(
  tx: Db,
  rules: readonly Pick<ReviewRuleRow, 'type' | 'districtFirst'>[],
  setBy: string,
): Promise<void> {
  const setAt = new Date()
  await upsertMany(
    tx,
    reviewRule,
    rules.map((rule) => ({ ...rule, setBy, setAt })),
  )
}

/** The city as a whole and what lies above it: what is of it has no district to wait for. */
const wholeCity = sql`array(select s.scope_code from association.scope(null) s where s.district_code = association.whole_city() and s.until = 'infinity')`

/** Columns that say what a submission is and where it lies. */
interface Submitted {
  status: SQLWrapper
  type: SQLWrapper
  districtCode: SQLWrapper
}

/** Whether a submission waits for its district's first look. */
const waitsForDistrict = ({ status, type, districtCode }: Submitted): SQL =>
  sql`(${status} = 'SUBMITTED' and ${type} = any (array(select u.type from reporting.review_rule u where u.district_first)) and ${districtCode} <> all (${wholeCity}))`

/** Whether a submission waits at a desk: the district's, where it has to look first, or else the city's. */
export const waitsAt = (desk: 'DISTRICT' | 'CITY', columns: Submitted): SQL =>
  desk === 'DISTRICT'
    ? waitsForDistrict(columns)
    : sql`(${columns.status} in ('SUBMITTED', 'ENDORSED') and not ${waitsForDistrict(columns)})`

/** Which of the records wait for their district's first look. */
export async function awaitingDistrict(tx: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ id: record.id })
    .from(record)
    .where(and(inArray(record.id, [...ids]), eq(record.latest, true), waitsAt('DISTRICT', record)))
  return new Set(rows.map(({ id }) => id))
}

/** How many records of a type in an area wait to be reviewed. */
export interface Waiting extends Record<string, unknown> {
  type: string
  status: 'SUBMITTED' | 'ENDORSED'
  nameZh: string
  nameEn: string
  /** Whether it is the whole city, or what lies above it. */
  isWhole: boolean
  count: number
}

/** All that waits to be reviewed, by type, state and area, the areas in the order of their codes. */
export const listWaiting = (tx: Db): Promise<Waiting[]> =>
  tx.execute<Waiting>(sql`
    select t.type, t.status, d.name_zh as "nameZh", d.name_en as "nameEn", d.code = any (${wholeCity}) as "isWhole",
      sum(t.records)::integer as count
    from reporting.tallied() t join association.district d on d.code = t.district_code
    where t.status in ('SUBMITTED', 'ENDORSED') group by t.type, t.status, d.code order by t.type, d.code`)

/** Names of areas right below the city whose submissions nobody could look at first. */
export const listUnreviewed = (tx: Db): Promise<{ nameZh: string; nameEn: string }[]> =>
  tx.execute<{ nameZh: string; nameEn: string }>(sql`
    select d.name_zh as "nameZh", d.name_en as "nameEn" from association.district d
    where d.parent_code = association.whole_city() and not d.code = any (array(select association.reviewed_areas()))
    order by d.code`)
