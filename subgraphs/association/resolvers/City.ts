import { settingRevisions } from '@kexie/records/setting-changes'
import { orThrow } from '@kexie/schema/or-throw'
import type { CityLogoResolvers, CityResolvers } from '../schema.generated.ts'
import { findLogo, isDemonstration } from '../store/city.ts'

export const City: CityResolvers = {
  name: async ({ districtCode }, _, { districts, language }) => {
    const { nameZh, nameEn } = orThrow(await districts.load(districtCode), 'the area of the city')
    return language === 'en' ? nameEn : nameZh
  },
  area: async ({ districtCode }, _, { districts }) =>
    orThrow(await districts.load(districtCode), 'the area of the city'),
  association: ({ associationZh, associationEn }, _, { language }) =>
    language === 'en' ? associationEn : associationZh,
  demonstration: (_, __, { db }) => isDemonstration(db),
  languages: ({ languages }) => languages.map((language) => (language === 'en' ? 'EN' : 'ZH')),
  logo: ({ logoHash }) => (logoHash ? { hash: logoHash } : null),
  revision: async (_, __, { db }) => (await settingRevisions(db, 'CITY', ['city'])).get('city') ?? 0,
  map: ({ mapZh, mapEn }, _, { language }) => (language === 'en' ? mapEn : mapZh),
}

export const CityLogo: CityLogoResolvers = {
  image: async (_, __, { db }) => orThrow(await findLogo(db), 'the logo'),
}
