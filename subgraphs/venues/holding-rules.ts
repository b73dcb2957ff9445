import type { PersonNamed } from '@kexie/db/book/registry'
import type { ReportedRow } from '@kexie/db/book/report-records'
import { dayAfter } from '@kexie/db/book/stock'
import type { Db } from '@kexie/db/database'
import type { ProblemFact } from '@kexie/schema/problems'
import { type Holding, identifyPeople } from './store/holders.ts'
import { meet, type Term } from './terms.ts'

interface HolderInput {
  title: string
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
  holderOf: (input: Input) => { person: PersonNamed; role: string },
  heldBy: (tx: Db, people: readonly string[]) => Promise<Holding[]>,
): Promise<HeldTitles<Input>> {
  const named = rows.map(({ input }) => ({ input, ...holderOf(input) }))
  const idOf = await identifyPeople(
    tx,
    named.map(({ person }) => person),
  )
  const claims = named
    .map(({ input, person, role }) => ({ input, personId: idOf(person), role }))
    .filter(({ personId }) => personId)
  const onRecord = await heldBy(tx, [...new Set(claims.map(({ personId }) => personId))])
  const corrected = new Set(rows.map(({ id }) => id))
  const standing = onRecord.filter(({ id }) => !corrected.has(id)).map(termOf)
  return meeting(
    claims.map(({ input, ...holder }) => [input, termOf({ ...input, ...holder })]),
    Map.groupBy(standing, ({ of }) => of),
  )
}

function termOf(held: HolderInput & { personId: string; role: string }): TitledTerm {
  const { personId, role, title, occurredOn, endsOn } = held
  return { of: `${personId} ${role}`, from: occurredOn, until: endsOn ? dayAfter(endsOn) : null, title }
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

/** A second role or menu of the same person at the same time would count the person twice. */
export function heldProblems<Input>(
  row: Input,
  held: HeldTitles<Input>,
  field: 'person' | 'lecturer',
): ProblemFact[] {
  const received = held.get(row)
  const label = { zh: '同一时期的记录', en: 'Record of the same time' }
  return received === undefined ? [] : [{ code: 'ALREADY_EXISTS', field, label, received }]
}
