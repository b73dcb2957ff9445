import { expect, test } from 'vitest'
import {
  editionContributions,
  expoActivityContributions,
  expoGuestContributions,
  invitationContributions,
} from './expo-contributions.ts'

const codes = (counted: { indicator: string }[]) => counted.map(({ indicator }) => indicator)

test('an edition counts, is one more of those held, and its ordinal is the whole city’s', () => {
  expect(editionContributions({ number: 14 })).toEqual([
    { indicator: 'expo-editions', quantity: 1 },
    { indicator: 'expo-editions-held', quantity: 1 },
    { indicator: 'expo-edition-ordinal', quantity: 14, wholeCity: true },
  ])
})

test('a key activity counts twice over, a strand once among the themes', () => {
  expect(codes(expoActivityContributions({ key: false, strand: null }))).toEqual(['expo-activities'])
  expect(codes(expoActivityContributions({ key: true, strand: '国际合作' }))).toEqual([
    'expo-activities',
    'expo-key-special-activities',
    'expo-themes',
  ])
})

test.each([
  ['CHINESE_ACADEMICIAN', true, ['expo-invited-guests', 'expo-chinese-academicians']],
  ['FOREIGN_KEY_GUEST', true, ['expo-invited-guests', 'expo-foreign-key-guests']],
  ['OTHER', true, ['expo-invited-guests']],
  ['CHINESE_ACADEMICIAN', false, []],
] as const)('a guest who is %s and came: %s counts %j', (honour, attended, expected) => {
  expect(codes(expoGuestContributions({ personId: 'p', honour, attended, countRelation: 'EXACT' }))).toEqual(
    expected,
  )
})

const invitation = { editionId: 'e', invitedId: 'o', countRelation: 'EXACT' } as const

test.each([
  [
    'DOMESTIC_UNIVERSITY',
    true,
    true,
    ['expo-invited-organizations', 'expo-domestic-universities', 'expo-institutions-with-leaders'],
  ],
  ['CAS_INSTITUTE', true, false, ['expo-invited-organizations', 'expo-cas-institutes']],
  ['CAS_INSTITUTE', false, true, ['expo-invited-organizations']],
  ['COMPANY', true, true, ['expo-invited-organizations']],
] as const)('a %s invited, come %s, its leaders %s, counts %j', (kind, attended, leaderCame, expected) => {
  expect(codes(invitationContributions({ ...invitation, kind, attended, leaderCame }))).toEqual(expected)
})
