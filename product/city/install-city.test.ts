import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Database, openDatabase } from '@kexie/db/database'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cityFolders } from './city-folders.ts'
import { foundedAs, installCity, planCity } from './install-city.ts'
import { isDone } from './plan-city.ts'
import { type CityPackage, readPackage } from './read-package.ts'
import { storedPackage } from './stored-package.ts'
import { writePackage } from './write-package.ts'

const manner = { as: 'CITY', operator: 'installer' } as const

describe.each(cityFolders())('%s', (_, folder) => {
  const city = readPackage(folder)
  const opened: { fresh: FreshDatabase; database: Database }[] = []
  const folders: string[] = []

  async function emptyDatabase() {
    const fresh = await freshDatabase({ hasPackage: false })
    const database = openDatabase(fresh.url, { name: 'kexie test', max: 2 })
    opened.push({ fresh, database })
    return { url: fresh.url, db: database.db }
  }

  let own: Awaited<ReturnType<typeof emptyDatabase>>
  beforeAll(async () => {
    own = await emptyDatabase()
    await installCity(own.url, city, manner)
  })
  afterAll(async () => {
    for (const { fresh, database } of opened) {
      await database.close()
      await fresh.drop()
    }
    for (const one of folders) rmSync(one, { recursive: true })
  })

  /** What is in a database as the package of a folder would have it. */
  async function exported(): Promise<{ files: Record<string, string>; city: CityPackage }> {
    const stored = await storedPackage(own.db)
    if (!stored.city) throw new Error('no city')
    const files = writePackage({ ...stored, city: stored.city })
    const path = mkdtempSync(join(tmpdir(), 'kexie exported '))
    folders.push(path)
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(path, file)), { recursive: true })
      writeFileSync(join(path, file), text)
    }
    return { files, city: readPackage(pathToFileURL(`${path}/`)) }
  }

  test('installs into an empty database, and a second time changes nothing', async () => {
    expect(await foundedAs(own.db)).toBe('CITY')
    expect(await planCity(own.db, city)).toEqual([])
    expect(await installCity(own.url, city, manner)).toEqual([])
    const audited = await own.db.execute(
      sql`select action, actor from association.audit_entry where action = 'INSTALL_CITY'`,
    )
    expect([...audited]).toEqual([{ action: 'INSTALL_CITY', actor: 'console:installer' }])
  })

  test('to a database that says nothing everything is added', async () => {
    const { db } = await emptyDatabase()
    expect(new Set((await planCity(db, city)).map(({ what }) => what))).toEqual(new Set(['ADD']))
  })

  test('what is exported installs elsewhere to the same, and is exported as the same bytes', async () => {
    const { files, city: again } = await exported()
    const other = await emptyDatabase()
    await installCity(other.url, again, manner)
    expect(await planCity(other.db, city)).toEqual([])
    const stored = await storedPackage(other.db)
    expect(writePackage({ ...stored, city: stored.city ?? again.city })).toEqual(files)
  })

  test('what changed in the package is changed; what was changed here stays unless it is overwritten', async () => {
    const [first, second] = city.registers.organizations
    const [target] = city.published.targets
    if (!first || !second) throw new Error('a package without bodies')
    await own.db.execute(
      sql`update association.organization set name_en = 'Own Name' where id = ${second.id}`,
    )
    const changed: CityPackage = {
      ...city,
      city: { ...city.city, associationEn: 'Another' },
      registers: {
        ...city.registers,
        organizations: city.registers.organizations.map((row) =>
          row.id === first.id || row.id === second.id ? { ...row, nameEn: 'Theirs' } : row,
        ),
      },
      published: {
        ...city.published,
        targets: city.published.targets.map((row) => (row.id === target?.id ? { ...row, value: '7' } : row)),
      },
    }
    const steps = await installCity(own.url, changed, manner)
    const said = steps.map(({ what, entry }) => `${what} ${entry.part} ${entry.name}`)
    expect(said).toEqual([
      `CHANGE city ${city.city.associationZh}`,
      `CHANGE organizations ${first.name}`,
      `MEETS organizations ${second.name}`,
      ...(target ? [expect.stringMatching(`^CHANGE targets .+（${target.districtCode}）$`)] : []),
    ])
    const names = await own.db.execute(
      sql`select name_en from association.organization where id in (${first.id}, ${second.id}) order by name_en`,
    )
    expect([...names]).toEqual([{ name_en: 'Own Name' }, { name_en: 'Theirs' }])
    if (target)
      expect([
        ...(await own.db.execute(
          sql`select revision, value::float from metrics.target_revision where target_id = ${target.id} order by 1`,
        )),
      ]).toEqual([
        { revision: 1, value: Number(target.value) },
        { revision: 2, value: 7 },
      ])
    expect((await planCity(own.db, changed)).map(({ what }) => what)).toEqual(['OWN'])
    expect((await planCity(own.db, changed, true)).map(({ what }) => what)).toEqual(['CHANGE'])
    await installCity(own.url, city, { ...manner, overwrites: true })
    expect(await planCity(own.db, city)).toEqual([])
  })

  test('what was taken away here stays away, until it is overwritten', async () => {
    const calendar = [{ day: '2150-05-01', isWorkday: false, name: '假日' }]
    const more: CityPackage = { ...city, registers: { ...city.registers, calendar } }
    await installCity(own.url, more, manner)
    await own.db.execute(sql`delete from reporting.calendar_day where day = '2150-05-01'`)
    const planned = async (overwrites: boolean) =>
      (await planCity(own.db, more, overwrites)).map(({ what, entry }) => `${what} ${entry.key}`)
    expect(await planned(false)).toEqual(['OWN 2150-05-01'])
    expect(await planned(true)).toEqual(['CHANGE 2150-05-01'])
    await installCity(own.url, more, manner)
    expect((await storedPackage(own.db)).registers.calendar).toEqual([])
    await installCity(own.url, city, manner)
    expect(await planCity(own.db, city)).toEqual([])
  })

  test('a duty and a target that were set on a page are those of the package that says the same', async () => {
    const indicator = city.definitions.indicators[0]?.code ?? ''
    const [form] = city.registers.forms
    await own.db.execute(sql`
      insert into metrics.target (id, indicator, district_code, from_year, to_year, value, relation)
      values (gen_random_uuid(), ${indicator}, ${city.city.districtCode}, 2150, 2151, 7.5, 'AT_LEAST')`)
    await own.db.execute(sql`
      insert into metrics.target_revision (target_id, revision, value, relation, set_by, reason)
      select id, 1, value, relation, 'leader', '页面设定' from metrics.target where from_year = 2150`)
    for (const reason of ['先设的', '后设的'])
      await own.db.execute(sql`
        insert into reporting.duty (id, form_code, organization_kind, starts_on, set_by, set_at, reason)
        values (gen_random_uuid(), ${form?.code}, 'OTHER', '2150-01-01', 'reviewer', clock_timestamp(), ${reason})`)
    const { city: again } = await exported()
    expect(again.published.targets.filter(({ fromYear }) => fromYear === 2150)).toHaveLength(1)
    expect(again.registers.duties.filter(({ startsOn }) => startsOn === '2150-01-01')).toMatchObject([
      { reason: '后设的' },
    ])
    expect(await planCity(own.db, again)).toEqual([])
    await installCity(own.url, again, { ...manner, overwrites: true })
    const [rows] = await own.db.execute(sql`
      select (select count(*)::int from metrics.target where from_year = 2150) as targets,
        (select count(*)::int from reporting.duty where starts_on = '2150-01-01') as duties`)
    expect(rows).toEqual({ targets: 1, duties: 2 })
    await own.db.execute(sql`delete from reporting.duty where starts_on = '2150-01-01'`)
  })

  test('what has left the package stays where records may name it, and is retired where the city offers it', async () => {
    const [value] = city.lists.find(({ values }) => values.length > 1)?.values.slice(-1) ?? []
    const organizations = city.registers.organizations.slice(0, -1)
    const gone = city.registers.organizations.at(-1)
    const less: CityPackage = {
      ...city,
      lists: city.lists.map((list) => ({ ...list, values: list.values.filter((one) => one !== value) })),
      registers: {
        ...city.registers,
        organizations,
        memberships: city.registers.memberships.filter(({ organizationId }) => organizationId !== gone?.id),
      },
    }
    const steps = await planCity(own.db, less)
    expect(steps.filter(isDone).map(({ what, entry }) => `${what} ${entry.part}`)).toEqual([
      'CHANGE lists',
      'RETIRE values',
    ])
    expect(steps.map(({ what, entry }) => `${what} ${entry.name}`)).toContain(`KEEP ${gone?.name}`)
  })
})
