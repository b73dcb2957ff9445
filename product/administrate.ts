import { parseArgs } from 'node:util'
import { resetAtConsole } from '@kexie/association/console'
import type { Db } from '@kexie/db/database'
import { city } from '@kexie/db/tables/association-city'
import { siteAddress } from '@kexie/runtime/site-address'
import { create, list, Misused, say, show } from './administrator-errands.ts'
import { atDatabase, ended, operatorOf } from './at-console.ts'

const usage = `kexie admin create [--role SYSTEM_ADMIN|SECURITY_ADMIN|AUDIT_ADMIN] [--name 登录名] [--person 姓名]
  首批管理员：系统、安全、审计各一名；已有的不再开设 · the first three administrators, those missing
kexie admin reset <登录名> [--second-factor]
  重置口令；--second-factor 一并重置第二因素 · a new password, and a new second factor
kexie admin list
  账号及其状态 · the accounts and how they stand
选项 options: --operator 操作人 who does it（缺省为系统用户 the system's user） · --reason 理由 why · --site 本站网址 address of the site
用 DATABASE_URL 的数据库，缺省为 DATA_DIR 里自带的；产品运行与否均可 · on DATABASE_URL, else on the server in DATA_DIR, whether or not the product runs
`

const options = {
  role: { type: 'string' },
  name: { type: 'string' },
  person: { type: 'string' },
  operator: { type: 'string' },
  reason: { type: 'string' },
  site: { type: 'string' },
  'second-factor': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

type Given = ReturnType<typeof parse>

/**
 * `kexie admin …` at the server's console: what takes two administrators on the page, whoever has the machine does here,
 * and the audit keeps his name. Returns the exit code.
 */
export const administrate = (args: readonly string[]): Promise<number> =>
  ended(usage, async () => {
    const given = parse(args)
    if (given.values.help) return say(usage)
    const run = errandOf(given)
    // An address nobody could open is said before anything is done.
    siteAddress(given.values.site)
    return atDatabase(async (db) =>
      run(db, operatorOf(given.values.operator), siteAddress(given.values.site, await ownSite(db))),
    )
  })

/** Where the city says that it is opened. */
const ownSite = async (db: Db) => (await db.select({ site: city.site }).from(city))[0]?.site

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true })

type Errand = (db: Db, operator: string, site: string) => Promise<number>

function errandOf(given: Given): Errand {
  const [verb, name, ...others] = given.positionals
  if (verb === 'create' && !name) return (db, operator, site) => create(db, operator, given.values, site)
  if (verb === 'list' && !name) return list
  if (verb === 'reset' && name && others.length === 0) {
    const { 'second-factor': secondFactor = false, reason = '' } = given.values
    return async (db, operator, site) =>
      show(await resetAtConsole(db, operator, { name, secondFactor, reason }), site)
  }
  throw new Misused('未知的命令 · unknown command')
}
