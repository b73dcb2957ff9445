import {
  type Administrator,
  administrators,
  assertNames,
  type ConsoleLink,
  createAdministrator,
  missingAdministrators,
} from '@kexie/association/console'
import type { Db } from '@kexie/db/database'
import type { Text } from '@kexie/schema/indicator'
import { holdsRecords } from '../records/install-records.ts'
import { foundedAs, installCity } from './install-city.ts'
import type { Step } from './plan-city.ts'
import type { CityPackage } from './read-package.ts'

/** The city that an empty database becomes, and by whom. */
interface Founding {
  city: CityPackage
  /** Who does it, as the audit keeps him. */
  operator: string
  /** What the first three administrators are called; as usual, unless stated. */
  people?: Partial<Record<Administrator, { name: string; displayName: string }>>
  /** Why, for the audit. */
  reason?: string
  /** Loads the records that a package has for a demonstration: the database is a demo's then, for ever. */
  demo?: () => Promise<unknown>
  /** Told what was installed. */
  tell: (steps: readonly Step[]) => void
  /** Told each link as it is made: what stops at the next would leave one that nobody has seen. */
  show: (link: ConsoleLink) => void
}

/** A database that is somebody's already. */
export class Founded extends Error {
  readonly text: Text

  constructor(text: Text) {
    super(`${text.zh} · ${text.en}`)
    this.text = text
  }
}

/**
 * Makes the empty, migrated database behind `url` a city's, once: installs its package and makes the administrators that are missing, each
 * with a one-time link.
 * @throws {Founded} {RefusedAtConsole}
 */
export async function foundCity(db: Db, url: string, founding: Founding): Promise<void> {
  const { city, operator, people = {}, reason = '', demo, tell, show } = founding
  const named = (role: Administrator) => people[role] ?? administrators[role]
  const missing = await missingAdministrators(db)
  // A demo that was stopped before its records came is gone on with.
  const isStopped = demo && missing.length === Object.keys(administrators).length && !(await holdsRecords(db))
  const kind = await foundedAs(db)
  if (!(kind === 'DEMO' && isStopped)) refuseFounded(kind, missing)
  for (const role of missing) assertNames(named(role))
  tell(await installCity(url, city, { as: demo ? 'DEMO' : 'CITY', operator }))
  await demo?.()
  for (const role of missing) show(await createAdministrator(db, operator, { role, ...named(role), reason }))
}

function refuseFounded(kind: 'DEMO' | 'CITY' | undefined, missing: readonly Administrator[]): void {
  if (kind === 'DEMO')
    throw new Founded({
      zh: '这是演示库，永远是演示库（账本里的不能取出）：请用 kexie city export 导出其定义，再在一个空库上 kexie init --package',
      en: 'this is a demo’s database and stays one, since nothing is taken out of a ledger: export its definitions with kexie city export, and init an empty one with them',
    })
  // A founding that was stopped left a city that nobody administrates.
  if (kind === 'CITY' && missing.length > 0)
    throw new Founded({
      zh: `本市已经设定，还缺 ${missing.length} 名管理员：请用 kexie admin create`,
      en: `the city is set up, ${missing.length} of its administrators are missing: make them with kexie admin create`,
    })
  if (kind === 'CITY')
    throw new Founded({
      zh: '本市已经设定，改动请用 kexie city install',
      en: 'the city is set up: changes are installed with kexie city install',
    })
}
