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
  const holders = rows.map(({ input }) => holderOf(input))
  const idOf = await identifyPeople(
    tx,
    holders.map(({ person }) => person).filter(({ person, name }) => person || name?.trim()),
  )
  const terms = rows.map(({ input }, place): TitledTerm => {
    const { person, role } = holders[place] as (typeof holders)[number]
    return termOf({ ...input, personId: idOf(person), role })
  })
  const onRecord = await heldBy(tx, [...new Set(holders.map(({ person }) => idOf(person)))].filter(Boolean))
  const corrected = new Set(rows.map(({ id }) => id))
  const known = Map.groupBy(onRecord.filter(({ id }) => !corrected.has(id)).map(termOf), ({ of }) => of)
  return meetingKnown(rows, terms, known)
}

function termOf(held: HolderInput & { personId: string; role: string }): TitledTerm {
  const { personId, role, title, occurredOn, endsOn } = held
  return { of: `${personId} ${role}`, from: occurredOn, until: endsOn ? dayAfter(endsOn) : null, title }
}

/** Each row that meets nothing joins what is known to the rows after it. */
function meetingKnown<Input>(
  rows: readonly { input: Input }[],
  terms: readonly TitledTerm[],
  known: Map<string, TitledTerm[]>,
): HeldTitles<Input> {
  const held = new Map<Input, string>()
  rows.forEach(({ input }, place) => {
    const term = terms[place] as TitledTerm
    const earlier = known.get(term.of) ?? []
    const met = earlier.find((other) => meet(term, other))
    if (met) held.set(input, met.title)
    else known.set(term.of, [...earlier, term])
  })
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
