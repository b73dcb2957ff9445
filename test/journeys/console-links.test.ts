import { openDatabase } from '@kexie/db/database'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { admin, tokensIn } from './console.ts'

/** What the console prints is opened by somebody on another machine, and is never printed again. */
let database: FreshDatabase
let env: Record<string, string>

beforeEach(async () => {
  database = await freshDatabase()
  env = { DATABASE_URL: database.url }
})
afterEach(() => database.drop())

const addresses = (out: string) => [...out.matchAll(/^ {2}(http\S*)\/redeem#kxl_/gm)].map(([, site]) => site)

test.each<[string, string[], Record<string, string>]>([
  ['https://kexie.example.org', [], { PUBLIC_URL: 'https://kexie.example.org/' }],
  ['https://b.example.org', ['--site', 'https://b.example.org'], { PUBLIC_URL: 'https://a.example.org' }],
  ['http://[::1]:4100', [], { HOST: '::1', PORT: '4100' }],
  ['http://127.0.0.1:4000', [], {}],
])('links lead to %s', async (site, args, settings) => {
  const { out, err, code } = await admin(['create', ...args], { ...env, ...settings })
  expect([code, err, addresses(out)]).toEqual([0, '', [site, site, site]])
})

test('links lead to where the city says that it is opened, unless the operator says otherwise', async () => {
  const { sql, close } = openDatabase(database.url, { name: 'kexie test', max: 1 })
  await sql`insert into association.district (code, name_zh, name_en) values ('110000', '某市', 'Somewhere')`
  await sql`
    insert into association.city (district_code, association_zh, association_en, languages, site)
    values ('110000', '某市科协', 'Somewhere', '{zh}', 'https://kexie.example.org')`
  await close()
  const lead = async (args: string[]) => addresses((await admin(args, env)).out)
  expect(await lead(['create'])).toEqual(Array(3).fill('https://kexie.example.org'))
  expect(await lead(['reset', 'system-admin', '--reason', '忘记'])).toEqual(['https://kexie.example.org'])
  expect(
    await lead(['reset', 'system-admin', '--reason', '忘记', '--site', 'https://b.example.org']),
  ).toEqual(['https://b.example.org'])
  // Three commands, each a process of its own.
}, 180_000)

test.each(['javascript:alert(1)', 'kexie.example.org', 'https://kexie.example.org/#', 'https://u:p@kexie'])(
  'an address nobody could open is refused before anything is made: %s',
  async (site) => {
    const { out, err, code } = await admin(['create', '--site', site], env)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^--site: 应为http 或 https 地址/)
    expect((await admin(['list'], env)).out).toContain('还没有账号')
  },
)

test('a link that was made is shown, though the next could not be', async () => {
  const { sql, close } = openDatabase(database.url, { name: 'kexie test', max: 1 })
  await sql`
    insert into association.account (id, name, display_name, role, created_by)
    values (gen_random_uuid(), 'security-admin', '某人', 'LEADER', 'test')`
  await close()
  const { out, err, code } = await admin(['create'], env)
  expect(code).toBe(1)
  expect(err).toContain('security-admin')
  expect(Object.keys(tokensIn(out))).toEqual(['system-admin'])
})
