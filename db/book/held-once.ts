import type { ProblemFact } from '@kexie/schema/problems'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../database.ts'
import { record } from '../tables/reporting.ts'
import { type RecordTable, sameRevision } from './read-records.ts'
import { findPeople, type PersonNamed } from './registry.ts'
import type { ReportedRow } from './report-records.ts'
import { dayAfter } from './stock.ts'
import { meet, type Term } from './terms.ts'

/** Who holds something on record, from when to which last day. */
interface Holding {
  id: string
  title: string
  personId: string
  role: string
  occurredOn: string
  endsOn: string | null
}

interface HolderInput {
  title?: string
  occurredOn: string
  endsOn?: string | null | undefined
}

/** Title of what the person of a row already holds at the time, for the rows of which that is so. */
export type HeldTitles<Input> = ReadonlyMap<Input, string>

type TitledTerm = Term & { title: string }

/**
 * Finds the rows that give a person what the person holds already, on record or by an earlier row of the call.
 * @param holderOf who holds it and what, as the row says
 * @param heldBy what those people hold on record
 */
export async function findHeld<Input extends HolderInput>(
  tx: Db,
  rows: readonly ReportedRow<Input>[],
  holderOf: (input: Input) => { person: PersonNamed; role?: string },
  heldBy: (tx: Db, people: readonly string[]) => Promise<Holding[]>,
): Promise<HeldTitles<Input>> {
  const named = rows.map(({ input }) => ({ input, ...holderOf(input) }))
  const idOf = await findPeople(
    tx,
    named.map(({ person }) => person),
  )
  const claims = named.map(({ input, person, role = '' }) => ({
    input,
    person,
    personId: idOf(person),
    role,
  }))
  const registered = new Set(claims.flatMap(({ personId }) => personId || []))
  const onRecord = await heldBy(tx, [...registered])
  const corrected = new Set(rows.map(({ id }) => id))
  const standing = onRecord.filter(({ id }) => !corrected.has(id)).map(termOf)
  return meeting(
    claims.map(({ input, person, personId, role }) => [
      input,
      termOf({ ...input, personId: personId || nameOf(person), role }),
    ]),
    Map.groupBy(standing, ({ of }) => of),
  )
}

/** Whoever is met for the first time is told apart by name within the call. */
const nameOf = ({ name, affiliation }: PersonNamed) => `${name?.trim()} ${affiliation?.trim() ?? ''}`

function termOf(held: HolderInput & { personId: string; role: string }): TitledTerm {
  const { personId, role, title, occurredOn, endsOn } = held
  return {
    of: `${personId} ${role}`,
    from: occurredOn,
    until: endsOn ? dayAfter(endsOn) : null,
    title: title ?? '',
  }
}

/** Each row that meets nothing joins what is known to the rows after it. */
function meeting<Input>(
  claims: readonly (readonly [Input, TitledTerm])[],
  known: Map<string, TitledTerm[]>,
): HeldTitles<Input> {
  const held = new Map<Input, string>()
  for (const [input, term] of claims) {
    const earlier = known.get(term.of) ?? []
    const met = earlier.find((other) => meet(term, other))
    if (met) held.set(input, met.title)
    else known.set(term.of, [...earlier, term])
  }
  return held
}

/** A second one of the same person at the same time would count the person twice. */
export function heldProblems<Input>(row: Input, held: HeldTitles<Input>, field: string): ProblemFact[] {
  const received = held.get(row)
  const label = { zh: '同一时期的记录', en: 'Record of the same time' }
  return received === undefined ? [] : [{ code: 'ALREADY_EXISTS', field, label, received }]
}

/**
 * What people hold on record in a table, withdrawn records left out.
 * @param role column that tells apart what one person may hold at the same time; none when it is all the same
 */
export function holdingsIn(
  table: RecordTable & { endsOn: PgColumn },
  person: PgColumn,
  role?: PgColumn,
): (tx: Db, people: readonly string[]) => Promise<Holding[]> {
  return (tx, people) =>
    tx
      .select({
        id: record.id,
        title: record.title,
        personId: sql<string>`${person}`,
        role: role ? sql<string>`${role}::text` : sql<string>`''`,
        occurredOn: record.occurredOn,
        endsOn: sql<string | null>`${table.endsOn}::text`,
      })
      .from(table)
      .innerJoin(record, and(sameRevision(table), eq(record.latest, true), ne(record.status, 'WITHDRAWN')))
      .where(inArray(person, [...people])) as unknown as Promise<Holding[]>
}
