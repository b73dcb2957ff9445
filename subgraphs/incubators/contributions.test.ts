import { expect, test } from 'vitest'
import {
  allianceMemberContributions,
  handbookContributions,
  roadshowContributions,
  salonContributions,
  startupContestContributions,
  startupTeamContributions,
  startupTrainingContributions,
} from './contributions.ts'

test('a member leaves the stock the day after its last', () => {
  const one = { indicator: 'alliance-members', quantity: 1 }
  expect(allianceMemberContributions({ endsOn: null })).toEqual([one])
  expect(allianceMemberContributions({ endsOn: '2020-12-31' })).toEqual([
    one,
    { ...one, quantity: -1, occurredOn: '2021-01-01' },
  ])
})

test('a training counts as one sitting and with who came', () => {
  expect(startupTrainingContributions({ attendance: 12, attendanceRelation: 'AT_LEAST' })).toEqual([
    { indicator: 'startup-trainings', quantity: 1 },
    { indicator: 'startup-trainees', quantity: 12, relation: 'AT_LEAST' },
  ])
})

test('an edition counts once its final was held, a project once it was recommended', () => {
  const entries = [{ recommendedOn: '2022-01-10' }, { recommendedOn: null }]
  expect(startupContestContributions({ finalOn: null }, [{ recommendedOn: null }])).toEqual([])
  expect(startupContestContributions({ finalOn: '2021-12-30' }, entries)).toEqual([
    { indicator: 'startup-contest-editions', quantity: 1, occurredOn: '2021-12-30' },
    { indicator: 'projects-recommended-to-province', quantity: 1, occurredOn: '2022-01-10' },
  ])
})

test('every presentation counts, every agreement on its own day', () => {
  const investment = { amount: '1500000.50', amountRelation: 'AT_LEAST', investedOn: '2022-03-01' } as const
  expect(roadshowContributions(['甲', '甲', '乙'], [investment])).toEqual([
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

test.each([
  [false, ['salons', 'salon-participants', 'salon-experiences']],
  [true, ['salon-participants', 'salon-experiences']],
])('a salon whose being online is %s counts in %j', (online, indicators) => {
  const counted = salonContributions({ online, attendance: 9, talksRelation: 'ABOUT' }, ['甲'])
  expect(counted.map(({ indicator }) => indicator)).toEqual(indicators)
  expect(counted.at(-1)).toEqual({ indicator: 'salon-experiences', quantity: 1, relation: 'ABOUT' })
})

test('a handbook counts each of its lists on its own day', () => {
  const lists = {
    printRuns: [
      { printedOn: '2020-03-01', copies: 100 },
      { printedOn: '2021-03-01', copies: 50 },
    ],
    views: [{ month: '2021-04-01', clicks: 7, clicksRelation: 'AT_LEAST' as const }],
    estimates: [{ estimatedOn: '2021-12-31', people: 9, peopleRelation: 'ABOUT' as const }],
  }
  expect(handbookContributions(lists)).toEqual([
    { indicator: 'handbook-copies', quantity: 100, occurredOn: '2020-03-01' },
    { indicator: 'handbook-copies', quantity: 50, occurredOn: '2021-03-01' },
    { indicator: 'handbook-clicks', quantity: 7, relation: 'AT_LEAST', occurredOn: '2021-04-01' },
    { indicator: 'handbook-beneficiaries', quantity: 9, relation: 'ABOUT', occurredOn: '2021-12-31' },
  ])
})

test('a student who settled counts once, the teachers of a team not', () => {
  const member = (personId: string, role: 'STUDENT' | 'TEACHER') => ({ personId, role })
  const members = [
    member('a', 'STUDENT'),
    member('b', 'TEACHER'),
    member('a', 'STUDENT'),
    member('c', 'STUDENT'),
  ]
  expect(startupTeamContributions(members)).toEqual([
    { indicator: 'incubated-students', quantity: 1, subject: 'a' },
    { indicator: 'incubated-students', quantity: 1, subject: 'c' },
  ])
})
