import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@kexie/db/database'
import { migrate } from '@kexie/db/migrate'
import { createDatabase, dropDatabase } from '@kexie/db/template-database'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { blankPackage } from '../../product/city/blank-package.ts'
import { demoCity } from '../../product/city/demo-city.ts'
import { installCity, planCity } from '../../product/city/install-city.ts'
import { readPackage } from '../../product/city/read-package.ts'
import { loadCity } from '../../product/load-city.ts'
import { startProduct } from '../../product/product.ts'
import { wantsDemo } from '../../product/wants-demo.ts'
import { changzhouDatabase } from './changzhou-database.ts'
import { queryAt } from './client.ts'
import { kexie, tokensIn } from './console.ts'

/** An operator founds a city on an empty database, and what he exports founds the same elsewhere. */
const serverUrl = Object.assign(new URL(inject('templateUrl')), { pathname: '/postgres' }).href
const closing: (() => Promise<unknown>)[] = []
let folder: string
let made = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kexie-founding-'))
})
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
  await rm(folder, { recursive: true, force: true })
})

/** A database in which there is nothing at all, and how commands find it. */
async function nothingYet() {
  const name = `kexie_founding_${process.pid}_${made++}`
  const url = await createDatabase(serverUrl, name)
  closing.push(() => dropDatabase(serverUrl, name))
  return { url, env: { DATABASE_URL: url } }
}

async function running(databaseUrl: string) {
  await migrate(databaseUrl)
  const gateway = await startProduct({ databaseUrl, host: '127.0.0.1', port: 0, urls: {} })
  closing.push(gateway.stop)
  const health = async () => {
    const answer = await fetch(`${gateway.url}/health/ready`)
    return { code: answer.status, status: ((await answer.json()) as { status: string }).status }
  }
  return { query: queryAt(gateway.url), health }
}

const asked = `{ city { name association } districts { name } indicators { code } statements { key }
  organizations(first: 1) { totalCount } academicEvents(first: 1) { totalCount } }`

test('a package founds a city while the product runs; what is exported of it founds the same elsewhere', {
  timeout: 180_000,
}, async () => {
  const first = await nothingYet()
  const { query, health } = await running(first.url)
  expect(await health()).toEqual({ code: 503, status: 'not set up' })
  const init = await kexie(['init', '--package', 'changzhou', '--operator', '王工'], first.env)
  expect(init).toMatchObject({ code: 0, err: '' })
  expect(init.out).toMatch(/新增 add {2}单位 organization：.*（共 95 · 95 in all）/)
  expect(Object.keys(tokensIn(init.out))).toEqual(['system-admin', 'security-admin', 'audit-admin'])
  expect(await health()).toEqual({ code: 200, status: 'ready' })
  const { data, errors } = await query(asked)
  expect(errors).toBeUndefined()
  expect(data.city).toEqual({ name: '常州市', association: '常州市科学技术协会' })
  const { definitions, districts, published } = await demoCity()
  const codesOf = (all: readonly { code: string }[]) => all.map(({ code }) => code).toSorted()
  expect(codesOf(data.indicators)).toEqual(codesOf(definitions.indicators))
  expect(data.districts).toHaveLength(districts.length)
  expect(data.statements).toHaveLength(published.statements.length)
  // An empty database receives no record it was not told to.
  expect([data.organizations.totalCount, data.academicEvents.totalCount]).toEqual([95, 0])

  const again = await kexie(['init', '--package', 'changzhou'], first.env)
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining('本市已经设定') })
  await expect(wantsDemo({ demo: true, databaseUrl: first.url }, first.url)).rejects.toThrow('一个城市的')
  await expect(loadCity(first.url, await demoCity())).rejects.toThrow('一个城市的')
  expect((await query(asked)).data.academicEvents.totalCount).toBe(0)

  await withPast(first.url)
  const exported = join(folder, 'exported')
  expect(await kexie(['city', 'export', exported], first.env)).toMatchObject({ code: 0, err: '' })
  expect((await kexie(['city', 'export', exported], first.env)).err).toContain('不是空的')
  expect(await kexie(['city', 'check', exported], {})).toMatchObject({ code: 0, err: '' })
  const second = await nothingYet()
  expect(await kexie(['init', '--package', exported], second.env)).toMatchObject({ code: 0, err: '' })
  const plan = await kexie(['city', 'install', exported], second.env)
  expect(plan.out).toBe('没有变动 · nothing changes\n')
  expect(await pastOf(second.url)).toEqual(await pastOf(first.url))
})

/** What the register says elsewhere only by what the package carries: a kind of before, and an entry that stands for another. */
async function withPast(url: string): Promise<void> {
  const { sql, close } = openDatabase(url, { name: 'kexie test', max: 1 })
  const [one, other] =
    await sql`select id from association.organization where kind = 'SOCIETY' order by id limit 2`
  await sql`update association.organization set kind = 'INSTITUTE' where id = ${one?.id}`
  await sql`select association.merge_identity('ORGANIZATION', ${other?.id}, ${one?.id}, '某', '同一单位')`
  await close()
}

async function pastOf(url: string) {
  const { sql, close } = openDatabase(url, { name: 'kexie test', max: 1 })
  const merges = await sql`select merged_id, into_id from association.identity_merge`
  const changes =
    await sql`select organization_id, what, was, becomes, changed_by from association.organization_change`
  await close()
  expect([merges.length, changes.length]).toEqual([1, 1])
  return { merges: [...merges], changes: [...changes] }
}

test('a blank city gets its districts by the files it exported, and faults change nothing', {
  timeout: 240_000,
}, async () => {
  const { url, env } = await nothingYet()
  const blank = ['--blank', '--area', '110000', '--city', '某市', '--city-en', 'Somewhere']
  expect((await kexie(['init', '--blank', '--area', '110000'], env)).err).toContain('--city')
  expect(await kexie(['init', ...blank], env)).toMatchObject({ code: 0, err: '' })
  const { query, health } = await running(url)
  expect(await health()).toEqual({ code: 200, status: 'ready' })
  expect((await query(asked)).data).toMatchObject({
    ...{ city: { name: '某市' }, districts: [{ name: '某市' }], statements: [] },
    organizations: { totalCount: 1 },
  })

  const own = join(folder, 'blank')
  await kexie(['city', 'export', own], env)
  const districts = join(own, 'districts.yaml')
  const written = await readFile(districts, 'utf8')
  const parts = ['110101 甲区 First', '110102 乙区 Second'].map((part) => part.split(' '))
  const more = parts.map(
    ([code, zh, en]) => `- code: "${code}"\n  parent: "110000"\n  name: { zh: ${zh}, en: ${en} }\n`,
  )
  await writeFile(districts, `${written}${more.join('')}- code: "110103"\n  parent: "119999"\n`)
  const refused = await kexie(['city', 'install', own, '--yes'], env)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('districts.yaml 第')
  expect((await query('{ districts { name } }')).data.districts).toHaveLength(1)

  await writeFile(districts, `${written}${more.join('')}`)
  expect((await kexie(['city', 'install', own], env)).out).toContain('新增 add  区域 area：甲区、乙区')
  expect((await query('{ districts { name } }')).data.districts).toHaveLength(1)
  expect(await kexie(['city', 'install', own, '--yes'], env)).toMatchObject({ code: 0, err: '' })
  expect((await query('{ districts { name parent { name } } }')).data.districts).toEqual([
    { name: '某市', parent: null },
    { name: '甲区', parent: { name: '某市' } },
    { name: '乙区', parent: { name: '某市' } },
  ])
})

test('a demo stays a demo, and says how its definitions found a city', { timeout: 120_000 }, async () => {
  const { url, env } = await nothingYet()
  await migrate(url)
  const name = { zh: '演示市', en: 'Demo' }
  await installCity(url, blankPackage({ area: '320400', name, association: name }), {
    as: 'DEMO',
    operator: 'test',
  })
  const init = await kexie(['init', '--package', 'changzhou'], env)
  expect(init).toMatchObject({ code: 2, err: expect.stringMatching(/演示库.*kexie city export.*kexie init/) })
  expect(await wantsDemo({ demo: undefined, databaseUrl: url }, url)).toBe(true)
  const database = openDatabase(url, { name: 'kexie test', max: 1 })
  const change = database.sql`update association.installation set kind = 'CITY'`
  await expect(change).rejects.toThrow('founded')
  await database.close()
})

test('a city whose founding was stopped before its administrators says how they are made', {
  timeout: 120_000,
}, async () => {
  const { url, env } = await nothingYet()
  await migrate(url)
  const name = { zh: '某市', en: 'Somewhere' }
  const city = blankPackage({ area: '110000', name, association: name })
  await installCity(url, city, { as: 'CITY', operator: 'test' })
  const again = ['init', '--blank', '--area', '110000', '--city', '某市', '--city-en', 'Somewhere']
  expect(await kexie(again, env)).toMatchObject({
    ...{ code: 2, err: expect.stringContaining('还缺 3 名管理员：请用 kexie admin create') },
  })
  expect((await kexie(['admin', 'create'], env)).out.match(/redeem#/g)).toHaveLength(3)
  expect(await kexie(again, env)).toMatchObject({
    code: 2,
    err: expect.stringContaining('kexie city install'),
  })
})

test('a demo that was loaded is what its package says, so that a later start changes nothing', {
  timeout: 180_000,
}, async () => {
  const { url, drop } = await changzhouDatabase()
  const database = openDatabase(url, { name: 'kexie test', max: 1 })
  try {
    // What journeys let a society report beside it.
    await database.sql`delete from reporting.reporter_rule where set_by = 'test'`
    await database.sql`update reporting.reporter_rule set kinds = '{CITY_ASSOCIATION}'`
    expect(await planCity(database.db, await demoCity())).toEqual([])
  } finally {
    await database.close()
    await drop()
  }
})

test.each([
  [['init'], /--package 或 --blank/],
  [['init', '--package', 'nowhere'], /没有这个文件夹/],
  [['city', 'destroy', 'x'], /unknown command/],
  [['city', 'check'], /应有一个文件夹/],
])('ends with 2 and how it is called: kexie %j', async (args, sentence) => {
  const ended = await kexie(args, { DATA_DIR: join(folder, 'none') })
  expect(ended.code).toBe(2)
  expect(ended.err).toMatch(sentence)
})

test('a demo with records that were made up goes elsewhere as a demo, and into no city', {
  timeout: 300_000,
}, async () => {
  const first = await nothingYet()
  // One that was stopped before its records came is gone on with.
  await installCity(await migrated(first.url), readPackage(huaian), { as: 'DEMO', operator: 'test' })
  const init = await kexie(['init', '--package', 'huaian', '--demo', '--operator', '王工'], first.env)
  expect(init).toMatchObject({ code: 0, err: '' })
  expect(init.out).toContain('已装入记录 · records installed：633')
  expect(Object.keys(tokensIn(init.out))).toHaveLength(3)
  expect((await kexie(['init', '--package', 'huaian', '--demo'], first.env)).err).toContain('永远是演示库')
  // It is another city's than the one that comes with a start, and is left as it is.
  expect(await wantsDemo({ demo: undefined, databaseUrl: undefined }, first.url)).toBe(false)
  expect(await loadCity(first.url, await demoCity())).toBe(false)
  const exported = join(folder, 'with records')
  const written = await kexie(['city', 'export', exported, '--records'], first.env)
  expect(written).toMatchObject({ code: 0, err: '', out: expect.stringContaining('633') })
  expect((await stat(join(exported, 'records/Demand.jsonl'))).mode & 0o077).toBe(0)
  expect((await kexie(['city', 'install', exported, '--records', '--yes'], first.env)).err).toContain(
    '已有记录',
  )

  const second = await nothingYet()
  const plan = await kexie(['city', 'install', exported, '--records'], second.env)
  expect(plan.out).toContain('装入的库是演示库')
  expect(await kexie(['city', 'install', exported, '--records', '--yes'], second.env)).toMatchObject({
    code: 0,
    err: '',
  })
  const { query } = await running(second.url)
  expect((await query('{ city { name demonstration } }')).data.city).toEqual({
    name: '淮安市',
    demonstration: true,
  })

  const city = await nothingYet()
  await installCity(await migrated(city.url), readPackage(huaian), { as: 'CITY', operator: 'test' })
  const refused = await kexie(['city', 'install', exported, '--records', '--yes'], city.env)
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('虚构或重建') })
  const own = await running(city.url)
  const { data } = await own.query('{ city { demonstration } expoEditions(first: 1) { totalCount } }')
  expect(data).toEqual({ city: { demonstration: false }, expoEditions: { totalCount: 0 } })
})

const huaian = new URL('../../cities/huaian/', import.meta.url)

async function migrated(url: string) {
  await migrate(url)
  return url
}

test('a database of another program, and words that are none, are refused in words', {
  timeout: 120_000,
}, async () => {
  const { url, env } = await nothingYet()
  const owner = openDatabase(url, { name: 'kexie test', max: 1 })
  await owner.sql`create schema events`
  const foreign = await kexie(['init', '--package', 'huaian'], env)
  expect(foreign.err).toContain('这个数据库里已有别的程序的模式（schema）：events')
  expect(await owner.sql`select from pg_namespace where nspname = 'association'`).toHaveLength(0)
  await owner.close()
  expect((await kexie(['init', '--unknown', 'huaian'], env)).err).toContain('没有这个选项：--unknown')
  expect((await kexie(['init', 'huaian'], env)).err).toContain('多余的参数：huaian')
  const blank = ['init', '--blank', '--area', '32', '--city', '某市', '--city-en', 'Somewhere']
  expect((await kexie(blank, env)).err).toContain('--area: 应为六位区划代码')
})
