import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, dropDatabase } from '@kexie/db/template-database'
import type { FoundingAnswer } from '@kexie/schema/founding-answer'
import type { PeopleAnswer } from '@kexie/schema/people-answer'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { root } from '../house/source-files.ts'
import { queryAt } from './client.ts'
import { codeOf, doorOf, kexie } from './console.ts'
import { peopleFile } from './people-file.ts'

/** From an empty database to a clerk who signs in: a code, three administrators, one workbook, and nothing typed twice. */
const serverUrl = Object.assign(new URL(inject('templateUrl')), { pathname: '/postgres' }).href
const name = `kexie_first_page_${process.pid}`
let databaseUrl: string
let folder: string
let child: ChildProcess | undefined

beforeAll(async () => {
  databaseUrl = await createDatabase(serverUrl, name)
  folder = await mkdtemp(join(tmpdir(), 'kexie-first-page-'))
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await dropDatabase(serverUrl, name)
  await rm(folder, { recursive: true, force: true })
})

/** `npm start` on that database until it says where to look, and whatever else it says at once. */
async function start() {
  const { DATABASE_URL: _, DEMO: __, ...env } = process.env
  child = spawn(process.execPath, ['product/start.ts'], {
    cwd: root,
    // Seals of the audit are kept in a folder of its own, beside no other database's.
    env: { ...env, DATABASE_URL: databaseUrl, DATA_DIR: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += chunk
    const url = /(http:\/\/[\d.]+:\d+)\/graphql/.exec(said)?.[1]
    const code = /^ {2}([a-z0-9]{4}(?:-[a-z0-9]{4}){2}) /m.exec(said)?.[1]
    if (url && (code || said.includes('没有管理员'))) return { url, code: code ?? '', said }
  }
  throw new Error(`ended before it listened: ${said}`)
}

async function stop(): Promise<void> {
  if (!child) return
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  await ended
}

const order = {
  package: null,
  blank: { area: '110000', city: '某市', cityEn: 'Somewhere', association: '' },
  site: 'https://kexie.example.org',
  administrators: {
    SYSTEM_ADMIN: { name: 'li-lei', displayName: '李雷' },
    SECURITY_ADMIN: { name: 'han-mei', displayName: '韩梅梅' },
    AUDIT_ADMIN: { name: 'audit-admin', displayName: '审计员' },
  },
}

const post = async (url: string, body: object) => {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return {
    status: answer.status,
    body: (await answer.json()) as FoundingAnswer & { errors: { message: string }[] },
  }
}

const password = '头一个谁也不知道的口令'
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Redeems a link and signs in; with the code of the authenticator where one is bound. */
async function enter(url: string, token: string): Promise<string> {
  const door = doorOf(url)
  const { enrolment, name: own } = await door.open(token)
  const code = (later: number) => (enrolment ? { code: codeOf(enrolment, later) } : {})
  expect(await door.redeem({ token, password, ...code(0) })).toMatchObject({ name: own })
  const answer = await door.signIn({ name: own, password, ...code(1) })
  expect(answer.__typename).toBe('SignedIn')
  return answer.accessToken
}

const tokenIn = (address: string) => address.split('#')[1] ?? ''

const bodies = Array.from({ length: 12 }, (_, place) => `某市第${place + 1}学会`)

async function workbook(districts: { id: string; name: string }[]): Promise<Buffer> {
  const [district] = districts
  const people = bodies.map((organization, place) => ({
    ...{ name: `clerk-${place}`, displayName: `填报人${place}`, role: '填报人', organization },
  }))
  const office = { name: 'wu-min', displayName: '吴敏', role: '市级审核人' }
  const sheets = {
    organizations: bodies.map((body) => ({ name: body, kind: '学会', district: district?.name ?? '' })),
    accounts: [office, ...people],
  }
  return peopleFile(sheets, { districts, forms: [] })
}

async function bring(url: string, token: string, file: Buffer): Promise<PeopleAnswer> {
  const answer = await fetch(`${url}/imports/people?mode=all`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...bearer(token) },
    body: new Uint8Array(file),
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as PeopleAnswer
}

const health = async (url: string) =>
  ((await (await fetch(`${url}/health/ready`)).json()) as { status: string }).status

test('an empty database becomes a city by its first page, and a clerk of a workbook signs in', {
  timeout: 180_000,
}, async () => {
  const { url, code, said } = await start()
  expect(said).toContain(`打开 ${url}/ 输入一次性代码`)
  expect(await health(url)).toBe('not set up')
  expect(await (await fetch(`${url}/setup`)).json()).toEqual({ isOpen: true })

  // A wrong code is told so, and then not even the right one is looked at for a while.
  const wrong = await post(`${url}/setup/packages`, { code: '2222-2222-2222' })
  expect([wrong.status, wrong.body.errors[0]?.message]).toEqual([403, expect.stringContaining('代码不对')])
  expect((await post(`${url}/setup`, { ...order, code })).status).toBe(429)
  await new Promise((later) => setTimeout(later, 1100))
  const spoken = code.toUpperCase().replaceAll('-', ' ')
  const offered = await post(`${url}/setup/packages`, { code: spoken })
  expect(offered.body).toMatchObject({
    packages: expect.arrayContaining([
      { name: 'huaian', city: expect.objectContaining({ zh: '淮安市' }), site: null },
    ]),
  })

  // What is wrong with it is said before anything is done.
  for (const [broken, words] of [
    [{ blank: null }, '数据包，或空白设定'],
    [{ blank: { ...order.blank, area: '11' } }, '六位区划代码'],
    [{ site: 'nowhere' }, '本站网址'],
    [
      { administrators: { ...order.administrators, AUDIT_ADMIN: { name: 'A B', displayName: '审' } } },
      '登录名',
    ],
    [
      { administrators: { ...order.administrators, AUDIT_ADMIN: { name: 'li-lei', displayName: '审' } } },
      '各不相同',
    ],
  ] as const) {
    const refused = await post(`${url}/setup`, { ...order, ...broken, code })
    expect([refused.status, refused.body.errors[0]?.message]).toEqual([422, expect.stringContaining(words)])
  }
  expect(await health(url)).toBe('not set up')

  const { body } = await post(`${url}/setup`, { ...order, code })
  expect(
    body.links.map(({ role, displayName, address }) => [role, displayName, new URL(address).origin]),
  ).toEqual([
    ['SYSTEM_ADMIN', '李雷', 'https://kexie.example.org'],
    ['SECURITY_ADMIN', '韩梅梅', 'https://kexie.example.org'],
    ['AUDIT_ADMIN', '审计员', 'https://kexie.example.org'],
  ])
  // The product runs on as that city's, the code is dead, and the console finds it founded.
  expect(await health(url)).toBe('ready')
  expect((await post(`${url}/setup`, { ...order, code })).status).toBe(410)
  expect(await (await fetch(`${url}/setup`)).json()).toEqual({ isOpen: false })
  const init = await kexie(['init', '--package', 'huaian'], { DATABASE_URL: databaseUrl })
  expect(init).toMatchObject({ code: 2, err: expect.stringContaining('本市已经设定') })

  const [system = '', security = '', auditor = ''] = await Promise.all(
    body.links.map(({ address }) => enter(url, tokenIn(address))),
  )
  const { data } = await queryAt(url)('{ city { name } districts { id name } }')
  expect(data.city).toEqual({ name: '某市' })
  const grant = async (accounts: string[]) => {
    const answer = await queryAt(url)(
      'mutation ($input: GrantProposedRolesInput!) { grantProposedRoles(input: $input) { __typename } }',
      { input: { accounts, reason: '市科协名单' } },
      bearer(security),
    )
    expect(answer.data.grantProposedRoles.__typename).toBe('ProposedRolesGranted')
  }
  const waiting = async () => {
    const query = '{ accounts(filter: { awaitsRole: true }, first: 50) { nodes { id name } } }'
    return (await queryAt(url)(query, {}, bearer(security))).data.accounts.nodes as {
      id: string
      name: string
    }[]
  }

  // The office has no account yet: it is made and granted first, and then brings in the bodies of the others.
  const register = `mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { ... on AccountSet { link { path } } } }`
  const input = { name: 'wu-min', displayName: '吴敏', role: 'REVIEWER' }
  const made = await queryAt(url)(register, { input }, bearer(system))
  await grant((await waiting()).map(({ id }) => id))
  const office = await enter(url, tokenIn(made.data.registerAccount.link.path))

  const file = await workbook(data.districts)
  expect((await bring(url, office, file)).sheets).toMatchObject([
    { kind: 'organizations', written: 12 },
    { kind: 'accounts', rows: 13, written: 0, waitsFor: expect.stringContaining('系统管理员') },
  ])
  const brought = await bring(url, system, file)
  expect(brought.links).toHaveLength(12)
  await grant((await waiting()).map(({ id }) => id))
  const clerk = await enter(url, tokenIn(brought.links[11]?.path ?? ''))
  const me = await queryAt(url)('{ viewer { role organization { name } } }', {}, bearer(clerk))
  expect(me.data.viewer).toEqual({ role: 'REPORTER', organization: { name: bodies[11] } })

  const audited = await queryAt(url)(
    '{ auditEntries(first: 100) { nodes { actor action reason } } auditVerification { breaks { number } } }',
    {},
    bearer(auditor),
  )
  const first = audited.data.auditEntries.nodes.filter(
    ({ actor, action }: { actor: string; action: string }) =>
      actor === 'console:first-page' && action === 'REGISTER_ACCOUNT',
  )
  expect(first).toHaveLength(3)
  expect(first[0].reason).toContain('首页一次性代码')
  expect(audited.data.auditVerification.breaks).toEqual([])
  await stop()
})
