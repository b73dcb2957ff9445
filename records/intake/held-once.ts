import type { Db } from '@kexie/db/database'
import { person } from '@kexie/db/tables/association'
import { dayAfter } from '@kexie/schema/days'
import { foldedName } from '@kexie/schema/folded-name'
import type { ProblemFact } from '@kexie/schema/problems'
import { getTableName, sql } from 'drizzle-orm'
import type { PersonNamed } from '../definition/named.ts'
import { type HeldIn, holdings } from '../reading/holdings.ts'
import { findPeople } from './registry.ts'
import type { ReportedRow } from './report-records.ts'
import { meet, type Term } from './terms.ts'
import { waitFor } from './wait-for.ts'

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
 * @param held where it is kept what people hold
 */
export async function findHeld<Input extends HolderInput>(
  tx: Db,
  rows: readonly ReportedRow<Input>[],
  holderOf: (input: Input) => { person: PersonNamed; role?: string },
  held: HeldIn,
): Promise<HeldTitles<Input>> {
  const named = rows.map(({ input }) => ({ input, ...holderOf(input) }))
  await waitForHolders(
    tx,
    held.table,
    named.map(({ person }) => person),
  )
  const idOf = await findPeople(
    tx,
    named.map(({ person }) => person),
  )
  const wanted = named.map(({ input, person, role = '' }) => ({
    input,
    person,
    personId: idOf(person),
    role,
  }))
  const registered = new Set(wanted.flatMap(({ personId }) => personId || []))
  const onRecord = await holdings(tx, held, [...registered])
  const corrected = new Set(rows.map(({ id }) => id))
  const heldBesides = onRecord.filter(({ id }) => !corrected.has(id)).map(termOf)
  return meeting(
    wanted.map(({ input, person, personId, role }) => [
      input,
      termOf({ ...input, personId: personId || nameOf(person), role }),
    ]),
    Map.groupBy(heldBesides, ({ of }) => of),
  )
}

/** Two calls that give one person something at once wait for each other: by the name that every spelling of a call leads to. */
async function waitForHolders(tx: Db, table: HeldIn['table'], people: readonly PersonNamed[]): Promise<void> {
  const idOf = await findPeople(tx, people)
  const registered = new Set(people.flatMap((given) => idOf(given) || []))
  const names = await tx
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(sql`${person.id} = any (${sql.param([...registered])}::uuid[])`)
  const nameOfId = new Map(names.map(({ id, name }) => [id, name]))
  // Spellings of one name share a lock.
  const folded = people.map((given) => foldedName(nameOfId.get(idOf(given)) ?? given.name ?? ''))
  await waitFor(tx, getTableName(table), folded)
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
  wanted: readonly (readonly [Input, TitledTerm])[],
  known: Map<string, TitledTerm[]>,
): HeldTitles<Input> {
  const held = new Map<Input, string>()
  for (const [input, term] of wanted) {
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
