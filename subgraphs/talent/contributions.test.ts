import { expect, test } from 'vitest'
import {
  familyDoctorContributions,
  mediaFeatureContributions,
  nominationContributions,
  serviceRecordContributions,
  talentIntroductionContributions,
  workerFacilityContributions,
} from './contributions.ts'

const master = { personId: 'p', award: 'ENTERPRISE_INNOVATION_MASTER', level: 'PROVINCIAL' } as const
const people = [{ personId: 'a' }, { personId: 'b' }, { personId: 'a' }]

test('a nomination counts whatever its result, an innovation master again on the day of the result', () => {
  const nominated = { indicator: 'recommended-workers', quantity: 1 }
  expect(nominationContributions({ ...master, result: 'PENDING' })).toEqual([nominated])
  expect(nominationContributions({ ...master, result: 'NOT_AWARDED', resultOn: '2021-01-01' })).toEqual([
    nominated,
  ])
  expect(nominationContributions({ ...master, result: 'AWARDED', resultOn: '2021-01-01' })).toEqual([
    nominated,
    { indicator: 'innovation-daren', quantity: 1, occurredOn: '2021-01-01' },
  ])
  const municipal = { personId: 'p', award: 'OTHER', level: 'MUNICIPAL', result: 'PENDING' } as const
  expect(nominationContributions(municipal)).toEqual([])
})

test.each([
  ['HOME', 'COUNTY', ['worker-homes']],
  ['STATION', 'MUNICIPAL', ['worker-stations']],
  ['STATION', 'NATIONAL', ['worker-stations']],
  ['STATION', 'COUNTY', []],
  ['EMPLOYMENT_BASE', 'MUNICIPAL', []],
] as const)('a %s of level %s counts as %j', (kind, level, indicators) => {
  expect(workerFacilityContributions({ kind, level }).map(({ indicator }) => indicator)).toEqual(indicators)
})

test('people served in a home count once each, people cared for elsewhere do not', () => {
  const served = { kind: 'ROOM', peopleRelation: 'AT_LEAST' } as const
  expect(serviceRecordContributions({ ...served, homeId: 'h' }, people)).toEqual([
    { indicator: 'worker-home-served', quantity: 1, subject: 'a', relation: 'AT_LEAST' },
    { indicator: 'worker-home-served', quantity: 1, subject: 'b', relation: 'AT_LEAST' },
  ])
  expect(serviceRecordContributions({ ...served, kind: 'SHORT_REST', homeId: null }, people)).toEqual([])
})

test('an item counts each of its people once in its channel, a reprint nobody', () => {
  const item = { outlet: '常州日报', reprint: false }
  expect(mediaFeatureContributions({ ...item, channel: 'MAINSTREAM' }, people)).toEqual([
    { indicator: 'media-coverage', quantity: 2 },
  ])
  expect(mediaFeatureContributions({ ...item, channel: 'WECHAT_COLUMN' }, people)).toEqual([
    { indicator: 'wechat-features', quantity: 2 },
  ])
  expect(mediaFeatureContributions({ ...item, channel: 'MAINSTREAM', reprint: true }, people)).toEqual([])
})

test('only Haizhi channels introduce overseas talents', () => {
  const came = { personId: 'p', withInvestment: false, countRelation: 'AT_LEAST' } as const
  expect(talentIntroductionContributions({ ...came, channel: 'OFFSHORE_BASE' })).toEqual([
    { indicator: 'overseas-talents', quantity: 1, relation: 'AT_LEAST' },
  ])
  expect(talentIntroductionContributions({ ...came, channel: 'RECRUITMENT' })).toEqual([])
})

test('a family-doctor assignment leaves the stock the day after its last, and never says whose it is', () => {
  const one = { indicator: 'family-doctor-talents', quantity: 1 }
  expect(familyDoctorContributions(null)).toEqual([one])
  expect(familyDoctorContributions('2020-02-29')).toEqual([
    one,
    { ...one, quantity: -1, occurredOn: '2020-03-01' },
  ])
})
