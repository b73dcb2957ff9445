import { expect, test } from 'vitest'
import {
  lecturerOfferContributions,
  literacySurveyContributions,
  provincialRankingContributions,
  scienceActivityContributions,
  scienceBaseContributions,
  scienceRoleContributions,
  youthSelectionContributions,
} from './contributions.ts'

const none = { designations: [], openings: [] }
const designation = {
  level: 'MUNICIPAL',
  designatedOn: '2018-06-01',
  revokedOn: null,
  reassessedOn: null,
} as const

test.each([
  ['PRODUCT_BASE', ['product-rd-bases']],
  ['COMMUNITY_HALL', ['community-museums']],
  ['YOUTH_CLUB', ['youth-clubs']],
  ['EDUCATION_BASE', []],
  ['VENUE', []],
] as const)('a %s counts as %j on the day it was named or opened', (kind, indicators) => {
  expect(scienceBaseContributions({ kind }, none)).toEqual(
    indicators.map((indicator) => ({ indicator, quantity: 1 })),
  )
})

test('a designation is new on its day and on the register until the day it is revoked', () => {
  const revoked = { ...designation, revokedOn: '2020-01-31', reassessedOn: '2019-01-01' }
  const again = { ...designation, designatedOn: '2021-02-01' }
  const on = (day: string) => ({ occurredOn: day, quantity: 1 })
  expect(
    scienceBaseContributions({ kind: 'EDUCATION_BASE' }, { ...none, designations: [revoked, again] }),
  ).toEqual([
    { indicator: 'municipal-bases-new', ...on('2018-06-01') },
    { indicator: 'municipal-bases-total', ...on('2018-06-01') },
    { indicator: 'municipal-bases-total', occurredOn: '2020-01-31', quantity: -1 },
    { indicator: 'municipal-bases-new', ...on('2021-02-01') },
    { indicator: 'municipal-bases-total', ...on('2021-02-01') },
  ])
})

test('each level counts by itself, and a base of another kind in both figures', () => {
  const designations = [
    designation,
    { ...designation, level: 'PROVINCIAL' as const },
    { ...designation, level: 'NATIONAL' as const },
  ]
  const counted = scienceBaseContributions({ kind: 'YOUTH_INNOVATION_BASE' }, { ...none, designations })
  expect(counted.map(({ indicator }) => indicator)).toEqual([
    'youth-innovation-bases',
    'municipal-bases-new',
    'municipal-bases-total',
    'provincial-bases-new',
    'provincial-bases-total',
  ])
})

test('a venue is open to its last day, by appointment or not, and again after a repair', () => {
  const openings = [
    { openedOn: '2018-01-01', closedOn: '2019-12-31', hours: null, byAppointment: true },
    { openedOn: '2020-05-01', closedOn: null, hours: null, byAppointment: false },
  ]
  expect(scienceBaseContributions({ kind: 'VENUE' }, { ...none, openings })).toEqual([
    { indicator: 'open-venues', quantity: 1, occurredOn: '2018-01-01' },
    { indicator: 'open-venues', quantity: -1, occurredOn: '2020-01-01' },
    { indicator: 'open-venues', quantity: 1, occurredOn: '2020-05-01' },
  ])
})

const activity = { form: 'SHOW', attendance: 40, attendanceRelation: 'AT_LEAST' } as const
const one = { indicator: 'science-events', quantity: 1 }
const people = { indicator: 'science-event-participants', quantity: 40, relation: 'AT_LEAST' }

test('an activity counts in science week and on science day only', () => {
  expect(scienceActivityContributions(activity, '2021-05-17', [])).toEqual([one, people])
  expect(scienceActivityContributions(activity, '2021-09-26', [])).toEqual([one, people])
  expect(scienceActivityContributions(activity, '2021-07-01', [{ organizationId: 'o' }])).toEqual([])
})

test('whoever is online is not on site', () => {
  expect(scienceActivityContributions({ ...activity, form: 'ONLINE' }, '2021-05-17', [])).toEqual([one])
})

test('a co-host has activity and attendance as a joint share', () => {
  const share = { standing: 'JOINT', organizationId: 'o' }
  expect(scienceActivityContributions(activity, '2021-05-17', [{ organizationId: 'o' }])).toEqual([
    one,
    people,
    { ...one, ...share },
    { ...people, ...share },
  ])
})

test.each([
  ['SCIENCE_CAMP', 'ATTENDED', ['science-camp-students']],
  ['SCIENCE_CAMP', 'SELECTED', []],
  ['TALENT_PLAN', 'SELECTED', ['talent-plan-students']],
  ['RESERVE_PLAN', 'SELECTED', ['talent-plan-students']],
  ['RESERVE_PLAN', 'NOT_SELECTED', []],
  ['MAYOR_AWARD', 'SELECTED', []],
] as const)('%s with outcome %s counts as %j', (programme, outcome, indicators) => {
  const counted = youthSelectionContributions({ programme, outcome })
  expect(counted.map(({ indicator }) => indicator)).toEqual(indicators)
})

test('a role and a menu leave their stock the day after the last', () => {
  const left = { quantity: -1, occurredOn: '2020-03-01' }
  expect(scienceRoleContributions({ role: 'VOLUNTEER', endsOn: '2020-02-29' })).toEqual([
    { indicator: 'volunteers', quantity: 1 },
    { indicator: 'volunteers', ...left },
  ])
  expect(scienceRoleContributions({ role: 'COMMUNITY_OFFICER', endsOn: null })).toEqual([
    { indicator: 'community-science-officers', quantity: 1 },
  ])
  expect(lecturerOfferContributions({ endsOn: '2020-02-29', countRelation: 'ABOUT' })).toEqual([
    { indicator: 'hundred-lecturers', quantity: 1, relation: 'ABOUT' },
    { indicator: 'hundred-lecturers', ...left, relation: 'ABOUT' },
  ])
})

test('a survey observes its rate, and its rank where one was published', () => {
  const rate = { indicator: 'science-literacy-rate', quantity: 10.3 }
  expect(literacySurveyContributions({ rate: '10.30', rank: null })).toEqual([rate])
  expect(literacySurveyContributions({ rate: '10.30', rank: 4 })).toEqual([
    rate,
    { indicator: 'science-literacy-rank', quantity: 4 },
  ])
})

test.each([
  ['AWARD_RATE', 'award-rate-rank'],
  ['SCIENCE_EVENTS', 'science-events-rank'],
] as const)('a ranking by %s is observed as %s', (subject, indicator) => {
  expect(provincialRankingContributions({ subject, rank: 2 })).toEqual([{ indicator, quantity: 2 }])
})
