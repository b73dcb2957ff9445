import { asOperator } from '@kexie/association/console'
import { constraintOf } from '@kexie/db/constraint-of'
import { type Db, driverOf, openDatabase } from '@kexie/db/database'
import { countByRules, lockSaying, sayDefinitions } from '@kexie/db/install-definitions'
import { NotInstallable } from '@kexie/db/not-installable'
import { installation } from '@kexie/db/tables/association-city'
import { todayInShanghai } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import type { Text } from '@kexie/schema/indicator'
import { type Caller, systemViewer } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import { definitionsAfter, refuseStrangePlans, refuseStrangeRules } from './definitions-after.ts'
import { entriesOf } from './entries.ts'
import { installLists } from './install-lists.ts'
import { installRecordTypes } from './install-record-types.ts'
import { installRows } from './install-rows.ts'
import { listsAfter } from './lists-after.ts'
import { noteSettings } from './note-settings.ts'
import { pastPeriods, rewritten } from './past-periods.ts'
import { isDone, planOf, type Step } from './plan-city.ts'
import type { CityPackage } from './read-package.ts'
import { adopted } from './registered-ids.ts'
import { storedPackage } from './stored-package.ts'
import { forced, takeChanges } from './take-changes.ts'

/** What a database was founded as; undefined before either. */
export async function foundedAs(db: Db): Promise<'DEMO' | 'CITY' | undefined> {
  const [row] = await db.select({ kind: installation.kind }).from(installation)
  return row?.kind
}

/**
 * What installing a package into the database would do; with `overwrites` what was changed here gives way. It is tried and undone, so that whatever
 * stands in its way is told before anything is written.
 * @throws NotInstallable
 */
export async function planCity(db: Db, given: CityPackage, overwrites = false): Promise<Step[]> {
  const plan = await compared(db, given, overwrites)
  if (plan.steps.some(isDone))
    await db
      .transaction((tx) => tried(tx, plan))
      .catch((error) => {
        if (!(error instanceof Undone)) throw error
      })
  return plan.steps
}

/** What was only tried. */
class Undone extends Error {}

async function tried(tx: Db, plan: Plan): Promise<never> {
  // In the order in which whoever installs takes them, so that neither waits for the other.
  await lockSaying(driverOf(tx))
  await carriedOut(tx, plan, systemViewer.name)
  throw new Undone()
}

type Plan = Awaited<ReturnType<typeof compared>>

/** A package with the ids of the database, all that it says, and what installing it would do. */
async function compared(db: Db, given: CityPackage, overwrites: boolean) {
  const stored = await storedPackage(db)
  const city = await adopted(db, given, stored)
  const entries = entriesOf(city)
  const here = entriesOf(stored)
  const planned = planOf(entries, here, await installedEntries(db))
  const wanted = overwrites ? planned.map((step) => forced(step, entries, here)) : planned
  const sides = { given: city.registers, stored: stored.registers }
  return { city, stored, entries, steps: await takeChanges(db, wanted, sides) }
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
 * last is changed, and what its people changed here stays unless it is overwritten. All that it says is written at once, or nothing; then its rules count what
 * was accepted before. Installed twice nothing changes. Who installed what stands in the audit.
 * @returns what was done and what was left
 * @throws NotInstallable
 */
export async function installCity(adminUrl: string, given: CityPackage, manner: Manner): Promise<Step[]> {
  const database = openDatabase(adminUrl, { name: 'kexie install city', max: 1 })
  try {
    const done = await database.db.transaction(async (tx) => {
      // What is compared is not changed any more by whoever adopts an indicator meanwhile.
      await lockSaying(driverOf(tx))
      const plan = await compared(tx, given, manner.overwrites ?? false)
      const { entries, steps } = plan
      await carriedOut(tx, plan, manner.operator)
      const hashes = Object.fromEntries([...entries].map(([key, { hash }]) => [key, hash]))
      await tx.execute(sql`
        insert into association.installation (kind, founded_by, entries)
        values (${manner.as}, ${manner.operator}, ${JSON.stringify(hashes)}::text::jsonb)
        on conflict ((true)) do update set entries = excluded.entries`)
      if (steps.some(isDone)) {
        await noteSettings(tx, asOperator(manner.operator), steps)
        await written(tx, asOperator(manner.operator), steps)
      }
      return steps
    })
    await countByRules(adminUrl)
    return done
  } finally {
    await database.close()
  }
}

/**
 * Writes all that a plan does, in the caller's transaction: nothing of it where something stands in its way.
 * @throws NotInstallable
 */
async function carriedOut(tx: Db, { city, stored, entries, steps }: Plan, operator: string): Promise<void> {
  try {
    const after = definitionsAfter(city.definitions, stored.definitions, steps)
    refuseStrangePlans(after.indicators, [city, stored], steps)
    const lists = listsAfter(city.lists, stored.lists, steps)
    await installRecordTypes(tx, city.recordTypes, steps)
    refuseStrangeRules(after.indicators, lists)
    await sayDefinitions(driverOf(tx), after, operator)
    await installLists(tx, lists)
    const today = todayInShanghai(new Date())
    const before = await pastPeriods(tx, steps, today)
    await installRows(tx, city, { entries, steps, by: asOperator(operator).viewer.name })
    const changed = rewritten(before, await pastPeriods(tx, steps, today))
    if (changed.length > 0) throw new NotInstallable(changed)
  } catch (error) {
    const problem = obstacles[constraintOf(error) ?? '']
    throw problem ? new NotInstallable([problem]) : error
  }
}

/** What a constraint of the database stands for that a package may meet. */
const obstacles: Readonly<Record<string, Text>> = {
  duty_keeps_its_past: {
    zh: '已经开始的报送职责不能改写：请在“报送职责”页终止，再另设一项',
    en: 'a duty that has begun is not rewritten: end it on the page of duties, and set another',
  },
  organization_credit_code_is_unique: {
    zh: '包里某个单位的统一社会信用代码，本库已是另一个单位的',
    en: 'the credit code of a body of the package is that of another body here',
  },
  organization_name_is_unique: {
    zh: '包里某个单位的名称，本库已是另一个单位的',
    en: 'the name of a body of the package is that of another body here',
  },
}

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
