import type { Db } from '@kexie/db/database'
import { organizationChange } from '@kexie/db/tables/association-changes'
import { sql } from 'drizzle-orm'
import type { Entry } from './entries.ts'
import { factOf } from './facts.ts'
import type { ChangeRow, OrganizationRow } from './history-rows.ts'
import { changeKey, factKey, numbered } from './natural-keys.ts'
import { isDone, type Step } from './plan-city.ts'
import type { Registers } from './read-registers.ts'

type Entries = ReadonlyMap<string, Entry>

/**
 * A plan in which the past of a fact is added only where it goes on from what the database has of it, and leads to what the register then says. Elsewhere
 * it stays as it is here, and is told. What was is never rewritten, overwritten or not: only what is missing may come.
 */
export async function takeChanges(
  db: Db,
  steps: readonly Step[],
  { given, stored }: { given: Registers; stored: Registers },
): Promise<Step[]> {
  const changes = new Map(numbered(given.changes).map((change) => [changeKey(change), change]))
  const ids = given.organizations.map(({ id }) => id)
  const known = await db
    .selectDistinct({ organizationId: organizationChange.organizationId, what: organizationChange.what })
    .from(organizationChange)
    .where(sql`${organizationChange.organizationId} = any (${sql.param(ids)}::uuid[])`)
  const past = new Set(known.map(factKey))
  const kept = new Set(steps.filter((step) => !isDone(step)).map(({ entry }) => `${entry.part}/${entry.key}`))
  const [theirs, own] = [byId(given), byId(stored)]
  const isFit = (first: ChangeRow): boolean => {
    const { organizationId, what } = first
    const [said, now] = [theirs.get(organizationId), own.get(organizationId)]
    if (!said) return false
    if (!now) return !past.has(factKey(first))
    const [becomes, is] = [factOf(said, what), factOf(now, what)]
    const isTaken = becomes === is || !kept.has(`organizations/${organizationId}`)
    return isTaken && (first.was === is || (becomes === is && !past.has(factKey(first))))
  }
  const refused = new Set<string>()
  const seen = new Set<string>()
  return steps.map((step) => {
    const change = step.entry.part === 'changes' ? changes.get(step.entry.key) : undefined
    if (!change) return step
    const fact = factKey(change)
    if (step.what !== 'ADD' || (!seen.has(fact) && !isFit(change))) refused.add(fact)
    seen.add(fact)
    return step.what === 'ADD' && refused.has(fact) ? { ...step, what: 'MEETS' } : step
  })
}

const byId = ({ organizations }: Registers): ReadonlyMap<string, OrganizationRow> =>
  new Map(organizations.map((row) => [row.id, row]))

/** What was changed here gives way to the package; what was added here, and a package says all of, is retired. What was is history, and stays. */
export function forced(step: Step, given: Entries, stored: Entries): Step {
  const { entry, what } = step
  const key = `${entry.part}/${entry.key}`
  if (what !== 'OWN' && what !== 'MEETS') return step
  if (entry.part === 'changes') return stored.has(key) ? step : { ...step, what: 'ADD' }
  return { ...step, what: given.has(key) ? 'CHANGE' : 'RETIRE' }
}
