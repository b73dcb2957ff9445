import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Binaries, program } from './binaries.ts'
import { clusterIn } from './cluster-home.ts'
import { environment } from './environment.ts'
import type { Account } from './unprivileged.ts'

const superuser = 'kexie_admin'

/** Nearest first. With a plain C locale trigrams of Chinese come out empty; macOS and Windows may lack C.UTF-8. */
const candidates: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['C.UTF-8', 'C.utf8', 'zh_CN.UTF-8', 'en_US.UTF-8'],
  darwin: ['C.UTF-8', 'zh_CN.UTF-8', 'en_US.UTF-8'],
  win32: ['Chinese_China.utf8', 'zh-CN', 'English_United States.utf8', 'en-US'],
}

const locales: string[] = candidates[process.platform] ?? ['C.UTF-8', 'en_US.UTF-8']

/** The superuser's password, kept beside the cluster and readable by whoever starts the server. */
const passwordOf = (home: string): string => readFileSync(join(home, 'password'), 'utf8')

/** The superuser's URL of the cluster in `home`, where it listens on `port` of loopback. */
export const clusterUrl = (home: string, port: number): string =>
  `postgres://${superuser}:${passwordOf(home)}@127.0.0.1:${port}/postgres`

/**
 * Makes a cluster in `home` and answers the locale it has: the first of `tried` in which Chinese text has trigrams.
 * It is made under another name and renamed, so one that exists is whole. Throws with what initdb said.
 */
export async function initialise(
  binaries: Binaries,
  home: string,
  account: Account | undefined,
  tried: string[] = locales,
): Promise<string> {
  const complaints: string[] = []
  for (const locale of tried) {
    const complaint = await makeCluster(binaries, home, account, locale)
    if (!complaint) return locale
    complaints.push(`${locale}: ${complaint}`)
  }
  throw new Error(`No locale of this machine gives a cluster fit for Chinese text.\n${complaints.join('\n')}`)
}

async function makeCluster(binaries: Binaries, home: string, account: Account | undefined, locale: string) {
  const draft = join(home, 'cluster.new')
  const secret = join(draft, '..', 'password.new')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeSecret(join(home, 'password'), randomBytes(24).toString('base64url'))
  writeSecret(secret, passwordOf(home))
  if (account) for (const path of [draft, secret]) chownSync(path, account.uid, account.gid)
  try {
    await run(program(binaries, 'initdb'), initdbOptions(draft, secret, locale), account)
    await requireTrigrams(binaries, draft, account)
    renameSync(draft, clusterIn(home))
    return undefined
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    return (error as Error).message
  } finally {
    rmSync(secret, { force: true })
  }
}

function writeSecret(path: string, secret: string): void {
  if (existsSync(path)) rmSync(path)
  writeFileSync(path, secret, { mode: 0o600 })
  chmodSync(path, 0o600)
}

const initdbOptions = (folder: string, passwordFile: string, locale: string): string[] => [
  `--pgdata=${folder}`,
  `--username=${superuser}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  `--locale=${locale}`,
  '--locale-provider=icu',
  '--icu-locale=zh-CN',
  '--data-checksums',
]

/** In single-user mode, where a fresh cluster needs neither a port nor a password. */
async function requireTrigrams(binaries: Binaries, folder: string, account: Account | undefined) {
  const sql =
    "begin; create extension pg_trgm; select 'trigrams: ' || cardinality(show_trgm('科技')); rollback;\n"
  const answer = await run(
    program(binaries, 'postgres'),
    ['--single', '-D', folder, 'postgres'],
    account,
    sql,
  )
  if (!/trigrams: [1-9]/.test(answer)) throw new Error('Chinese text has no trigrams')
}

/** Its output; throws with it when the program fails. */
async function run(
  command: string,
  options: string[],
  account: Account | undefined,
  input = '',
): Promise<string> {
  const child = spawn(command, options, { ...account, cwd: '/', env: environment() })
  child.stdin.on('error', () => undefined).end(input)
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  const [output, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (code !== 0) throw new Error(`${command} failed: ${complaints.trim() || output.trim()}`)
  return output
}
