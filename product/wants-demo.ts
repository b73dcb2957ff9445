import { type Database, type Db, openDatabase } from '@kexie/db/database'
import { district } from '@kexie/db/tables/association'
import { account } from '@kexie/db/tables/association-accounts'
import { city as cityTable } from '@kexie/db/tables/association-city'
import type { Settings } from '@kexie/runtime/settings'
import { demoCity } from './city/demo-city.ts'
import { foundedAs } from './city/install-city.ts'
import type { City } from './city/read-city.ts'

/** What is asked of a database that is something else for ever. */
export class NoDemo extends Error {}

/** Whoever would put the demo beside a city is refused, whichever way he comes. @throws NoDemo */
export function refuseCity(kind: Awaited<ReturnType<typeof foundedAs>>): void {
  if (kind === 'CITY')
    throw new NoDemo(
      'DEMO: 这个数据库是一个城市的，不装演示数据；演示请另用一个空库 · this database is a city’s; a demo needs an empty one of its own',
    )
}

/**
 * Whether the demo belongs into the migrated database at `url`. What was founded as a demo stays one, and a city's database never becomes one.
 * Before either it is said by DEMO; where it is not, a database that an operator named has no demo, and an own server has it unless somebody has
 * begun to use it without.
 * @throws NoDemo where DEMO asks for one beside a city
 */
export async function wantsDemo(
  { demo, databaseUrl }: Pick<Settings, 'demo' | 'databaseUrl'>,
  url: string,
): Promise<boolean> {
  return onDatabase(url, async (database) => {
    const kind = await foundedAs(database.db)
    if (demo) refuseCity(kind)
    if (kind) return kind === 'DEMO' && demo !== false && (await isDemoOf(database.db, await demoCity()))
    return demo ?? (!databaseUrl && !(await isInUse(database)))
  })
}

/** Whether the database of a demo is that of this package’s city: another’s is left as it is. */
export async function isDemoOf(db: Db, { city }: Pick<City, 'city'>): Promise<boolean> {
  const [own] = await db.select({ area: cityTable.districtCode }).from(cityTable)
  return !own || own.area === city.districtCode
}

/** Whether the migrated database at `url` was founded, as a demo or as a city. */
export const isFounded = (url: string): Promise<boolean> =>
  onDatabase(url, async ({ db }) => (await foundedAs(db)) !== undefined)

/** Asks the database at `url` one thing, over a connection of its own. */
export async function onDatabase<Answer>(
  url: string,
  ask: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const database = openDatabase(url, { name: 'kexie founding', max: 1 })
  return ask(database).finally(() => database.close())
}

/** Whether somebody has accounts or districts in it already. */
const isInUse = async ({ db }: Database): Promise<boolean> =>
  (await db.$count(account)) + (await db.$count(district)) > 0
