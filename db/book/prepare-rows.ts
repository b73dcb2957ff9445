import type { ProblemFact } from '@kexie/schema/problems'
import type { Db } from '../database.ts'
import type { LockedRecord } from './move-records.ts'
import {
  type Known,
  lookUp,
  type PartyNamed,
  type PersonNamed,
  registerOrganizations,
  registerPeople,
} from './registry.ts'
import type { Prepared, ReportedRow } from './report-records.ts'
import { todayInShanghai } from './row-rules.ts'

/** What the rules of one record type are applied with. */
export interface RowContext {
  now: Date
  provenance: LockedRecord['provenance']
}

/** Whom the rows name, found or registered. */
export interface Resolved {
  personId(given: PersonNamed): string
  organizationId(given: PartyNamed): string
}

/** One record type as rows of it are checked and turned into content. Everything here is a pure function of the row. */
export interface RowRules<Input, Content> {
  /** People the row names, by id or by name. */
  people?(input: Input): readonly PersonNamed[]
  /** Organizations the row names; those met for the first time are registered under `districtCode`. */
  organizations?(input: Input): readonly (PartyNamed & { districtCode: string })[]
  /** Everything wrong with the row; an empty list lets it be written. `today` is the day in Shanghai. */
  problems(input: Input, known: Known, today: string): ProblemFact[]
  /** The sound row as it is written: shared columns, what it counts, the domain's content. */
  prepare(input: Input, resolved: Resolved): Prepared<Content>
}

/**
 * Applies the rules of a record type to the rows of one call: looks up what they name, collects the problems of each,
 * registers who is met for the first time in sound rows only, and prepares those. A handful of statements for any
 * number of rows.
 */
export async function prepareRows<Input, Content>(
  tx: Db,
  rows: readonly ReportedRow<Input>[],
  rules: RowRules<Input, Content>,
  { now, provenance }: RowContext,
): Promise<(Prepared<Content> | ProblemFact[])[]> {
  const today = todayInShanghai(now)
  const inputs = rows.map(({ input }) => input)
  const peopleOf = (input: Input) => rules.people?.(input) ?? []
  const organizationsOf = (input: Input) => rules.organizations?.(input) ?? []
  const known = await lookUp(tx, {
    people: inputs.flatMap(peopleOf).flatMap(({ person }) => person ?? []),
    organizations: inputs.flatMap(organizationsOf).flatMap(({ organization }) => organization ?? []),
  })
  const checked = inputs.map((input) => ({ input, problems: rules.problems(input, known, today) }))
  const sound = checked.filter(({ problems }) => problems.length === 0).map(({ input }) => input)
  const resolved: Resolved = {
    personId: await registerPeople(tx, sound.flatMap(peopleOf), provenance),
    organizationId: await registerOrganizations(tx, sound.flatMap(organizationsOf), provenance),
  }
  return checked.map(({ input, problems }) =>
    problems.length > 0 ? problems : rules.prepare(input, resolved),
  )
}
