import { createHash } from 'node:crypto'
import type { district, membership, organization } from '@kexie/db/tables/association'
import type { eventSeries } from '@kexie/db/tables/events'
import { toGlobalId } from '@kexie/schema/global-id'
import { absorbedOn, cellInstitute } from './absorbed.ts'
import { societies } from './societies.ts'
import { cycled } from './spread.ts'

type District = typeof district.$inferInsert
type Organization = Omit<typeof organization.$inferInsert, 'sortKey'>
type Membership = typeof membership.$inferInsert
type Series = typeof eventSeries.$inferInsert

export const cityCode = '320400'

/**
 * Codes of GB/T 2260. The development zone reports like a district under a code the standard does not have. The boxes (west,
 * south, east, north) are drawn wide of our own schematic: they tell a slip of the pen from a place, and no border.
 */
const parts = [
  ['320402', '天宁区', 'Tianning', [119.9, 31.7, 120.2, 31.95]],
  ['320404', '钟楼区', 'Zhonglou', [119.75, 31.7, 120, 31.9]],
  ['320411', '新北区', 'Xinbei', [119.7, 31.75, 120.1, 32.1]],
  ['320412', '武进区', 'Wujin', [119.65, 31.3, 120.25, 31.95]],
  ['320413', '金坛区', 'Jintan', [119.2, 31.5, 119.8, 31.95]],
  ['320481', '溧阳市', 'Liyang', [119.1, 31.1, 119.7, 31.7]],
  ['320491', '常州经济开发区', 'Changzhou Economic Development Zone', [119.95, 31.6, 120.25, 31.85]],
] as const

export type DistrictCode = (typeof parts)[number][0]

/** The seven areas that report, in code order. */
export const districtCodes: readonly DistrictCode[] = parts.map(([code]) => code)

/** Rows of association.district, the city first. */
export const districts: readonly District[] = [
  { code: cityCode, nameZh: '常州市', nameEn: 'Changzhou', parentCode: null, standard: true },
  ...parts.map(([code, nameZh, nameEn, [west, south, east, north]]) => ({
    code,
    nameZh,
    nameEn,
    parentCode: cityCode,
    standard: code !== '320491',
    west: `${west}`,
    south: `${south}`,
    east: `${east}`,
    north: `${north}`,
  })),
]

/** Id of the organization of that name. */
export const organizationId = (name: string) => stableId(`organization:${name}`)

/** Id of what `name` says: the same on every load (RFC 9562 version 8, from SHA-256). */
export function stableId(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Global id of a registered organization, as reports name it. */
export const organizationGlobalId = (name: string) => toGlobalId('Organization', organizationId(name))

/** Global id of a district, as reports name it. */
export const districtGlobalId = (code: string) => toGlobalId('District', code)

export const cityAssociation = '常州市科学技术协会'

/** Name of each district's association. */
export const districtAssociations: Readonly<Record<DistrictCode, string>> = Object.fromEntries(
  parts.map(([code, name]) => [code, `${name}科学技术协会`]),
) as Record<DistrictCode, string>

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
