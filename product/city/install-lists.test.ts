import { type Database, openDatabase } from '@kexie/db/database'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import type { StatedList } from '@kexie/schema/stated-list'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lists } from '../../test/changzhou-definitions.ts'
import { installLists } from './install-lists.ts'

let fresh: FreshDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  database = openDatabase(fresh.url, { name: 'kexie test', max: 2 })
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

const stated = (code: string, zh: string) => ({
  code,
  name: { zh, en: `${code} ${zh}` },
  help: undefined,
  isRetired: false,
})
const award = (...values: StatedList['values']): StatedList[] => [
  { code: 'award', name: { zh: '奖项', en: 'Award' }, values },
]

/** The values of a list in their order, those that are retired in brackets. */
async function valuesOf(list = 'award'): Promise<string[]> {
  const rows = await database.db.execute<{ code: string; name: string; retired: boolean }>(sql`
    select code, name_zh as name, retired_since is not null as retired from reporting.list_value
    where list = ${list} order by position, code`)
  return rows.map(({ code, name, retired }) => (retired ? `(${code} ${name})` : `${code} ${name}`))
}

test('installing twice is installing once', async () => {
  const all = () => database.db.execute(sql`select * from reporting.list_value order by list, code`)
  await installLists(database.db, lists)
  const once = await all()
  await installLists(database.db, lists)
  expect([...(await all())]).toEqual([...once])
  expect(once.length).toBeGreaterThan(100)
})

test('what left is retired and keeps its code; what comes back is in use again', async () => {
  await installLists(database.db, award(stated('A', '甲'), stated('B', '乙')))
  expect(await valuesOf()).toEqual(expect.arrayContaining(['A 甲', 'B 乙', '(OTHER 其他奖项或人才计划)']))
  expect(await valuesOf('programme')).toContain('(TECH_CAFE 科技咖啡馆)')
  await installLists(database.db, award(stated('B', '乙')))
  const [first] = await database.db.execute(
    sql`select retired_since from reporting.list_value where code = 'A'`,
  )
  await installLists(database.db, award(stated('B', '乙')))
  const [again] = await database.db.execute(
    sql`select retired_since from reporting.list_value where code = 'A'`,
  )
  expect(again).toEqual(first)
  expect(await valuesOf()).toEqual(expect.arrayContaining(['(A 甲)', 'B 乙']))
  await installLists(database.db, award(stated('A', '甲')))
  expect(await valuesOf()).toEqual(expect.arrayContaining(['A 甲', '(B 乙)']))
})

test('two values may change their names, and the name of a retired one goes to no other', async () => {
  await installLists(database.db, award(stated('A', '甲'), stated('B', '乙')))
  await installLists(database.db, award(stated('A', '乙'), stated('B', '甲')))
  expect(await valuesOf()).toEqual(expect.arrayContaining(['A 乙', 'B 甲']))
  const taken = installLists(database.db, award(stated('C', '乙'), stated('B', '甲')))
  await expect(taken).rejects.toThrow('名称“乙”是已停用的值 A 的，不能给 C')
  expect(await valuesOf()).toEqual(expect.arrayContaining(['A 乙', 'B 甲']))
})

test('a value that the package says is retired is so once, and since the first time', async () => {
  const retired = { ...stated('R', '旧'), isRetired: true }
  const since = () =>
    database.db.execute(sql`select retired_since from reporting.list_value where code = 'R'`)
  await installLists(database.db, award(retired))
  const [first] = await since()
  await installLists(database.db, award(retired))
  expect(await since()).toEqual([first])
  expect(await valuesOf()).toContain('(R 旧)')
  await installLists(database.db, award(stated('R', '旧'), stated('C', '丙')))
  expect(await valuesOf()).toEqual(expect.arrayContaining(['R 旧', 'C 丙']))
})

test('nobody takes a value away or gives its code to another', async () => {
  const refused = async (text: string) => {
    const [, cause] = await database.sql.unsafe(text).then(
      () => [undefined, undefined],
      (error: Error) => [undefined, error.message],
    )
    return cause
  }
  expect(await refused(`delete from reporting.list_value where code = 'C'`)).toContain('never taken away')
  expect(await refused(`update reporting.list_value set code = 'D' where code = 'C'`)).toContain(
    'never taken away',
  )
  expect(await refused('truncate reporting.list_value')).toContain('never taken away')
})

test('a column takes no code that is not on its list, whoever writes it', async () => {
  const insert = (programme: string) =>
    database.sql.unsafe(
      `insert into events.event_series (code, name_zh, name_en, tier, programme, cadence, started_on)
       values ('s-${programme}', '某', 'Some', 'REGULAR', '${programme}', 'YEARLY', '2017-01-01')`,
    )
  await expect(insert('TECH_CAFE')).resolves.toBeDefined()
  await expect(insert('NOWHERE')).rejects.toThrow('“NOWHERE” is not on the list programme')
  await expect(insert('A')).rejects.toThrow('is not on the list programme')
  await expect(
    database.sql.unsafe(`update events.event_series set programme = 'NOWHERE' where code = 's-TECH_CAFE'`),
  ).rejects.toThrow('“NOWHERE” is not on the list programme')
})
