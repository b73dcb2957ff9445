import type { Db } from '@kexie/db/database'
import { fromDecimal, type Hundredths } from '@kexie/schema/quantity'
import type { Relation } from '@kexie/schema/relation'
import { sql } from 'drizzle-orm'
import { type Bends, type BendsRow, bendsOf } from '../figure/bends.ts'
import { bends } from './bends.ts'
import { cubeSubject, ledger } from './in-force.ts'

/** What a decision would post: an entry, or the reversal of one. */
export interface PendingEntry extends Bends {
  indicator: string
  recordId: string
  organizationId: string
  occurredOn: string
  districtCode: string
  quantity: Hundredths
  subject: string | null
  relation: Relation
  counting: 'COUNTED' | 'JOINT' | 'PLANNED'
  /** 1 for a posting, -1 for a reversal; of several that are told together how many they are. */
  sign: number
  /** The entry that is reversed. */
  reverses: string | null
  /** Of a record that was rebuilt. */
  isRebuilt: boolean
}

/** What is added to sums and to presence: of which record and organization it is says nothing there. */
export type MovingEntry = Omit<PendingEntry, 'recordId' | 'organizationId'>

interface PendingRow extends Record<string, unknown>, BendsRow {
  indicator: string
  record_id: string
  organization_id: string
  occurred_on: string
  district_code: string
  quantity: string
  subject: string | null
  relation: Relation
  counting: PendingEntry['counting']
  sign: 1 | -1
  entry_id: string | null
  is_rebuilt: boolean
}

/** What accepting some records and withdrawing others would post to the ledger, without posting it. */
export async function readPending(
  db: Db,
  { accepted, withdrawn }: { accepted: readonly string[]; withdrawn: readonly string[] },
): Promise<PendingEntry[]> {
  const rows = await db.execute<PendingRow>(sql`
    select indicator, record_id, organization_id, occurred_on::text, district_code, quantity::text, subject, relation, counting, sign, ${bends}, entry_id::text, is_rebuilt
    from metrics.pending_entries(${sql.param([...accepted])}::uuid[], ${sql.param([...withdrawn])}::uuid[])`)
  return rows.map(
    ({
      record_id,
      organization_id,
      occurred_on,
      district_code,
      quantity,
      at_least,
      at_most,
      about,
      spread,
      entry_id,
      is_rebuilt,
      ...row
    }) => ({
      ...row,
      ...bendsOf({ at_least, at_most, about, spread }),
      ...{ recordId: record_id, organizationId: organization_id },
      occurredOn: occurred_on,
      districtCode: district_code,
      quantity: fromDecimal(quantity),
      reverses: entry_id,
      isRebuilt: is_rebuilt,
    }),
  )
}

/** In which months a subject is counted in one area, and how often. */
export interface Presence {
  indicator: string
  scope: string
  subject: string
  /** The month's place among all there are. */
  month: number
  entries: number
}

/** Where and when the subjects of entries are counted now. */
export async function readPresence(db: Db, entries: readonly PendingEntry[]): Promise<Presence[]> {
  const subjects = [...new Set(entries.flatMap(({ subject }) => subject ?? []))]
  const indicators = [...new Set(entries.flatMap(({ subject, indicator }) => (subject ? indicator : [])))]
  if (subjects.length === 0) return []
  const rows = await db.execute<Presence & Record<string, unknown>>(sql`
    select indicator, scope_code as scope, subject, (extract(year from month) * 12 + extract(month from month) - 1)::integer as month, entries from ${cubeSubject(null)} c
    where indicator = any (${sql.param(indicators)}::text[]) and subject = any (${sql.param(subjects)}::text[]) and entries > 0`)
  return [...rows]
}

/** An observation that stands. */
export interface Observation {
  id: string
  indicator: string
  occurredOn: string
  districtCode: string
  quantity: Hundredths
  relation: Relation
  spread: Hundredths
}

/** The observations that stand for indicators, in the order in which a later one goes before an earlier. */
export async function readObservations(db: Db, indicators: readonly string[]): Promise<Observation[]> {
  if (indicators.length === 0) return []
  const rows = await db.execute<{
    id: string
    indicator: string
    occurred_on: string
    district_code: string
    quantity: string
    relation: Relation
    spread: string
  }>(sql`
    select id::text, indicator, occurred_on::text, district_code, quantity::text, relation, spread from ${ledger(null)} e
    where indicator = any (${sql.param([...indicators])}::text[]) and reverses is null
      and not exists (select from metrics.ledger_entry r where r.reverses = e.id)
    order by occurred_on, e.id`)
  return rows.map(({ occurred_on, district_code, quantity, spread, ...row }) => ({
    ...row,
    occurredOn: occurred_on,
    districtCode: district_code,
    quantity: fromDecimal(quantity),
    spread: fromDecimal(spread),
  }))
}
