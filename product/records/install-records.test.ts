import { openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { afterAll, expect, test } from 'vitest'
import { installCity } from '../city/install-city.ts'
import { type CityPackage, readPackage } from '../city/read-package.ts'
import type { CarriedRecord } from './carried.ts'
import { installRecords } from './install-records.ts'
import type { PlacedRecords } from './record-files.ts'

/** What was accepted stays what it was, whatever the register says by now of where it lies and who reported it. */
const city = readPackage(new URL('../../cities/huaian/', import.meta.url))
const fresh = await freshDatabase({ hasPackage: false })
const database = openDatabase(fresh.url, { name: 'kexie test', max: 1 })
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

const [dissolved, barred] = ['清河区科学技术局', '楚州区科学技术局'] as const

/** The city after an area was closed, one became several, a bureau was dissolved and another became an institute. */
const later: CityPackage = {
  ...city,
  districts: [
    ...city.districts.map((area) =>
      area.code === '320802' ? { ...area, closedOn: '2010-07-01', replacedBy: ['320811'] } : area,
    ),
    ...city.districts.flatMap((area) =>
      area.code === '320803'
        ? { ...area, ...{ code: '320899', nameZh: '城中区', nameEn: 'Town', parentCode: '320803' } }
        : [],
    ),
  ].map((area) =>
    area.code === '320899' ? { ...area, places: [{ since: null, parentCode: '320803' }] } : area,
  ),
  registers: {
    ...city.registers,
    organizations: city.registers.organizations.map((row) => {
      if (row.name === dissolved) return { ...row, dissolvedOn: '2010-07-31' }
      return row.name === barred ? { ...row, kind: 'INFORMATION_INSTITUTE' } : row
    }),
  },
}

const line = (
  place: number,
  value: { organization: string; district: string; occurredOn: string; id?: string },
) => {
  const { organization, ...row } = value
  const record: CarriedRecord = {
    ...{ organization, provenance: 'REPORTED', submittedAt: '2010-09-01T08:00:00.000Z' },
    row: {
      ...{ ...row, title: `凹土提纯${place}`, kind: 'TECHNOLOGY', enterprise: { name: '某公司' } },
      ...{ industry: 'MATERIALS', content: '凹土提纯' },
    },
  }
  const file = {
    ...{ name: 'records/Demand.jsonl', value: [], faults: [] },
    fault: (_: unknown, expected: { zh: string; en: string }, received = expected) => ({
      ...{ file: 'records/Demand.jsonl', line: place, key: '', expected, received },
    }),
  }
  return { value: record, file, path: [place] }
}

const ids = [1, 2, 3, 4, 5].map((last) => `01890000-0000-7000-8000-00000000000${last}`)
const history = [
  { organization: dissolved, district: '320802', occurredOn: '2010-06-30' },
  { organization: dissolved, district: '320802', occurredOn: '2010-08-15' },
  { organization: dissolved, district: '320803', occurredOn: '2010-06-30' },
  { organization: dissolved, district: '320804', occurredOn: '2010-08-15' },
  { organization: barred, district: '320804', occurredOn: '2010-06-30' },
].map((value, place) => ({ ...value, id: ids[place] ?? '' }))

const having = (lines: PlacedRecords['records'] extends ReadonlyMap<string, infer Lines> ? Lines : never) =>
  ({
    people: [],
    organizations: [],
    merges: [],
    records: new Map([['Demand', lines]]),
  }) satisfies PlacedRecords

test('records that were accepted elsewhere are installed as they were, and new ones by the register of today', async () => {
  await installCity(fresh.url, later, { as: 'CITY', operator: 'test' })
  await database.sql`insert into reporting.reporter_rule (type, kinds, set_by, reason) values ('Demand', '{COUNTY_BUREAU}', '某', '试')`
  for (const { id: _, ...value } of history.slice(1))
    await expect(
      installRecords(fresh.url, having([line(0, value)]), 'test'),
      value.district,
    ).rejects.toThrow()
  await installRecords(fresh.url, having(history.map((value, place) => line(place, value))), 'test')
  const rows = await database.sql`
    select r.id, o.name as organization, r.district_code as district, r.occurred_on::text as "occurredOn"
    from reporting.record r join association.organization o on o.id = r.organization_id
    where r.status = 'ACCEPTED' order by r.id`
  expect(
    rows.map(({ id, organization, district, occurredOn }) => ({ organization, district, occurredOn, id })),
  ).toEqual(history)
})
