import { knownKinds, organizationKindList } from '@kexie/schema/organization-kinds'
import type { Sql } from 'postgres'

/** A province, its city, and three districts of it that report. */
export const province = '320000'
export const city = '320400'
export const districts = ['320402', '320404', '320411'] as const

/** Codes of the districts and of every area above them, each with the districts it is made of. */
export const scopes: Readonly<Record<string, readonly string[]>> = {
  [province]: districts,
  [city]: districts,
  ...Object.fromEntries(districts.map((code) => [code, [code]])),
}

export const societies = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
]

/** The kinds that code goes by, and one of the city's own. */
const kinds = [
  ...Object.entries(knownKinds).map(([code, { name }]) => ({ code, name_zh: name.zh, name_en: name.en })),
  { code: 'INSTITUTE', name_zh: '科研院所', name_en: 'Institute' },
].map((kind, position) => ({ ...kind, list: organizationKindList, position }))

/** Fills a fresh database with the city, three societies and the series that test editions belong to, of a programme that it may have already. */
export async function foundSmallCity(sql: Sql): Promise<void> {
  const areas = [
    { code: province, parent_code: null },
    { code: city, parent_code: province },
    ...districts.map((code) => ({ code, parent_code: city })),
  ]
  await sql`insert into association.district ${sql(areas.map((area) => ({ ...area, name_zh: area.code, name_en: area.code })))}`
  const organizations = societies.map((id, index) => ({
    id,
    kind: 'SOCIETY',
    name: `学会${index + 1}`,
    sort_key: `xue hui ${index + 1}`,
    district_code: city,
  }))
  await sql`
    insert into reporting.value_list (code, name_zh, name_en)
    values ('programme', '活动系列', 'Programme'), (${organizationKindList}, '单位类别', 'Kind of organization') on conflict do nothing`
  await sql`
    insert into reporting.list_value (list, code, name_zh, name_en, position)
    values ('programme', 'TECH_CAFE', '科技咖啡馆', 'Tech café', 0) on conflict do nothing`
  await sql`insert into reporting.list_value ${sql(kinds)} on conflict do nothing`
  await sql`insert into association.organization ${sql(organizations)}`
  await sql`
    insert into events.event_series (code, name_zh, name_en, tier, programme, cadence, started_on)
    values ('test', '测试系列', 'Test series', 'REGULAR', 'TECH_CAFE', 'YEARLY', '2017-01-01')`
}
