import type { Db } from '@kexie/db/database'
import { daysLater, laterOf } from '@kexie/schema/days'
import { countWaysIn, listOwed, type Owed } from './store/organization-changes.ts'
import type { OrganizationRow } from './store/organizations.ts'

/** Periods of a form that a change has an organization owe, or owe no more. */
export interface MovedObligations {
  form: string
  begins: boolean
  periods: number
  from: string
  to: string
}

/** What comes of a change of the register. */
export interface Consequences {
  obligations: MovedObligations[]
  accounts: number
  tokens: number
}

/** Days that one looks ahead: a yearly form is owed once among them. */
const ahead = 366

/** Before anything was owed of which there is a record. */
const longAgo = '2000-01-01'

/**
 * Makes a change and compares what is owed before and after it: nothing else tells as surely, for a kind, a day of founding and a duty each
 * have their part in it.
 */
export async function consequencesOf<Result>(
  tx: Db,
  { id, namedOnly }: OrganizationRow,
  { since, today, change }: { since: string | null; today: string; change: () => Promise<Result> },
): Promise<{ result: Result; consequences: Consequences }> {
  // What always was, as a name, has no part in what is owed; unless nobody was registered until now.
  if (since === null && !namedOnly)
    return { result: await change(), consequences: { obligations: [], ...(await countWaysIn(tx, id)) } }
  const from = since ?? longAgo
  const to = daysLater(laterOf(from, today), ahead)
  const before = await listOwed(tx, id, from, to)
  const result = await change()
  const after = await listOwed(tx, id, from, to)
  const obligations = [...moved(missingIn(before, after), false), ...moved(missingIn(after, before), true)]
  return { result, consequences: { obligations, ...(await countWaysIn(tx, id)) } }
}

const keyOf = ({ form, period }: Owed) => `${form} ${period}`

function missingIn(owed: readonly Owed[], others: readonly Owed[]): Owed[] {
  const there = new Set(others.map(keyOf))
  return owed.filter((one) => !there.has(keyOf(one)))
}

/** Periods in their order, form by form. */
const moved = (owed: readonly Owed[], begins: boolean): MovedObligations[] =>
  [...Map.groupBy(owed, ({ form }) => form)].map(([form, all]) => ({
    form,
    begins,
    periods: all.length,
    from: all[0]?.period ?? '',
    to: all.at(-1)?.period ?? '',
  }))
