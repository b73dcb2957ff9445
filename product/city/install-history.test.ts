import { type Database, openDatabase } from '@kexie/db/database'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChangeRow } from './history-rows.ts'
import { installCity, planCity } from './install-city.ts'
import { isDone, type Step } from './plan-city.ts'
import { type CityPackage, readPackage } from './read-package.ts'
import { storedPackage } from './stored-package.ts'

/** What a package says of the past meets what was changed here meanwhile. */
const city = readPackage(new URL('../../cities/huaian/', import.meta.url))
let fresh: FreshDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase({ hasPackage: false })
  database = openDatabase(fresh.url, { name: 'kexie test', max: 2 })
  await install(city)
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

const install = (given: CityPackage, overwrites = false) =>
  installCity(fresh.url, given, { as: 'CITY', operator: '王工', overwrites })

const [one, other, third, fourth, fifth] = city.registers.organizations
  .filter(({ kind }) => kind === 'COUNTY_BUREAU')
  .map(({ id }) => id) as [string, string, string, string, string]

type Kind = CityPackage['registers']['organizations'][number]['kind']

const became = (organizationId: string, was: Kind, becomes: Kind, effectiveOn = '2009-07-01'): ChangeRow => ({
  ...{ organizationId, what: 'KIND', was, becomes, effectiveOn },
  ...{ reason: '来函', changedBy: '李工', recordedAt: null },
})

/** The package with bodies of other kinds, with what it says of that and of merges. */
const saying = (
  kinds: Readonly<Record<string, Kind>>,
  { changes = [], merges = [] }: Partial<Pick<CityPackage['registers'], 'changes' | 'merges'>> = {},
): CityPackage => ({
  ...city,
  registers: {
    ...city.registers,
    organizations: city.registers.organizations.map((row) => ({ ...row, kind: kinds[row.id] ?? row.kind })),
    ...{ changes, merges },
  },
})

const setHere = (id: string, kind: Kind) =>
  database.db.execute(sql`update association.organization set kind = ${kind} where id = ${id}`)

const kindsOf = async (id: string) => [
  ...(await database.db.execute<{ was: string; becomes: string; since: string | null; by: string }>(sql`
    select was, becomes, effective_on::text as since, changed_by as by from association.organization_change
    where organization_id = ${id} and what = 'KIND' order by id`)),
]

const inWords = (steps: readonly Step[]) => steps.map(({ what, entry }) => `${what} ${entry.part}`)

test('what a package says anew of a known body is kept once, with its own day', async () => {
  const more = saying({ [one]: 'INSTITUTE' }, { changes: [became(one, 'COUNTY_BUREAU', 'INSTITUTE')] })
  expect(inWords(await install(more))).toEqual(['CHANGE organizations', 'ADD changes'])
  const kept = [{ was: 'COUNTY_BUREAU', becomes: 'INSTITUTE', since: '2009-07-01', by: '李工' }]
  expect(await kindsOf(one)).toEqual(kept)
  expect(await install(more)).toEqual([])
  expect(await kindsOf(one)).toEqual(kept)
})

test('without a word of when it is kept from today, in the name of whoever installs it', async () => {
  await install(
    saying(
      { [one]: 'INSTITUTE', [other]: 'SOCIETY' },
      { changes: [became(one, 'COUNTY_BUREAU', 'INSTITUTE')] },
    ),
  )
  expect(await kindsOf(other)).toMatchObject([
    { was: 'COUNTY_BUREAU', becomes: 'SOCIETY', since: expect.any(String), by: 'console:王工' },
  ])
})

test('a past that was another here stays, overwritten or not, and no change comes after one that is not taken', async () => {
  await setHere(third, 'OTHER')
  const changes = [
    became(third, 'COUNTY_BUREAU', 'SOCIETY'),
    became(third, 'SOCIETY', 'INSTITUTE', '2010-01-01'),
  ]
  const given = saying({ [third]: 'INSTITUTE' }, { changes })
  expect(
    inWords((await planCity(database.db, given)).filter(({ entry }) => entry.key.startsWith(third))),
  ).toEqual(['MEETS organizations', 'MEETS changes', 'MEETS changes'])
  await install(given, true)
  expect(await kindsOf(third)).toMatchObject([
    { was: 'COUNTY_BUREAU', becomes: 'OTHER', by: 'system' },
    { was: 'OTHER', becomes: 'INSTITUTE', by: 'console:王工' },
  ])
  expect((await planCity(database.db, given)).filter(isDone)).toEqual([])
})

test('the past of a body that stays as it is comes in full or not at all', async () => {
  const changes = [became(fourth, 'OTHER', 'COUNTY_BUREAU')]
  await install(saying({}, { changes }))
  expect(await kindsOf(fourth)).toMatchObject([{ was: 'OTHER', since: '2009-07-01' }])
  const [fault] = (await planCity(
    database.db,
    saying({}, { changes: [{ ...changes[0], reason: '改写' } as ChangeRow] }),
  ).catch((error) => error.problems)) as { zh: string }[]
  expect(fault?.zh).toContain('本库已记下的只能续写')
})

test('a merge is installed once, and one that was taken back here stays so unless it is overwritten', async () => {
  const merges = [{ mergedId: fourth, intoId: fifth, reason: '同一单位', decidedBy: '李工' }]
  const given = saying({}, { merges })
  const ofMerges = async () => (await storedPackage(database.db)).registers.merges
  expect(inWords((await install(given)).filter(isDone))).toContain('ADD merges')
  expect(await ofMerges()).toEqual(merges)
  expect((await install(given)).filter(({ entry }) => entry.part === 'merges')).toEqual([])
  await database.db.execute(
    sql`select association.unmerge_identity('ORGANIZATION', ${fourth}::uuid, '某', '误')`,
  )
  const again = await install(given)
  expect(again.filter(({ entry }) => entry.part === 'merges').map(({ what }) => what)).toEqual(['OWN'])
  expect(await ofMerges()).toEqual([])
  await install(given, true)
  expect(await ofMerges()).toEqual(merges)
  // Another one here: whoever installs decides that it is that no more, and the package says who decided what it is.
  await database.db.execute(
    sql`select association.unmerge_identity('ORGANIZATION', ${fourth}::uuid, '某', '误')`,
  )
  await database.db.execute(
    sql`select association.merge_identity('ORGANIZATION', ${fourth}::uuid, ${other}::uuid, '某', '实')`,
  )
  await install(given, true)
  expect(await ofMerges()).toEqual(merges)
  const events = await database.db.execute(sql`
    select event, decided_by as by, reason from association.identity_event order by id desc limit 2`)
  expect([...events]).toEqual([
    { event: 'MERGE', by: '李工', reason: '同一单位' },
    { event: 'UNMERGE', by: 'console:王工', reason: '装入城市数据包 · installed from a package' },
  ])
  // The other way round here: nobody could say which holds.
  await database.db.execute(
    sql`select association.unmerge_identity('ORGANIZATION', ${fourth}::uuid, '某', '误')`,
  )
  await database.db.execute(
    sql`select association.merge_identity('ORGANIZATION', ${fifth}::uuid, ${fourth}::uuid, '某', '实')`,
  )
  await expect(install(given, true)).rejects.toThrow('已并入')
  expect(await ofMerges()).toMatchObject([{ mergedId: fifth, intoId: fourth }])
})

test('a body that was renamed here is the one that the package names as before, whatever its id', async () => {
  const renamed = city.registers.organizations.find(({ kind }) => kind === 'UNIVERSITY')
  const id = '01890000-0000-7000-8000-000000000042'
  await database.db.execute(sql`
    insert into association.organization (id, kind, name, sort_key, district_code) values (${id}, 'SOCIETY', '名册学会', 'm', ${city.city.districtCode})`)
  await database.db.execute(sql`update association.organization set name = '改名学会' where id = ${id}`)
  const given = saying({})
  const strange = {
    ...renamed,
    id: '01890000-0000-7000-8000-000000000043',
    name: '名册学会',
    kind: 'SOCIETY',
  } as CityPackage['registers']['organizations'][number]
  const steps = await planCity(database.db, {
    ...given,
    registers: { ...given.registers, organizations: [...given.registers.organizations, strange] },
  })
  expect(
    steps.filter(({ entry }) => entry.name === '名册学会').map(({ what, entry }) => [what, entry.key]),
  ).toEqual([['MEETS', id]])
})
