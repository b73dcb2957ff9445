import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, dropDatabase } from '@kexie/db/template-database'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { root } from '../house/source-files.ts'
import { queryAt } from './client.ts'
import { admin, codeOf, doorOf, tokensIn } from './console.ts'
import { ownData } from './own-data.ts'

/** An operator's first hour: an empty database, no demo, nobody whose password anybody else knows. */
const serverUrl = Object.assign(new URL(inject('templateUrl')), { pathname: '/postgres' }).href
const name = `kexie_first_hour_${process.pid}`
const running = new Set<ChildProcess>()
let databaseUrl: string
let folder: string

beforeAll(async () => {
  databaseUrl = await createDatabase(serverUrl, name)
  folder = await mkdtemp(join(tmpdir(), 'kexie-first-hour-'))
})

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await dropDatabase(serverUrl, name)
  await rm(folder, { recursive: true, force: true })
})

/** `npm start` until it says where to look; with what it said by then. */
async function start(settings: Record<string, string>) {
  const { DATABASE_URL: _, DEMO: __, ...env } = process.env
  const child = spawn(process.execPath, ['product/start.ts'], {
    cwd: root,
    env: { ...env, DATA_DIR: ownData, ...settings, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let said = ''
  const complaints: string[] = []
  child.stderr.on('data', (text: Buffer) => complaints.push(`${text}`))
  for await (const chunk of child.stdout) {
    said += chunk
    const url = /(http:\/\/[\d.]+:\d+)\/graphql/.exec(said)?.[1]
    if (url) return { child, url, said, complaints }
  }
  throw new Error(`ended before it listened: ${said}${complaints.join('')}`)
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  await ended
  running.delete(child)
}

const passwords = { first: '头一个谁也不知道的口令', second: '忘记以后本人另外设的口令' }
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const everything =
  '{ districts { name } organizations(first: 1) { totalCount } statements { key } indicators { code } }'

test('an empty database becomes a product with its own administrators, and a forgotten password is set anew', {
  timeout: 180_000,
}, async () => {
  const env = { DATABASE_URL: databaseUrl }
  const { child, url, complaints } = await start(env)
  const { data: empty } = await queryAt(url)(everything)
  expect(empty).toEqual({ districts: [], organizations: { totalCount: 0 }, statements: [], indicators: [] })

  const created = await admin(['create', '--operator', '王工', '--site', 'https://kexie.example.org/'], env)
  expect(created).toMatchObject({ code: 0, err: '' })
  expect(created.out).toContain('https://kexie.example.org/redeem#kxl_')
  const tokens = tokensIn(created.out)
  expect(Object.keys(tokens)).toEqual(['system-admin', 'security-admin', 'audit-admin'])
  expect((await admin(['create'], env)).out).toContain('没有新开')

  const door = doorOf(url)
  const enrolments: Record<string, string> = {}
  for (const [who, token] of Object.entries(tokens)) {
    const { enrolment, ...shown } = await door.open(token)
    expect(shown).toMatchObject({ __typename: 'OneTimeLinkOpened', name: who })
    const code = codeOf(enrolment)
    expect(await door.redeem({ token, password: passwords.first, code })).toMatchObject({ name: who })
    enrolments[who] = enrolment
  }
  const enter = async (who: string, password: string, later: number) =>
    door.signIn({ name: who, password, code: codeOf(enrolments[who] ?? '', later) })
  expect((await door.signIn({ name: 'audit-admin', password: passwords.first })).__typename).toBe(
    'SecondFactorNeeded',
  )
  const auditor = await enter('audit-admin', passwords.first, 1)
  expect(auditor.__typename).toBe('SignedIn')

  const forgotten = await admin(
    ['reset', 'security-admin', '--operator', '王工', '--reason', '忘记口令'],
    env,
  )
  expect(forgotten).toMatchObject({ code: 0, err: '' })
  const token = tokensIn(forgotten.out)['security-admin'] ?? ''
  expect((await door.open(token)).enrolment).toBeNull()
  expect(await door.redeem({ token, password: passwords.second })).toMatchObject({ name: 'security-admin' })
  expect((await enter('security-admin', passwords.first, 1)).__typename).toBe('Refused')
  expect((await enter('security-admin', passwords.second, 1)).__typename).toBe('SignedIn')

  const listed = await admin(['list'], env)
  expect(listed.out.trim().split('\n')).toHaveLength(3)
  expect(listed.out).toMatch(/^security-admin {2}SECURITY_ADMIN {2}安全管理员 {2}在用 open，第二因素/m)
  const { data } = await queryAt(url)(
    '{ auditEntries(first: 50) { nodes { actor action reason address } } auditVerification { breaks { number } } }',
    {},
    bearer(auditor.accessToken),
  )
  const atConsole = data.auditEntries.nodes.filter(({ actor }: { actor: string }) => actor === 'console:王工')
  expect(atConsole.map(({ action }: { action: string }) => action)).toEqual([
    'RESET_AT_CONSOLE',
    ...Array(3).fill('REGISTER_ACCOUNT'),
  ])
  expect(atConsole[0]).toMatchObject({ reason: '忘记口令', address: 'console' })
  expect(data.auditVerification.breaks).toEqual([])
  await stop(child)
  expect(complaints).toEqual([])
})

test('in a data directory of its own it works before the product has ever run, and the start brings no demo in', {
  timeout: 180_000,
}, async () => {
  const env = { DATA_DIR: join(folder, 'data') }
  expect((await admin(['list'], env)).out).toContain('还没有账号')
  const created = await admin(
    ['create', '--role', 'SYSTEM_ADMIN', '--name', 'li-lei', '--person', '李雷'],
    env,
  )
  const token = tokensIn(created.out)['li-lei'] ?? ''
  const { child, url, said } = await start(env)
  expect(said).not.toContain('演示账号')
  expect((await queryAt(url)(everything)).data.districts).toEqual([])
  expect(await doorOf(url).open(token)).toMatchObject({ name: 'li-lei', displayName: '李雷' })

  // The product holds the data directory, and the console is let in beside it.
  expect((await admin(['list'], env)).out).toContain('li-lei  SYSTEM_ADMIN  李雷')
  expect(await admin(['reset', 'nobody-here'], env)).toMatchObject({
    code: 1,
    err: expect.stringContaining('nobody-here'),
  })
  const again = await admin(['create', '--role', 'SYSTEM_ADMIN', '--name', 'li-lei'], env)
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('li-lei') })
  await stop(child)
})

test.each([
  [['create', '--role', 'ROOT'], /--role.*SYSTEM_ADMIN.*"ROOT"/],
  [['create', '--name', 'somebody'], /--role/],
  [['destroy'], /unknown command/],
  [['reset'], /unknown command/],
  [['list', '--everything'], /--everything/],
])('ends with 2 and how it is called: kexie admin %j', async (args, sentence) => {
  const ended = await admin(args, { DATA_DIR: join(folder, 'none') })
  expect(ended.code).toBe(2)
  expect(ended.err).toMatch(sentence)
  expect(ended.err).toContain('kexie admin create')
})
