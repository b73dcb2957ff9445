import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { dayAfter } from '@kexie/schema/days'
import { foldedName } from '@kexie/schema/folded-name'
import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import { and, inArray, ne, sql } from 'drizzle-orm'
import { meet } from './terms.ts'
import { waitFor } from './wait-for.ts'

/** What a record takes, or has taken, of what is held once or capped (`reporting.taken`). */
interface Line extends Record<string, unknown> {
  record_id: string
  asked: boolean
  rule: 'HELD' | 'BUDGET' | 'SHARE'
  of: string
  waits_in: string
  /** Null in lines of what was accepted. */
  waits_for: string | null
  from_on: string | null
  ends_on: string | null
  amount: string | null
  cap: string | null
}

/** What of a record was taken by others since it was submitted; asked once of each, in the order they are accepted. */
export type Taken = (id: string) => ProblemFact | undefined

/**
 * Looks again, as a reviewer accepts `ids`, at what was looked at when they were reported: a clerk's report sees nothing of
 * what others have submitted, so two of them pass. Whoever reports or accepts the same meanwhile waits for this
 * transaction; a record that passes counts for those asked about after it.
 */
export async function takenSince(tx: Db, ids: readonly string[]): Promise<Taken> {
  if (ids.length === 0) return () => undefined
  const asked = (await readLines(tx, ids)).filter((line) => line.asked)
  if (asked.length === 0) return () => undefined
  const matters = Map.groupBy(asked, (line) => line.waits_in)
  for (const [matter, lines] of [...matters].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    await waitFor(
      tx,
      matter,
      lines.map((line) => foldedName(line.waits_for ?? '')),
    )
  const lines = await readLines(tx, ids)
  return takenIn(lines, await titlesOf(tx, lines))
}

async function readLines(tx: Db, ids: readonly string[]): Promise<Line[]> {
  const rows = await tx.execute<Line>(sql`
    select record_id, asked, rule, of, waits_in, waits_for, from_on::text, ends_on::text, amount, cap
    from reporting.taken(${sql.param([...ids])}::uuid[])`)
  return [...rows]
}

/** Titles of those records that whoever accepts may see. */
async function titlesOf(tx: Db, lines: readonly Line[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(lines.flatMap(({ rule, record_id }) => (rule === 'HELD' ? record_id : [])))]
  const rows = await tx
    .select({ id: record.id, title: record.title })
    .from(record)
    .where(and(inArray(record.id, ids), ne(record.status, 'WITHDRAWN')))
    .orderBy(record.revision)
  return new Map(rows.map(({ id, title }) => [id, title]))
}

function takenIn(lines: readonly Line[], titles: ReadonlyMap<string, string>): Taken {
  let taken = lines.filter(({ asked }) => !asked)
  const wanted = Map.groupBy(
    lines.filter(({ asked }) => asked),
    (line) => line.record_id,
  )
  return (id) => {
    const others = taken.filter((line) => line.record_id !== id)
    const own = wanted.get(id) ?? []
    for (const line of own) {
      const problem = obstacle(
        line,
        others.filter(({ of }) => of === line.of),
        titles,
      )
      if (problem) return problem
    }
    // What it had is replaced, or ends with it.
    taken = [...others, ...own]
    return undefined
  }
}

function obstacle(
  line: Line,
  others: readonly Line[],
  titles: ReadonlyMap<string, string>,
): ProblemFact | undefined {
  if (line.rule !== 'HELD') return overCap(line, capWords[line.rule], others)
  const other = others.find((one) => meet(termOf(line), termOf(one)))
  return other && { code: 'TAKEN', expected: heldText(line, other, titles.get(other.record_id)) }
}

const termOf = ({ of, from_on, ends_on }: Line) => ({
  of,
  from: from_on ?? '',
  until: ends_on ? dayAfter(ends_on) : null,
})

function heldText({ waits_for: who }: Line, { from_on, ends_on }: Line, title: string | undefined) {
  const until = { zh: ends_on ?? '今', en: ends_on ?? 'now' }
  return {
    zh: `${who}在${from_on}至${until.zh}已有${title === undefined ? '另一条记录' : `“${title}”`}，同一时期只能有一条`,
    en: `${who} has ${title === undefined ? 'another record' : `"${title}"`} from ${from_on} to ${until.en} already, and one at a time is all there may be`,
  }
}

function overCap({ amount, cap }: Line, what: Text, others: readonly Line[]): ProblemFact | undefined {
  const before = others.reduce((sum, one) => sum + fromDecimal(one.amount ?? '0'), 0)
  const left = Math.max(0, fromDecimal(cap ?? '0') - before)
  const asked = fromDecimal(amount ?? '0')
  if (asked <= left) return undefined
  return {
    code: 'TAKEN',
    expected: {
      zh: `批准金额为 ${toNumber(asked)} 元，而${what.zh}为 ${toNumber(left)} 元`,
      en: `${toNumber(asked)} yuan are approved, and ${what.en} is ${toNumber(left)} yuan`,
    },
  }
}

/** What caps the money of a grant, as a clerk who reports it and a reviewer who accepts it are told. */
export const capWords = {
  BUDGET: { zh: '当年预算余额', en: "the year's budget left" },
  SHARE: { zh: '该受益者在本办法下的余额', en: 'what is left for this beneficiary under the policy' },
}
