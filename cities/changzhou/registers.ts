import { readFileSync } from 'node:fs'
import { toGlobalId } from '@kexie/schema/global-id'
import { stableId } from '@kexie/schema/stable-id'

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

/** Days on which bodies joined the city association, as `memberships.csv` has them; days before 2017 are plausible only. */
const admissions: ReadonlyMap<string, string> = new Map(
  readFileSync(new URL('memberships.csv', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split(','))
    .map(([name = '', , day = '']) => [name, day]),
)

/** Day on which that organization joined the city association. */
export function admittedOn(name: string): string {
  const day = admissions.get(name)
  if (!day) throw new RangeError(`${name} is no member of the city association`)
  return day
}
