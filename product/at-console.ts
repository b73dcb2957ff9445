import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { RefusedAtConsole } from '@kexie/association/console'
import { exitCodes } from '@kexie/cli/exit-codes'
import { type Db, openDatabase } from '@kexie/db/database'
import { migrate } from '@kexie/db/migrate'
import { NotInstallable } from '@kexie/db/not-installable'
import { reachServer } from '@kexie/db/reach-server'
import { readSettings } from '@kexie/runtime/settings'
import { SiteMisnamed } from '@kexie/runtime/site-address'
import { startProblem } from '@kexie/runtime/start-problem'
import { Misused } from './administrator-errands.ts'
import { CityFaults } from './city/fault.ts'
import { Founded } from './city/found-city.ts'

/** Who runs a command, as the audit keeps him: the system's user unless he says another name. */
export const operatorOf = (given: string | undefined): string => given ?? userInfo().username

/** Runs a command on the migrated database that DATABASE_URL names, else on the server in DATA_DIR, whether or not the product runs. */
export async function atDatabase(run: (db: Db, url: string) => Promise<number>): Promise<number> {
  const settings = readSettings(process.env, [])
  const server = settings.databaseUrl
    ? { url: settings.databaseUrl, stop: async () => undefined }
    : await reachServer(resolve(settings.dataDir))
  try {
    await migrate(server.url)
    const database = openDatabase(server.url, { name: 'kexie console', max: 1 })
    return await run(database.db, server.url).finally(() => database.close())
  } finally {
    await server.stop()
  }
}

/** What is wrong with the words of a command, in both languages; undefined for whatever else went wrong. */
function misuseWords(error: unknown): string | undefined {
  const { code, message } = error as NodeJS.ErrnoException
  const [, word = ''] = /'([^']+)'/.exec(message ?? '') ?? []
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `没有这个选项：${word} · there is no such option: ${word}`
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `多余的参数：${word} · an argument too many: ${word}`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `选项缺值，或本来没有值：${word} · the option lacks its value, or takes none: ${word}`
  return undefined
}

/** The exit code of a command, whatever became of it; what went wrong is said, and how it is called where it was called wrongly. */
export async function ended(usage: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run()
  } catch (error) {
    const isMisuse =
      error instanceof Misused ||
      error instanceof Founded ||
      error instanceof SiteMisnamed ||
      (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE')
    const message = misuseWords(error) ?? startProblem(error)
    process.stderr.write(isMisuse ? `${message}\n\n${usage}` : `${message}\n`)
    if (isMisuse) return exitCodes.usage
    const isRefused =
      error instanceof RefusedAtConsole || error instanceof CityFaults || error instanceof NotInstallable
    return isRefused ? exitCodes.conflicts : exitCodes.unreachable
  }
}
