import { expect, test } from 'vitest'
import {
  activityContributions,
  bankContributions,
  linkContributions,
  overseasProjectContributions,
  platformContributions,
  projectContributions,
  technologyManagerContributions,
} from './contributions.ts'

const brief = (counted: { indicator: string; quantity: number; occurredOn?: string; subject?: string }[]) =>
  counted.map(({ indicator, quantity, occurredOn, subject }) =>
    [indicator, quantity, occurredOn, subject].filter((part) => part !== undefined).join(' '),
  )

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
    ['haizhi-municipal 1', 'haizhi-provincial 1 2019-07-01', 'haizhi-national 1 2021-07-01'],
  ],
  ['TRANSFER_CENTRE', 'MUNICIPAL', [], []],
  ['INTRODUCED_PLATFORM', 'COUNTY', [], []],
] as const)('a %s of level %s with upgrades %j counts %j', (kind, level, upgrades, expected) => {
  expect(brief(platformContributions({ kind, level }, [...upgrades]))).toEqual(expected)
})

test.each([
  [null, null, []],
  ['2019-05-01', null, ['overseas-projects 1 2019-05-01']],
  ['2019-05-01', '2019-03-01', ['overseas-projects 1 2019-03-01']],
  [null, '2019-03-01', ['overseas-projects 1 2019-03-01']],
] as const)('an overseas project signed %s and landed %s counts %j', (signedOn, landedOn, expected) => {
  expect(brief(overseasProjectContributions({ signedOn, landedOn, countRelation: 'EXACT' }))).toEqual(
    expected,
  )
})

test('a registration empowers its enterprise and declares its benefits on their days', () => {
  const benefits = [{ year: 2019, declaredOn: '2020-03-01', amount: '120000.50' }]
  expect(brief(bankContributions({ enterpriseId: 'e' }, benefits))).toEqual([
    'info-bank-enterprises 1',
    'empowered-enterprises 1 e',
    'conversion-benefit 120000.5 2020-03-01',
  ])
})

test('a technology manager counts once, a problem when it is solved', () => {
  const counted = technologyManagerContributions({ expertId: 'x' }, [
    { solvedOn: '2020-11-01' },
    { solvedOn: null },
  ])
  expect(brief(counted)).toEqual(['tech-manager-experts 1 x', 'tech-manager-problems 1 2020-11-01'])
})

test('activities of alliance and association count, with a joint share for each co-host', () => {
  const counted = activityContributions({ frame: 'ALLIANCE' }, [{ organizationId: 'o' }])
  expect(counted.map(({ standing, organizationId }) => [standing, organizationId])).toEqual([
    [undefined, undefined],
    ['JOINT', 'o'],
  ])
  expect(activityContributions({ frame: 'EXPO' }, [])).toEqual([])
  expect(activityContributions({ frame: 'DELEGATION' }, [])).toEqual([])
})

const project = {
  partnerId: 'u',
  industry: 'MATERIALS',
  amount: '50000.00',
  amountRelation: 'AT_LEAST',
} as const
const intention = { stage: 'INTENTION', reachedOn: '2019-01-01' } as const
const agreement = { stage: 'AGREEMENT', reachedOn: '2019-03-01' } as const
const contract = { stage: 'CONTRACT', reachedOn: '2020-05-01' } as const

test('an intention counts nothing, an agreement the project with whom it is, a contract itself and its amount', () => {
  const agreed = [
    'matched-projects 1 2019-03-01',
    'matched-universities 1 2019-03-01 u',
    'matched-industries 1 2019-03-01 MATERIALS',
  ]
  expect(projectContributions(project, [intention])).toEqual([])
  expect(brief(projectContributions(project, [intention, agreement]))).toEqual(agreed)
  const signed = projectContributions(project, [intention, agreement, contract])
  expect(brief(signed)).toEqual([
    ...agreed,
    'iur-contracts 1 2020-05-01',
    'iur-contract-amount 50000 2020-05-01',
  ])
  expect(signed.at(-1)?.relation).toBe('AT_LEAST')
})

test('a contract without an agreement before it is agreed on that day', () => {
  expect(brief(projectContributions({ ...project, partnerId: null, industry: null }, [contract]))).toEqual([
    'matched-projects 1 2020-05-01',
    'iur-contracts 1 2020-05-01',
    'iur-contract-amount 50000 2020-05-01',
  ])
})

test('the links of experts count person and enterprise, others nothing', () => {
  const link = { personId: 'p', enterpriseId: 'e' }
  expect(brief(linkContributions({ ...link, kind: 'EXPERT_POST' }))).toEqual([
    'linked-experts 1 p',
    'linked-enterprises 1 e',
  ])
  expect(linkContributions({ ...link, kind: 'DELEGATION' })).toEqual([])
})
