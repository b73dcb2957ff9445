import type { Db } from '@kexie/db/database'
import { indicator } from '@kexie/db/tables/metrics'
import { indicatorProposal } from '@kexie/db/tables/metrics-definitions'
import { newId } from '@kexie/runtime/new-id'
import type { CodedIndicator } from '@kexie/schema/definitions'
import type { Measure } from '@kexie/schema/indicator'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { ProposalState } from '../schema.generated.ts'

type StoredProposal = typeof indicatorProposal.$inferSelect

/** What was proposed of an indicator, and how far its rule is where it was adopted. */
export interface ProposalRow extends Omit<StoredProposal, 'state'> {
  state: ProposalState
  progress: number | null
}

/** Most proposals that are listed together. */
const most = 200

/** What was proposed: what waits first, then the newest. */
export const listProposals = async (db: Db): Promise<ProposalRow[]> =>
  withProgress(db, await proposed(db).limit(most))

/** Everything that was proposed of some indicators, in the same order. */
export const findProposals = async (db: Db, codes: readonly string[]): Promise<ProposalRow[]> =>
  withProgress(db, await proposed(db, codes))

const proposed = (db: Db, codes?: readonly string[]) =>
  db
    .select()
    .from(indicatorProposal)
    .where(codes && inArray(indicatorProposal.code, [...codes]))
    .orderBy(
      sql`${indicatorProposal.state} <> 'PROPOSED'`,
      desc(sql`coalesce(${indicatorProposal.decidedAt}, ${indicatorProposal.proposedAt})`),
      desc(indicatorProposal.id),
    )

export async function findProposal(db: Db, id: string): Promise<ProposalRow | undefined> {
  const rows = await db.select().from(indicatorProposal).where(eq(indicatorProposal.id, id))
  return (await withProgress(db, rows))[0]
}

/** What was adopted is in force once its rule has counted, and nothing by the one before it does any more. */
async function withProgress(db: Db, rows: readonly StoredProposal[]): Promise<ProposalRow[]> {
  const waiting = rows.some(({ state }) => state === 'ADOPTED') ? await waitingRules(db) : []
  return rows.map((row): ProposalRow => {
    if (row.state !== 'ADOPTED') return { ...row, state: row.state, progress: null }
    const own = waiting.find(({ hash, indicator }) => hash === row.ruleHash && indicator === row.code)
    return { ...row, state: own ? 'COUNTING' : 'IN_FORCE', progress: own?.progress ?? null }
  })
}

interface WaitingRule extends Record<string, unknown> {
  /** Null of what shall count nothing any more. */
  hash: string | null
  indicator: string
  progress: number
}

/** Rules that are said and not in force yet, with how many percent of the records they have counted, and those in force that are said no more. */
const waitingRules = (db: Db) =>
  db.execute<WaitingRule>(sql`
    with last as (select rules, codes from metrics.catalogue order by seq desc limit 1)
    select r.hash, r.indicator, coalesce(case when b.state = 'READY' then 100 else (
        select count(*) filter (where a.id <= b.after_record) * 100 / nullif(count(*), 0) from reporting.record a
        where a.status = 'ACCEPTED' and a.type in (select t.record_type from metrics.rule_term t where t.rule_id = r.id)) end, 0)::integer as progress
    from last join metrics.rule r on r.hash = any (last.rules) join metrics.rule_build b on b.rule_id = r.id
    where not exists (select from metrics.in_force(null) f where f.rule_id = r.id)
    union all
    select null, f.indicator, 0 from last, metrics.in_force(null) f where f.indicator <> all (last.codes)`)

/** How far the rules of indicators are that are being counted, by code. */
export const countingIndicators = async (db: Db): Promise<ReadonlyMap<string, number>> =>
  new Map((await waitingRules(db)).map(({ indicator, progress }) => [indicator, progress]))

/** Proposes; of one indicator while nothing else is proposed of it. */
export async function insertProposal(
  tx: Db,
  given: Pick<StoredProposal, 'code' | 'indicator' | 'before' | 'ruleHash' | 'reason' | 'proposedBy'>,
): Promise<string> {
  const id = newId()
  await tx.insert(indicatorProposal).values({ ...given, id })
  return id
}

/** Whether something is proposed of an indicator that nobody has decided. */
export async function isProposed(db: Db, code: string): Promise<boolean> {
  const found = await db.$count(
    indicatorProposal,
    and(eq(indicatorProposal.code, code), eq(indicatorProposal.state, 'PROPOSED')),
  )
  return found > 0
}

/** Decides what nobody has decided. */
export async function decideProposal(
  tx: Db,
  id: string,
  decided: { state: 'ADOPTED' | 'REFUSED' | 'WITHDRAWN'; decidedBy: string; decisionReason: string },
): Promise<void> {
  await tx
    .update(indicatorProposal)
    .set({ ...decided, decidedAt: sql`now()` })
    .where(eq(indicatorProposal.id, id))
}

/** Codes that something was ever proposed of, adopted or not. */
export async function codesProposed(db: Db): Promise<string[]> {
  const rows = await db.selectDistinct({ code: indicatorProposal.code }).from(indicatorProposal)
  return rows.map(({ code }) => code)
}

/** How the entries of every code there ever was become a number. */
export async function measuresEver(db: Db): Promise<ReadonlyMap<string, Measure>> {
  const rows = await db.select().from(indicator)
  return new Map(rows.map(({ code, measure }) => [code, measure]))
}

/** Codes whose small counts are withheld by what is said of them, or was said last. */
export async function confidentialEver(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.execute<{ code: string }>(sql`
    select w.indicator as code from metrics.wording w
    where w.confidential and not exists (select from metrics.wording n where n.indicator = w.indicator and n.seq > w.seq)`)
  return new Set(rows.map(({ code }) => code))
}

/** What is proposed of indicators and not decided. */
export async function waitingIndicators(db: Db): Promise<CodedIndicator[]> {
  const rows = await db
    .select({ indicator: indicatorProposal.indicator })
    .from(indicatorProposal)
    .where(eq(indicatorProposal.state, 'PROPOSED'))
  return rows.flatMap(({ indicator }) => indicator ?? [])
}
