import { type Db, openDatabase } from '@kexie/db/database'
import { installDefinitions } from '@kexie/db/install-definitions'
import { installation } from '@kexie/db/tables/association-city'
import { audit } from '@kexie/runtime/audit'
import { type Caller, callerOf, systemViewer } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import { entriesOf } from './entries.ts'
import { installLists } from './install-lists.ts'
import { installRows } from './install-rows.ts'
import { planOf, type Step } from './plan-city.ts'
import type { CityPackage } from './read-package.ts'
import { adopted } from './registered-ids.ts'
import { storedPackage } from './stored-package.ts'

/** What a database was founded as; undefined before either. */
export async function foundedAs(db: Db): Promise<'DEMO' | 'CITY' | undefined> {
  const [row] = await db.select({ kind: installation.kind }).from(installation)
  return row?.kind
}

/** What installing a package into the database would do. Changes nothing. */
export async function planCity(db: Db, given: CityPackage): Promise<Step[]> {
  const city = await adopted(db, given)
  return planOf(entriesOf(city), entriesOf(await storedPackage(db)), await installedEntries(db))
}

/** How a package is installed. */
interface Manner {
  /** What the database is founded as, where it is not founded yet. */
  as: 'DEMO' | 'CITY'
  /** Who installs it, at the console. */
  operator: string
  /** Whether what was changed here gives way where the package says something else. */
  overwrites?: boolean
}

/**
 * Makes the migrated database behind `adminUrl` say what a package says: what is new is added, what the package changed since it was installed
 * last is changed, and what its people changed here stays unless it is overwritten. Installed twice nothing changes. Who installed what stands
 * in the audit.
 * @returns what was done and what was left
 */
export async function installCity(adminUrl: string, given: CityPackage, manner: Manner): Promise<Step[]> {
  const database = openDatabase(adminUrl, { name: 'kexie install city', max: 1 })
  try {
    const { db } = database
    const steps = (await planCity(db, given)).map((step) => forced(step, manner.overwrites ?? false))
    const city = await adopted(db, given)
    await installDefinitions(adminUrl, given.definitions, manner.operator)
    await db.transaction(async (tx) => {
      await installLists(tx, given.lists)
      await installRows(tx, city, steps)
      const entries = Object.fromEntries([...entriesOf(city)].map(([key, { hash }]) => [key, hash]))
      await tx.execute(sql`
        insert into association.installation (kind, founded_by, entries)
        values (${manner.as}, ${manner.operator}, ${JSON.stringify(entries)}::text::jsonb)
        on conflict ((true)) do update set entries = excluded.entries`)
      if (steps.some(isDone)) await written(tx, callerAt(manner.operator), steps)
    })
    return steps
  } finally {
    await database.close()
  }
}

/** Whether a step of a plan changes anything. */
export const isDone = ({ what }: Step): boolean => what === 'ADD' || what === 'CHANGE' || what === 'RETIRE'

const forced = (step: Step, overwrites: boolean): Step =>
  overwrites && (step.what === 'OWN' || step.what === 'MEETS') ? { ...step, what: 'CHANGE' } : step

const callerAt = (operator: string) =>
  callerOf({ ...systemViewer, name: `console:${operator}` }, { address: 'console' })

/** Says in the audit how many things of each part were added, changed and retired. */
async function written(tx: Db, caller: Caller, steps: readonly Step[]): Promise<void> {
  const counts: Record<string, number> = {}
  for (const { entry, what } of steps.filter(isDone))
    counts[`${entry.part} ${what}`] = (counts[`${entry.part} ${what}`] ?? 0) + 1
  await audit(tx, caller, [
    {
      action: 'INSTALL_CITY',
      outcome: 'DONE',
      object: { type: 'City', key: 'city' },
      after: counts,
    },
  ])
}

async function installedEntries(db: Db): Promise<Readonly<Record<string, string>>> {
  const [row] = await db.select({ entries: installation.entries }).from(installation)
  return row?.entries ?? {}
}
