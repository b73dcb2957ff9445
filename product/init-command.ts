import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { ConsoleLink } from '@kexie/association/console'
import { siteAddress } from '@kexie/runtime/site-address'
import { Misused, say, show } from './administrator-errands.ts'
import { atDatabase, ended, operatorOf } from './at-console.ts'
import { blankCity } from './city/blank-package.ts'
import { foundCity } from './city/found-city.ts'
import type { CityPackage } from './city/read-package.ts'
import { packageIn, tell } from './city-command.ts'
import type { PlacedRecords } from './records/record-files.ts'
import { loadRecords, recordsOf } from './records/records-errands.ts'

const usage = `kexie init --package <文件夹或 cities/ 里的名称 folder, or a name in cities/> [--demo]
  用一个城市数据包设定空库 · sets an empty database up with a city package
  --demo 连同包里虚构或重建的记录；此库从此是演示库 · with the records of the package that were made up or rebuilt; the database is a demo’s from then on
kexie init --blank --area 六位区划代码 --city 市名 --city-en NAME [--association 科协名称] [--association-en NAME]
  从空白设定 · sets it up from nothing but a name
两者都开设首批三名管理员，各给一次性链接 · both make the first three administrators, each with a one-time link
选项 options: --site 本站网址 address of the site · --operator 操作人 who does it
用 DATABASE_URL 的数据库，缺省为 DATA_DIR 里自带的 · on DATABASE_URL, else on the server in DATA_DIR
`

const options = {
  package: { type: 'string' },
  blank: { type: 'boolean' },
  demo: { type: 'boolean' },
  area: { type: 'string' },
  city: { type: 'string' },
  'city-en': { type: 'string' },
  association: { type: 'string' },
  'association-en': { type: 'string' },
  site: { type: 'string' },
  operator: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Values = ReturnType<typeof parse>['values']

/** `kexie init`: makes an empty database a city's, once. Returns the exit code. */
export const initCommand = (args: readonly string[]): Promise<number> =>
  ended(usage, async () => {
    const { values } = parse(args)
    if (values.help) return say(usage)
    // What is wrong with the address or the package is said before anything is done.
    const given = await givenCity(values)
    const site = siteAddress(values.site, given.city.site)
    const carried = values.demo ? demoOf(values, given) : undefined
    const operator = operatorOf(values.operator)
    return atDatabase(async (db, url) => {
      const steps = { tell, show: (link: ConsoleLink) => show(link, site) }
      const demo = carried && (() => loadRecords(url, carried, operator))
      await foundCity(db, url, { city: given, operator, ...steps, ...(demo ? { demo } : {}) })
      return say('本市已设定；kexie city install 装入以后的改动 · the city is set up\n')
    })
  })

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options })

async function givenCity(values: Values): Promise<CityPackage> {
  if (Boolean(values.package) === Boolean(values.blank))
    throw new Misused('应有 --package 或 --blank 之一 · expected either --package or --blank')
  if (values.package) return packageIn(folderOf(values.package))
  const { area, city, 'city-en': cityEn, association, 'association-en': associationEn } = values
  if (!area || !city || !cityEn)
    throw new Misused('--blank 须有 --area、--city、--city-en · --blank needs --area, --city and --city-en')
  if (!/^\d{6}$/.test(area))
    throw new Misused(`--area: 应为六位区划代码，收到 expected a code of six digits, got "${area}"`)
  return blankCity({ area, city, cityEn, association, associationEn })
}

/** The records that a package has for a demonstration. */
function demoOf({ package: name }: Values, given: CityPackage): PlacedRecords {
  if (!name) throw new Misused('--demo 须与 --package 同用 · --demo needs --package')
  return recordsOf(folderOf(name), given)
}

/** A folder, or the package of that name that comes with the product. */
function folderOf(given: string): string {
  const own = fileURLToPath(new URL(`../cities/${given}`, import.meta.url))
  return existsSync(given) || !/^[a-z-]+$/.test(given) ? given : own
}
