import { countsOf } from '@kexie/records/testing/counts-of'
import { expect, test } from 'vitest'
import { talentRecords } from './records.ts'

const counts = countsOf(talentRecords)

const master = { personId: 'p', award: 'ENTERPRISE_INNOVATION_MASTER', level: 'PROVINCIAL' } as const
const people = [{ personId: 'a' }, { personId: 'b' }]

test('a nomination counts whatever its result, an innovation master again on the day of the result', async () => {
  const nominated = { indicator: 'recommended-workers', quantity: 1 }
  expect(await counts('Nomination', { ...master, result: 'PENDING' })).toEqual([nominated])
  const refused = { ...master, result: 'NOT_AWARDED', resultOn: '2021-01-01' }
  expect(await counts('Nomination', refused)).toEqual([nominated])
  const awarded = await counts('Nomination', { ...master, result: 'AWARDED', resultOn: '2021-01-01' })
  expect(awarded).toHaveLength(2)
  expect(awarded).toContainEqual(nominated)
  expect(awarded).toContainEqual({ indicator: 'innovation-daren', quantity: 1, occurredOn: '2021-01-01' })
  const municipal = { personId: 'p', award: 'OTHER', level: 'MUNICIPAL', result: 'PENDING' }
  expect(await counts('Nomination', municipal)).toEqual([])
})

test.each([
  ['HOME', 'COUNTY', ['worker-homes']],
  ['STATION', 'MUNICIPAL', ['worker-stations']],
  ['STATION', 'NATIONAL', ['worker-stations']],
  ['STATION', 'COUNTY', []],
  ['EMPLOYMENT_BASE', 'MUNICIPAL', []],
])('a %s of level %s counts as %j', async (kind, level, indicators) => {
  const counted = await counts('WorkerFacility', { kind, level })
  expect(counted.map(({ indicator }) => indicator)).toEqual(indicators)
})

test('people served in a home count once each, people cared for elsewhere do not', async () => {
  const served = { kind: 'ROOM', peopleRelation: 'AT_LEAST', people }
  expect(await counts('ServiceRecord', { ...served, homeId: 'h' })).toEqual([
    { indicator: 'worker-home-served', quantity: 1, subject: 'a', relation: 'AT_LEAST' },
    { indicator: 'worker-home-served', quantity: 1, subject: 'b', relation: 'AT_LEAST' },
  ])
  expect(await counts('ServiceRecord', { ...served, kind: 'SHORT_REST', homeId: null })).toEqual([])
})

test('an item counts each of its people once in its channel, a reprint nobody', async () => {
  const item = { outlet: '常州日报', reprint: false, people: [...people, { personId: 'a' }] }
  expect(await counts('MediaFeature', { ...item, channel: 'MAINSTREAM' })).toEqual([
    { indicator: 'media-coverage', quantity: 2 },
  ])
  expect(await counts('MediaFeature', { ...item, channel: 'WECHAT_COLUMN' })).toEqual([
    { indicator: 'wechat-features', quantity: 2 },
  ])
  expect(await counts('MediaFeature', { ...item, channel: 'MAINSTREAM', reprint: true })).toEqual([])
  expect(await counts('MediaFeature', { ...item, channel: 'MAINSTREAM', people: [] })).toEqual([])
})

test('only Haizhi channels introduce overseas talents', async () => {
  const came = { personId: 'p', withInvestment: false, countRelation: 'AT_LEAST' }
  expect(await counts('TalentIntroduction', { ...came, channel: 'OFFSHORE_BASE' })).toEqual([
    { indicator: 'overseas-talents', quantity: 1, relation: 'AT_LEAST' },
  ])
  expect(await counts('TalentIntroduction', { ...came, channel: 'RECRUITMENT' })).toEqual([])
})

test('a family-doctor assignment leaves the stock the day after its last, and never says whose it is', async () => {
  const one = { indicator: 'family-doctor-talents', quantity: 1 }
  const doctors = [{ doctorId: 'd', talent: '张三', since: '2021-06-15' }]
  expect(await counts('FamilyDoctorCare', { endsOn: null, doctors })).toEqual([one])
  expect(await counts('FamilyDoctorCare', { endsOn: '2024-02-29', doctors })).toEqual([
    one,
    { ...one, quantity: -1, occurredOn: '2024-03-01' },
  ])
})
