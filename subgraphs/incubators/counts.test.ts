import { countsOf } from '@kexie/records/testing/counts-of'
import { expect, test } from 'vitest'
import { incubatorRecords } from './records.ts'

const counts = countsOf(incubatorRecords)

test('a member leaves the stock the day after its last', async () => {
  const one = { indicator: 'alliance-members', quantity: 1 }
  expect(await counts('AllianceMember', { endsOn: null })).toEqual([one])
  expect(await counts('AllianceMember', { endsOn: '2021-12-31' })).toEqual([
    one,
    { ...one, quantity: -1, occurredOn: '2022-01-01' },
  ])
})

test('a training counts as one sitting and with who came', async () => {
  expect(await counts('StartupTraining', { attendance: 12, attendanceRelation: 'AT_LEAST' })).toEqual([
    { indicator: 'startup-trainings', quantity: 1 },
    { indicator: 'startup-trainees', quantity: 12, relation: 'AT_LEAST' },
  ])
})

test('an edition counts once its final was held, a project once it was recommended', async () => {
  const entries = [{ recommendedOn: '2022-01-10' }, { recommendedOn: null }]
  expect(await counts('StartupContest', { finalOn: null, entries: [{ recommendedOn: null }] })).toEqual([])
  expect(await counts('StartupContest', { finalOn: '2021-12-30', entries })).toEqual([
    { indicator: 'startup-contest-editions', quantity: 1, occurredOn: '2021-12-30' },
    { indicator: 'projects-recommended-to-province', quantity: 1, occurredOn: '2022-01-10' },
  ])
})

test('every presentation counts, every agreement on its own day', async () => {
  const pitches = ['甲', '甲', '乙'].map((project) => ({ project }))
  const investments = [{ amount: '1500000.50', amountRelation: 'AT_LEAST', investedOn: '2022-03-01' }]
  expect(await counts('Roadshow', { pitches, investments })).toEqual([
    { indicator: 'roadshows', quantity: 1 },
    { indicator: 'roadshow-projects', quantity: 3 },
    {
      indicator: 'roadshow-investment',
      quantity: 1_500_000.5,
      relation: 'AT_LEAST',
      occurredOn: '2022-03-01',
    },
  ])
})

test('a roadshow with nobody on it presented nothing, which is not unknown', async () => {
  expect(await counts('Roadshow', {})).toEqual([
    { indicator: 'roadshows', quantity: 1 },
    { indicator: 'roadshow-projects', quantity: 0 },
  ])
})

test.each([
  [false, ['salons', 'salon-experiences', 'salon-participants']],
  [true, ['salon-experiences', 'salon-participants']],
])('a salon whose being online is %s counts in %j', async (online, indicators) => {
  const talks = [{ title: '甲' }]
  const counted = await counts('Salon', { online, attendance: 9, talksRelation: 'ABOUT', talks })
  expect(counted.map(({ indicator }) => indicator)).toEqual(indicators)
  expect(counted).toContainEqual({ indicator: 'salon-experiences', quantity: 1, relation: 'ABOUT' })
})

test('a handbook counts each of its lists on its own day', async () => {
  const lists = {
    printRuns: [
      { printedOn: '2020-03-01', copies: 100 },
      { printedOn: '2021-03-01', copies: 50 },
    ],
    views: [{ month: '2021-04-01', clicks: 7, clicksRelation: 'AT_LEAST' }],
    estimates: [{ estimatedOn: '2021-12-31', people: 9, peopleRelation: 'ABOUT' }],
  }
  const counted = await counts('Handbook', lists)
  expect(counted).toHaveLength(4)
  for (const one of [
    { indicator: 'handbook-copies', quantity: 100, occurredOn: '2020-03-01' },
    { indicator: 'handbook-copies', quantity: 50, occurredOn: '2021-03-01' },
    { indicator: 'handbook-clicks', quantity: 7, relation: 'AT_LEAST', occurredOn: '2021-04-01' },
    { indicator: 'handbook-beneficiaries', quantity: 9, relation: 'ABOUT', occurredOn: '2021-12-31' },
  ])
    expect(counted).toContainEqual(one)
})

test('a student who settled counts, the teachers of a team not', async () => {
  const member = (personId: string, role: 'STUDENT' | 'TEACHER') => ({ personId, role })
  const members = [member('a', 'STUDENT'), member('b', 'TEACHER'), member('c', 'STUDENT')]
  expect(await counts('StartupTeam', { members })).toEqual([
    { indicator: 'incubated-students', quantity: 1, subject: 'a' },
    { indicator: 'incubated-students', quantity: 1, subject: 'c' },
  ])
})
