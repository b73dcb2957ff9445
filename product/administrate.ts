import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { RefusedAtConsole, resetAtConsole } from '@kexie/association/console'
import { exitCodes } from '@kexie/cli/exit-codes'
import { type Db, openDatabase } from '@kexie/db/database'
import { migrate } from '@kexie/db/migrate'
import { reachServer } from '@kexie/db/reach-server'
import { readSettings } from '@kexie/runtime/settings'
import { SiteMisnamed, siteAddress } from '@kexie/runtime/site-address'
import { startProblem } from '@kexie/runtime/start-problem'
import { create, list, Misused, say, show } from './administrator-errands.ts'

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
export async function administrate(args: readonly string[]): Promise<number> {
  try {
    const given = parse(args)
    if (given.values.help) return say(usage)
    // An address nobody could open is said before anything is done.
    const site = siteAddress(given.values.site)
    const run = errandOf(given, site)
    return await atDatabase((db) => run(db, operatorOf(given)))
  } catch (error) {
    const isMisuse =
      error instanceof Misused ||
      error instanceof SiteMisnamed ||
      (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE')
    const message = startProblem(error)
    process.stderr.write(isMisuse ? `${message}\n\n${usage}` : `${message}\n`)
    if (isMisuse) return exitCodes.usage
    return error instanceof RefusedAtConsole ? exitCodes.conflicts : exitCodes.unreachable
  }
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true })

const operatorOf = ({ values }: Given) => values.operator ?? userInfo().username

type Errand = (db: Db, operator: string) => Promise<number>

function errandOf(given: Given, site: string): Errand {
  const [verb, name, ...others] = given.positionals
  if (verb === 'create' && !name) return (db, operator) => create(db, operator, given.values, site)
  if (verb === 'list' && !name) return list
  if (verb === 'reset' && name && others.length === 0) {
    const { 'second-factor': secondFactor = false, reason = '' } = given.values
    return async (db, operator) =>
      show(await resetAtConsole(db, operator, { name, secondFactor, reason }), site)
  }
  throw new Misused('未知的命令 · unknown command')
}

async function atDatabase(run: (db: Db) => Promise<number>): Promise<number> {
  const settings = readSettings(process.env, [])
  const server = settings.databaseUrl
    ? { url: settings.databaseUrl, stop: async () => undefined }
    : await reachServer(resolve(settings.dataDir))
  try {
    await migrate(server.url)
    const database = openDatabase(server.url, { name: 'kexie admin', max: 1 })
    return await run(database.db).finally(() => database.close())
  } finally {
    await server.stop()
  }
}
