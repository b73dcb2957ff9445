import { countsOf } from '@kexie/records/testing/counts-of'
import { expect, test } from 'vitest'
import { cooperationRecords } from './records.ts'

const counts = countsOf(cooperationRecords)
const coHost = '00000000-0000-4000-8000-0000000000c0'

const brief = async (...given: Parameters<typeof counts>) =>
  (await counts(...given))
    .map(({ indicator, quantity, occurredOn, subject }) =>
      [indicator, quantity, occurredOn, subject].filter((part) => part !== undefined).join(' '),
    )
    .toSorted()

test.each([
  ['SERVICE_STATION', 'MUNICIPAL', [], ['kckz-service-stations 1']],
  ['ACADEMICIAN_CENTRE', 'PROVINCIAL', [], ['academician-centres 1']],
  ['OFFSHORE_BASE', 'PROVINCIAL', [], ['offshore-bases 1']],
  ['HAIZHI_BASE', 'NATIONAL', [], ['haizhi-national 1']],
  ['HAIZHI_BASE', 'COUNTY', [], []],
  [
    'HAIZHI_BASE',
    'MUNICIPAL',
    [
      { level: 'PROVINCIAL', upgradedOn: '2019-07-01' },
      { level: 'NATIONAL', upgradedOn: '2021-07-01' },
    ],
    ['haizhi-municipal 1', 'haizhi-national 1 2021-07-01', 'haizhi-provincial 1 2019-07-01'],
  ],
  ['TRANSFER_CENTRE', 'MUNICIPAL', [], []],
  ['INTRODUCED_PLATFORM', 'COUNTY', [], []],
])('a %s of level %s with upgrades %j counts %j', async (kind, level, upgrades, expected) => {
  expect(await brief('InnovationPlatform', { kind, level, upgrades })).toEqual(expected)
})

test.each([
  [null, null, []],
  ['2019-05-01', null, ['overseas-projects 1 2019-05-01']],
  ['2019-05-01', '2019-03-01', ['overseas-projects 1 2019-03-01']],
  [null, '2019-03-01', ['overseas-projects 1 2019-03-01']],
])('an overseas project signed %s and landed %s counts %j', async (signedOn, landedOn, expected) => {
  expect(await brief('OverseasProject', { signedOn, landedOn, countRelation: 'EXACT' })).toEqual(expected)
})

test('a registration empowers its enterprise and declares its benefits on their days', async () => {
  const benefits = [{ year: 2019, declaredOn: '2020-03-01', amount: '120000.50' }]
  expect(await brief('AchievementBankRegistration', { enterpriseId: 'e', benefits })).toEqual([
    'conversion-benefit 120000.5 2020-03-01',
    'empowered-enterprises 1 e',
    'info-bank-enterprises 1',
  ])
  expect(await brief('EnterpriseService', { enterpriseId: 'e' })).toEqual(['empowered-enterprises 1 e'])
})

test('a technology manager counts once, a problem when it is solved', async () => {
  const problems = [{ solvedOn: '2020-11-01' }, { solvedOn: null, title: '未解决' }]
  expect(await brief('TechnologyManagerAssignment', { expertId: 'x', problems })).toEqual([
    'tech-manager-experts 1 x',
    'tech-manager-problems 1 2020-11-01',
  ])
})

test('activities of alliance and association count, with a joint share for each co-host', async () => {
  const coHosts = [{ organizationId: coHost }]
  const counted = await counts('CooperationActivity', { frame: 'ALLIANCE', coHosts })
  expect(counted.map(({ counting, organizationId }) => [counting, organizationId])).toEqual([
    [undefined, undefined],
    ['JOINT', coHost],
  ])
  expect(await counts('CooperationActivity', { frame: 'EXPO', coHosts })).toEqual([])
  expect(await counts('CooperationActivity', { frame: 'DELEGATION' })).toEqual([])
})

const project = { partnerId: 'u', industry: 'MATERIALS', amount: '50000.00', amountRelation: 'AT_LEAST' }
const intention = { stage: 'INTENTION', reachedOn: '2019-01-01' }
const agreement = { stage: 'AGREEMENT', reachedOn: '2019-03-01' }
const contract = { stage: 'CONTRACT', reachedOn: '2020-05-01' }

test('an intention counts nothing, an agreement the project with whom it is, a contract itself and its amount', async () => {
  const agreed = [
    'matched-industries 1 2019-03-01 MATERIALS',
    'matched-projects 1 2019-03-01',
    'matched-universities 1 2019-03-01 u',
  ]
  const staged = (...stages: object[]) => ({ ...project, stages })
  expect(await counts('CooperationProject', staged(intention))).toEqual([])
  expect(await brief('CooperationProject', staged(intention, agreement))).toEqual(agreed)
  expect(await brief('CooperationProject', staged(intention, agreement, contract))).toEqual(
    [...agreed, 'iur-contracts 1 2020-05-01', 'iur-contract-amount 50000 2020-05-01'].toSorted(),
  )
  const signed = await counts('CooperationProject', staged(contract))
  expect(signed.find(({ indicator }) => indicator === 'iur-contract-amount')?.relation).toBe('AT_LEAST')
})

test('a contract without an agreement before it is agreed on that day', async () => {
  const given = { ...project, partnerId: null, industry: null, stages: [contract] }
  expect(await brief('CooperationProject', given)).toEqual([
    'iur-contract-amount 50000 2020-05-01',
    'iur-contracts 1 2020-05-01',
    'matched-projects 1 2020-05-01',
  ])
})

test('the links of experts count person and enterprise, others nothing', async () => {
  const link = { personId: 'p', enterpriseId: 'e' }
  expect(await brief('EnterpriseLink', { ...link, kind: 'EXPERT_POST' })).toEqual([
    'linked-enterprises 1 e',
    'linked-experts 1 p',
  ])
  expect(await counts('EnterpriseLink', { ...link, kind: 'DELEGATION' })).toEqual([])
})

test('an edition counts, is one more of those held, and its ordinal is the whole city’s', async () => {
  const counted = await counts('ExpoEdition', { number: 14 })
  expect(counted).toHaveLength(3)
  for (const one of [
    { indicator: 'expo-editions', quantity: 1 },
    { indicator: 'expo-editions-held', quantity: 1 },
    { indicator: 'expo-edition-ordinal', quantity: 14, districtCode: '320400' },
  ])
    expect(counted).toContainEqual(one)
})

const codes = async (...given: Parameters<typeof counts>) =>
  (await counts(...given)).map(({ indicator }) => indicator).toSorted()

test('a key activity counts twice over, a strand once among the themes', async () => {
  expect(await codes('ExpoActivity', { key: false, strand: null })).toEqual(['expo-activities'])
  expect(await codes('ExpoActivity', { key: true, strand: '国际合作' })).toEqual([
    'expo-activities',
    'expo-key-special-activities',
    'expo-themes',
  ])
})

test.each([
  ['CHINESE_ACADEMICIAN', true, ['expo-chinese-academicians', 'expo-invited-guests']],
  ['FOREIGN_KEY_GUEST', true, ['expo-foreign-key-guests', 'expo-invited-guests']],
  ['OTHER', true, ['expo-invited-guests']],
  ['CHINESE_ACADEMICIAN', false, []],
])('a guest who is %s and came: %s counts %j', async (honour, attended, expected) => {
  const guest = { personId: 'p', honour, attended, countRelation: 'EXACT' }
  expect(await codes('ExpoGuest', guest)).toEqual(expected)
})

const invitation = { editionId: 'e', invitedId: 'o', countRelation: 'EXACT' }

test.each([
  [
    'DOMESTIC_UNIVERSITY',
    true,
    true,
    ['expo-domestic-universities', 'expo-institutions-with-leaders', 'expo-invited-organizations'],
  ],
  ['CAS_INSTITUTE', true, false, ['expo-cas-institutes', 'expo-invited-organizations']],
  ['CAS_INSTITUTE', false, true, ['expo-invited-organizations']],
  ['COMPANY', true, true, ['expo-invited-organizations']],
])('a %s invited, come %s, its leaders %s, counts %j', async (kind, attended, leaderCame, expected) => {
  const given = { ...invitation, kind, attended, leaderCame }
  expect(await codes('ExpoInvitation', given)).toEqual(expected)
})
