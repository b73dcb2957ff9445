import type { membership, organization } from '@kexie/db/tables/association'
import type { eventSeries } from '@kexie/db/tables/events'
import { toGlobalId } from '@kexie/schema/global-id'
import { stableId } from '@kexie/schema/stable-id'
import { absorbedOn, cellInstitute } from './absorbed.ts'
import { societies } from './societies.ts'
import { cycled } from './spread.ts'

type Organization = Omit<typeof organization.$inferInsert, 'sortKey'>
type Membership = typeof membership.$inferInsert
type Series = typeof eventSeries.$inferInsert

export const cityCode = '320400'

/** The association of each area that reports, by the area's code, in code order. */
export const districtAssociations = {
  '320402': '天宁区科学技术协会',
  '320404': '钟楼区科学技术协会',
  '320411': '新北区科学技术协会',
  '320412': '武进区科学技术协会',
  '320413': '金坛区科学技术协会',
  '320481': '溧阳市科学技术协会',
  '320491': '常州经济开发区科学技术协会',
} as const

export type DistrictCode = keyof typeof districtAssociations

/** The seven areas that report, in code order. */
export const districtCodes = Object.keys(districtAssociations) as readonly DistrictCode[]

/** Id of the organization of that name. */
export const organizationId = (name: string) => stableId(`organization:${name}`)

/** Global id of a registered organization, as reports name it. */
export const organizationGlobalId = (name: string) => toGlobalId('Organization', organizationId(name))

/** Global id of a district, as reports name it. */
export const districtGlobalId = (code: string) => toGlobalId('District', code)

export const cityAssociation = '常州市科学技术协会'

/** Universities with an association for science and technology, and the district of their seat. */
export const universityAssociations: readonly (readonly [name: string, district: DistrictCode])[] = (
  [
    ['常州大学', '320412'],
    ['江苏理工学院', '320404'],
    ['河海大学常州校区', '320411'],
    ['常州工学院', '320411'],
    ['常州信息职业技术学院', '320412'],
    ['常州纺织服装职业技术学院', '320412'],
    ['常州工程职业技术学院', '320412'],
    ['常州工业职业技术学院', '320412'],
    ['常州机电职业技术学院', '320412'],
    ['江苏城乡建设职业学院', '320404'],
    ['常州幼儿师范高等专科学校', '320411'],
    ['建东职业技术学院', '320404'],
    ['常州开放大学', '320402'],
    ['常州卫生高等职业技术学校', '320404'],
  ] as const
).map(([name, code]) => [`${name}科协`, code])

/** Rows of association.organization but for the sort key, which the loader reckons from the name. */
export const organizations: readonly Organization[] = [
  organizationRow('CITY_ASSOCIATION', cityAssociation, cityCode, 'IMPORTED'),
  ...districtCodes.map((code) =>
    organizationRow('COUNTY_ASSOCIATION', districtAssociations[code], code, 'IMPORTED'),
  ),
  ...societies.map(({ name }) => organizationRow('SOCIETY', name, cityCode)),
  ...universityAssociations.map(([name, code]) => organizationRow('UNIVERSITY_ASSOCIATION', name, code)),
  organizationRow('INSTITUTE', cellInstitute, '320412'),
]

/** Bodies that certainly exist are IMPORTED; a name that is only plausible is RECONSTRUCTED. */
function organizationRow(
  kind: Organization['kind'],
  name: string,
  districtCode: string,
  provenance: 'IMPORTED' | 'RECONSTRUCTED' = 'RECONSTRUCTED',
): Organization {
  return { id: organizationId(name), kind, name, districtCode, provenance }
}

/** Day on which that organization joined the city association; days before 2017 are plausible only. */
export function admittedOn(name: string): string {
  const place = organizations.findIndex((organization) => organization.name === name)
  if (place < 1) throw new RangeError(`${name} is no member of the city association`)
  return absorbedOn.get(name) ?? `${1980 + ((place * 5) % 37)}-${cycled(['03', '06', '09', '12'], place)}-15`
}

/** Rows of association.membership: everybody belongs to the city association. */
export const memberships: readonly Membership[] = organizations.slice(1).map(({ id, name }) => ({
  organizationId: id,
  bodyId: organizationId(cityAssociation),
  admittedOn: admittedOn(name),
}))

/** Rows of events.event_series. */
export const series = [
  seriesRow(
    'academic-month',
    '学术活动月',
    'Academic Activity Month',
    'HIGH_END',
    'ACADEMIC_MONTH',
    'YEARLY',
  ),
  seriesRow('tech-cafe', '科技咖啡馆', 'Tech Cafe', 'SPECIAL_TOPIC', 'TECH_CAFE', 'MONTHLY'),
  seriesRow(
    'society-exchange',
    '学会学术交流',
    'Society exchange',
    'REGULAR',
    'SOCIETY_EXCHANGE',
    'IRREGULAR',
  ),
  seriesRow(
    'haizhi-matchmaking',
    '海智专场对接会',
    'Haizhi matchmaking',
    'PROFESSIONAL',
    'HAIZHI_MATCHMAKING',
    'IRREGULAR',
  ),
  seriesRow(
    'industry-training',
    '产业技术培训和对接',
    'Industry training and matchmaking',
    'PROFESSIONAL',
    'INDUSTRY_TRAINING',
    'IRREGULAR',
  ),
] as const

function seriesRow<Code extends string>(
  code: Code,
  nameZh: string,
  nameEn: string,
  tier: Series['tier'],
  programme: Series['programme'],
  cadence: Series['cadence'],
): Series & { code: Code } {
  return { code, nameZh, nameEn, tier, programme, cadence, startedOn: '2017-01-01' }
}

export type SeriesCode = (typeof series)[number]['code']
