import { type ConsoleLink, RefusedAtConsole } from '@kexie/association/console'
import { type Database, openDatabase } from '@kexie/db/database'
import { type Founding, FoundingRefused } from '@kexie/gateway/founding'
import { log } from '@kexie/runtime/log'
import { SiteMisnamed, siteAddress } from '@kexie/runtime/site-address'
import type { FoundingAnswer, FoundingOrder, FoundingRole } from '@kexie/schema/founding-answer'
import type { Text } from '@kexie/schema/indicator'
import { blankCity } from '../city/blank-package.ts'
import { cityFolders } from '../city/city-folders.ts'
import { CityFaults, faultText } from '../city/fault.ts'
import { Founded, foundCity } from '../city/found-city.ts'
import { foundedAs } from '../city/install-city.ts'
import { cityName } from '../city/read-city.ts'
import { type CityPackage, readPackage } from '../city/read-package.ts'
import { codeIn, orderIn } from './founding-order.ts'
import { SetupCode } from './setup-code.ts'

/** The first page of a product on a database that is nobody's: the code that opens it, and what it does. */
export interface FirstPage {
  code: string
  founding: Founding
}

/** A first page over the migrated database at `url`, which a code that nobody else has makes a city's, once. */
export function firstPage(url: string): FirstPage {
  const code = new SetupCode()
  let isUsed = false
  let isUnderWay = false
  const isOpen = async () => !isUsed && (await onDatabase(url, ({ db }) => foundedAs(db))) === undefined
  const enter = async (given: string, address: string) => {
    if (!(await isOpen())) throw over
    const checked = code.check(given, address)
    if (checked === 'WRONG') throw wrong
    if (checked !== 'RIGHT') throw tooSoon(Math.ceil(checked.wait / 1000))
  }
  return {
    code: code.text,
    founding: {
      isOpen,
      packages: async (given, address) => {
        await enter(codeIn(given), address)
        return {
          packages: cityFolders().map(([name, folder]) => ({ name, city: cityName(readPackage(folder)) })),
        }
      },
      found: async (given, address) => {
        await enter(codeIn(given), address)
        if (isUnderWay) throw underWay
        isUnderWay = true
        try {
          const answer = await found(url, orderIn(given), address)
          isUsed = true
          return answer
        } finally {
          isUnderWay = false
        }
      },
    },
  }
}

/** By whom the audit says the city was founded. */
const operator = 'first-page'

async function found(url: string, order: FoundingOrder, address: string): Promise<FoundingAnswer> {
  const links: FoundingAnswer['links'] = []
  try {
    const site = siteAddress(order.site)
    const city = cityOf(order)
    const reason = `首页一次性代码，来自 ${address} · by the one-time code of the first page, from ${address}`
    const show = (link: ConsoleLink) => links.push(shown(link, order, site))
    const tell = () => undefined
    const people = order.administrators
    await onDatabase(url, ({ db }) => foundCity(db, url, { city, operator, people, reason, tell, show }))
    return { links }
  } catch (error) {
    // A link that was made is shown, whatever happened to the next: it is shown nowhere else.
    if (links.length === 0) throw refusalOf(error)
    log.error({ err: error }, 'an administrator is missing: kexie admin create')
    return { links }
  }
}

function cityOf({ package: name, blank }: FoundingOrder): CityPackage {
  if (blank) return blankCity(blank)
  const [, folder] = cityFolders().find(([own]) => own === name) ?? []
  if (folder) return readPackage(folder)
  throw new FoundingRefused(422, 'NOT_FOUND', {
    zh: `没有这个数据包：${name}`,
    en: `No such package: ${name}`,
  })
}

function shown(
  { role, name, path, expiresAt }: ConsoleLink,
  { administrators }: FoundingOrder,
  site: string,
): FoundingAnswer['links'][number] {
  const own = role as FoundingRole
  const { displayName } = administrators[own]
  return { role: own, name, displayName, address: site + path, expiresAt: expiresAt.toISOString() }
}

/** What was expected and what came, where that is what stopped it; anything else is unexpected. */
function refusalOf(error: unknown): unknown {
  const refused = (text: Text) => new FoundingRefused(422, 'BAD_USER_INPUT', text)
  if (error instanceof Founded) return new FoundingRefused(409, 'ALREADY_EXISTS', error.text)
  if (error instanceof CityFaults) {
    const all = error.faults.map(faultText)
    return refused({ zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') })
  }
  if (error instanceof RefusedAtConsole || error instanceof SiteMisnamed)
    return refused({ zh: error.message, en: error.message })
  return error
}

const over = new FoundingRefused(410, 'NOT_FOUND', {
  zh: '本市已经设定，这个代码不再有用',
  en: 'The city is set up, and the code is of no use any more',
})
const wrong = new FoundingRefused(403, 'FORBIDDEN', {
  zh: '代码不对：应为启动时控制台上印出的一次性代码',
  en: 'That is not the code: expected the one-time code that the start printed on its console',
})
const underWay = new FoundingRefused(409, 'BUSY', {
  zh: '正在设定，请稍候',
  en: 'The city is being set up; wait a moment',
})
const tooSoon = (seconds: number) =>
  new FoundingRefused(
    429,
    'TOO_MANY',
    {
      zh: `此前的代码不对，请在 ${seconds} 秒后再试`,
      en: `The codes before were wrong; try again in ${seconds} seconds`,
    },
    seconds,
  )

async function onDatabase<Answer>(
  url: string,
  ask: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const database = openDatabase(url, { name: 'kexie first page', max: 1 })
  return ask(database).finally(() => database.close())
}
