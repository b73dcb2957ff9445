import type { Text } from '../indicators/indicator.ts'

/** The list of a city that says which kinds of organizations it has. */
export const organizationKindList = 'organization-kind'

/** A kind that code goes by, and for what: it is on the list of every city, and in use there. */
export interface KnownKind {
  name: Text
  neededFor: Text
}

const met = (zh: string, en: string): Text => ({
  zh: `填报中首次提到的${zh}按此类登记`,
  en: `${en} first met in a report is registered as one`,
})

const admitted: Text = { zh: '入网记录按此类登记单位', en: 'admissions register bodies as such' }

/** The kinds that code goes by. Every other one is the city's to have or not. */
export const knownKinds = {
  CITY_ASSOCIATION: {
    name: { zh: '市级科协', en: 'City association' },
    neededFor: {
      zh: '全市的观测由它填报，入网的单位是它的会员',
      en: 'it reports what observes the city, and who is admitted is its member',
    },
  },
  SOCIETY: { name: { zh: '学会', en: 'Society' }, neededFor: admitted },
  UNIVERSITY_ASSOCIATION: {
    name: { zh: '高校科协', en: 'University association' },
    neededFor: admitted,
  },
  INDUSTRY_ASSOCIATION: { name: { zh: '行业科协', en: 'Industry association' }, neededFor: admitted },
  UNIVERSITY: { name: { zh: '高等院校', en: 'University' }, neededFor: met('高校', 'a university') },
  ENTERPRISE: { name: { zh: '企业', en: 'Enterprise' }, neededFor: met('企业', 'an enterprise') },
  INCUBATOR: {
    name: { zh: '孵化器、众创空间', en: 'Incubator' },
    neededFor: met('孵化器', 'an incubator'),
  },
  OTHER: {
    name: { zh: '其他或尚未归类', en: 'Other, or not classified yet' },
    neededFor: met('其他单位', 'any other body'),
  },
} as const satisfies Record<string, KnownKind>

/** The kind of the city's own association. */
export const cityAssociation = 'CITY_ASSOCIATION' satisfies keyof typeof knownKinds

/** The kind of whoever is not classified yet. */
export const otherKind = 'OTHER' satisfies keyof typeof knownKinds

/** What a kind is needed for; undefined for one that a city may do without. */
export const kindNeededFor = (code: string): Text | undefined =>
  Object.hasOwn(knownKinds, code) ? knownKinds[code as keyof typeof knownKinds].neededFor : undefined
