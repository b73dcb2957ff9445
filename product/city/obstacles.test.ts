import { exitCodes } from '@kexie/cli/exit-codes'
import { type Database, openDatabase } from '@kexie/db/database'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ended } from '../at-console.ts'
import { blankPackage } from './blank-package.ts'
import { installCity, planCity } from './install-city.ts'
import { listsOfCity } from './lists-of-city.ts'
import { type CityPackage, readPackage } from './read-package.ts'
import { storedPackage } from './stored-package.ts'

/** What stands in a package's way is told by its plan, before anything is written. */
const city = readPackage(new URL('../../cities/huaian/', import.meta.url))
const manner = { as: 'CITY', operator: 'installer' } as const
let fresh: FreshDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase({ hasPackage: false })
  database = openDatabase(fresh.url, { name: 'kexie test', max: 2 })
  await installCity(fresh.url, city, manner)
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

const [duty] = city.registers.duties
const [body, other] = city.registers.organizations.filter(({ kind }) => kind === 'COUNTY_BUREAU')

const withLists = (list: string, values: CityPackage['lists'][number]['values']) =>
  city.lists.map((one) => (one.code === list ? { ...one, values } : one))
const awards = city.lists.find(({ code }) => code === 'award')?.values ?? []
const [left, ...others] = awards

/** A form that somebody has owed for years. */
const [owed] = city.registers.forms.filter(({ cadence }) => cadence !== 'ONCE')

const ways: Record<string, [CityPackage, string]> = {
  'another measure': [
    {
      ...city,
      definitions: {
        ...city.definitions,
        indicators: city.definitions.indicators.map((one) =>
          one.code === 'technical-demands' && one.measure !== 'DERIVED' ? { ...one, measure: 'STOCK' } : one,
        ),
      },
    },
    '指标 technical-demands 的汇总方式一直是 SUM，不能改为 STOCK',
  ],
  'the name of a value that is retired by it': [
    {
      ...city,
      lists: withLists('award', [
        ...others,
        { code: 'NEW_ONE', name: left?.name ?? { zh: '', en: '' }, isRetired: false, help: undefined },
      ]),
    },
    `名称“${left?.name.zh}”是已停用的值 ${left?.code} 的`,
  ],
  'another area above all others': [
    {
      ...city,
      districts: city.districts.map((one) =>
        one.parentCode ? one : { ...one, code: '320001', nameZh: '某市' },
      ),
    },
    '淮安市、某市都会没有上级，而区域只能有一个最上级',
  ],
  'a duty of the past': [
    {
      ...city,
      registers: {
        ...city.registers,
        duties: city.registers.duties.map((row) => (row === duty ? { ...row, reason: '另一个理由' } : row)),
      },
    },
    '已经开始的报送职责不能改写',
  ],
  'a due day of periods that are over': [
    {
      ...city,
      registers: {
        ...city.registers,
        forms: city.registers.forms.map((row) => (row === owed ? { ...row, dueDay: 5, dueMonths: 1 } : row)),
      },
    },
    `“${owed?.nameZh}”的周期、截止日或所含记录改了，已过去的各期会跟着改`,
  ],
  'one credit code of two bodies': [
    {
      ...city,
      registers: {
        ...city.registers,
        organizations: city.registers.organizations.map((row) =>
          row === body || row === other ? { ...row, creditCode: '91320000000000000A' } : row,
        ),
      },
    },
    '统一社会信用代码',
  ],
}

test.each(Object.keys(ways))('%s', async (name) => {
  const [given, words] = ways[name] ?? [city, '']
  // What else it says is not written either.
  const changed = { ...given, city: { ...given.city, associationZh: '另一个科协' } }
  const before = await storedPackage(database.db)
  await expect(planCity(database.db, changed)).rejects.toThrow(words)
  await expect(installCity(fresh.url, changed, manner)).rejects.toThrow(words)
  expect(await storedPackage(database.db)).toEqual(before)
  expect(await planCity(database.db, city)).toEqual([])
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const code = await ended('', async () => (await planCity(database.db, changed)).length)
  expect(said.mock.calls.join('')).toContain('装不进这个数据库 · cannot be installed in this database')
  said.mockRestore()
  expect(code).toBe(exitCodes.conflicts)
})

test('days of the calendar that have passed move no due day that has passed; those to come move what is to come', async () => {
  const [form] = city.registers.forms.filter(({ cadence }) => cadence === 'MONTH')
  const forms = city.registers.forms.map((row) =>
    row === form ? { ...row, moves: 'NEXT_WORKDAY' as const, dueMonths: 3 } : row,
  )
  const having = (day?: string): CityPackage => ({
    ...city,
    registers: { ...city.registers, forms, calendar: day ? [{ day, isWorkday: false, name: '假日' }] : [] },
  })
  const own = await freshDatabase({ hasPackage: false })
  const { db, close } = openDatabase(own.url, { name: 'kexie test', max: 1 })
  await installCity(own.url, having(), manner)
  await db.execute(sql`
    insert into reporting.duty (id, form_code, organization_kind, starts_on, set_by, reason)
    values (gen_random_uuid(), ${form?.code}, 'COUNTY_ASSOCIATION', '2020-01-01', 'test', '长期')`)
  const dueOf = async (isOver: boolean) => {
    const [row] = await db.execute<{ due: string }>(sql`
      select max(p.due_on)::text as due from reporting.periods(${form?.code}, '2020-01-01', current_date - 1) p
      where p.ends_on < current_date - 2 and (p.due_on < current_date - 2) = ${isOver}`)
    return row?.due
  }
  const words = `“${form?.nameZh}”已过去的截止日会因 calendar.csv 里改了的日子而移动`
  for (const past of ['2010-10-20', await dueOf(true)])
    await expect(planCity(db, having(past)), past).rejects.toThrow(words)
  for (const day of ['2010-10-19', await dueOf(false)])
    expect(await planCity(db, having(day)), day).toMatchObject([{ what: 'ADD', entry: { key: day } }])
  await close()
  await own.drop()
})

test('an action plan that stays as it is here keeps the indicators that it names', async () => {
  const definitions = {
    ...city.definitions,
    indicators: city.definitions.indicators.filter(({ code }) => code !== 'project-follow-ups'),
  }
  const less = { ...city, definitions }
  expect(await planCity(database.db, less)).toMatchObject([{ what: 'RETIRE' }])
  await database.db.execute(sql`
    insert into metrics.action_plan (code, kind, name_zh, name_en, district_code, from_year, to_year, indicators)
    values ('own', 'ACTION_PLAN', '本市计划', 'Own plan', ${city.city.districtCode}, 2010, 2010, '{project-follow-ups}')`)
  await expect(planCity(database.db, less)).rejects.toThrow('行动计划“本市计划”在本市仍用着包里已没有的指标')
  await expect(installCity(fresh.url, less, manner)).rejects.toThrow('Own plan')
  await database.db.execute(sql`delete from metrics.action_plan where code = 'own'`)
})

test('a plan is tried and leaves nothing behind', async () => {
  const [first, ...rest] = city.registers.organizations
  const changed = {
    ...city,
    registers: { ...city.registers, organizations: [{ ...first, nameEn: 'Other' }, ...rest] },
  } as CityPackage
  const [row] = await database.db.execute(sql`select count(*)::int as entries from association.audit_entry`)
  expect(await planCity(database.db, changed)).toMatchObject([{ what: 'CHANGE' }])
  expect(await planCity(database.db, changed)).toMatchObject([{ what: 'CHANGE' }])
  expect(
    await database.db.execute(sql`select count(*)::int as entries from association.audit_entry`),
  ).toMatchObject([row])
})

test('the lists of a blank city have names in both languages, each its own', () => {
  const name = { zh: '某市', en: 'Somewhere' }
  const { lists } = blankPackage({ area: '110000', name, association: name })
  expect(lists.map(({ code }) => code).toSorted()).toEqual(listsOfCity)
  for (const { code, name: own } of lists) {
    expect(own.zh, code).toMatch(/^[\u4e00-\u9fff]+$/)
    expect(own.en, code).not.toBe(code)
  }
  expect(new Set(lists.map(({ name: own }) => own.zh)).size).toBe(lists.length)
})
