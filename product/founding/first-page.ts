import { administrators, type ConsoleLink } from '@kexie/association/console'
import { type Founding, FoundingRefused } from '@kexie/gateway/founding'
import { log } from '@kexie/runtime/log'
import { readSettings } from '@kexie/runtime/settings'
import { siteAddress } from '@kexie/runtime/site-address'
import type {
  FoundingAnswer,
  FoundingOrder,
  FoundingPackages,
  FoundingRole,
} from '@kexie/schema/founding-answer'
import { blankCity } from '../city/blank-package.ts'
import { cityFolders } from '../city/city-folders.ts'
import { foundCity } from '../city/found-city.ts'
import { type City, cityName, readCity } from '../city/read-city.ts'
import { type CityPackage, readPackage } from '../city/read-package.ts'
import { isFounded, onDatabase } from '../wants-demo.ts'
import { codeIn, orderIn } from './founding-order.ts'
import { over, refusalOf, tooSoon, underWay, wrong } from './refusals.ts'
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
  const isFoundedNow = onceASecond(() => isFounded(url))
  const isOpen = async () => {
    isUsed ||= await isFoundedNow()
    return !isUsed
  }
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
        return offered()
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

/** The same answer to whoever asks within a second: strangers may, and each asking takes a connection. */
function onceASecond<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let known: { until: number; answer: Promise<Answer> } | undefined
  return () => {
    if (known && known.until > Date.now()) return known.answer
    known = { until: Date.now() + 1000, answer: ask() }
    return known.answer
  }
}

/** What may be chosen: the packages that come with the product, and what the first three are called. */
const offered = (): FoundingPackages => ({
  packages: cityFolders().map(([name, folder]) => packageOffered(name, readCity(folder))),
  administrators: Object.entries(administrators).map(([role, usual]) => ({
    role: role as FoundingRole,
    ...usual,
  })),
})

/** Named as its city is called, and opened where the operator says, else where it says itself. */
const packageOffered = (name: string, city: City): FoundingPackages['packages'][number] => ({
  ...{ name, city: cityName(city) },
  site: readSettings(process.env, []).publicUrl ?? city.city.site ?? null,
})

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
  order: FoundingOrder,
  site: string,
): FoundingAnswer['links'][number] {
  const own = role as FoundingRole
  const { displayName } = order.administrators[own]
  return { role: own, name, displayName, address: site + path, expiresAt: expiresAt.toISOString() }
}
