import type { Contribution } from '@kexie/db/book/contribution'
import type * as tables from '@kexie/db/tables/cooperation'

type Row<T extends { $inferSelect: object }> = Omit<T['$inferSelect'], 'id' | 'revision'>

/** An edition counts when it opens, adds one to those held so far, and its ordinal is observed. */
export const editionContributions = ({
  number,
}: Pick<Row<typeof tables.expoEdition>, 'number'>): Contribution[] => [
  { indicator: 'expo-editions', quantity: 1 },
  { indicator: 'expo-editions-held', quantity: 1 },
  { indicator: 'expo-edition-ordinal', quantity: number, wholeCity: true },
]

/** Each activity, a key one once more, and the strand it is tagged with. */
export function expoActivityContributions({
  key,
  strand,
}: Pick<Row<typeof tables.expoActivity>, 'key' | 'strand'>): Contribution[] {
  return [
    { indicator: 'expo-activities', quantity: 1 },
    ...(key ? [{ indicator: 'expo-key-special-activities', quantity: 1 } as const] : []),
    ...(strand ? [{ indicator: 'expo-themes', quantity: 1, subject: strand } as const] : []),
  ]
}

const honours = {
  CHINESE_ACADEMICIAN: 'expo-chinese-academicians',
  FOREIGN_KEY_GUEST: 'expo-foreign-key-guests',
} as const

/** Guests who came, once each; academicians and key foreign guests once more for the edition. */
export function expoGuestContributions({
  personId,
  honour,
  attended,
  countRelation,
}: Pick<Row<typeof tables.expoGuest>, 'personId' | 'honour' | 'attended' | 'countRelation'>): Contribution[] {
  if (!attended) return []
  const special = honours[honour as keyof typeof honours]
  return [
    { indicator: 'expo-invited-guests', quantity: 1, subject: personId, relation: countRelation },
    ...(special ? [{ indicator: special, quantity: 1 } as const] : []),
  ]
}

const attending = {
  DOMESTIC_UNIVERSITY: 'expo-domestic-universities',
  CAS_INSTITUTE: 'expo-cas-institutes',
} as const

/** Who was invited, come or not; universities and institutes that came; institutions whose own leaders came. */
export function invitationContributions({
  invitedId: subject,
  kind,
  attended,
  leaderCame,
  countRelation: relation,
}: Row<typeof tables.expoInvitation>): Contribution[] {
  const present = attending[kind as keyof typeof attending]
  return [
    { indicator: 'expo-invited-organizations', quantity: 1, subject, relation },
    ...(present && attended ? [{ indicator: present, quantity: 1, subject, relation } as const] : []),
    ...(present && attended && leaderCame
      ? [{ indicator: 'expo-institutions-with-leaders', quantity: 1, subject, relation } as const]
      : []),
  ]
}

export const expoAttendanceContributions = ({
  representatives,
  representativesRelation,
}: Pick<
  Row<typeof tables.expoAttendance>,
  'representatives' | 'representativesRelation'
>): Contribution[] => [
  {
    indicator: 'expo-enterprise-representatives',
    quantity: representatives,
    relation: representativesRelation,
  },
]
