import { countsOf } from '@kexie/records/testing/counts-of'
import { expect, test } from 'vitest'
import { venueRecords } from './records.ts'

const counts = countsOf(venueRecords)
const coHost = '00000000-0000-4000-8000-0000000000c0'

const codes = async (...given: Parameters<typeof counts>) =>
  (await counts(...given)).map(({ indicator }) => indicator)

const designation = {
  level: 'MUNICIPAL',
  designatedOn: '2018-06-01',
  revokedOn: null,
  reassessedOn: null,
} as const

test.each([
  ['PRODUCT_BASE', ['product-rd-bases']],
  ['DEMONSTRATION_SCHOOL', ['demo-schools']],
  ['TEACHER_STUDIO', ['master-teacher-studios']],
  ['YOUTH_STUDIO', ['youth-science-studios']],
  ['RURAL_STATION', ['rural-service-stations']],
  ['COMMUNITY_HALL', ['community-museums']],
  ['YOUTH_CLUB', ['youth-clubs']],
  ['EDUCATION_BASE', []],
  ['VENUE', []],
])('a %s counts as %j on the day it was named or opened', async (kind, indicators) => {
  expect(await counts('ScienceBase', { kind })).toEqual(
    indicators.map((indicator) => ({ indicator, quantity: 1 })),
  )
})

test('a designation is new on its day and on the register until the day it is revoked', async () => {
  const revoked = { ...designation, revokedOn: '2020-01-31', reassessedOn: '2019-01-01' }
  const again = { ...designation, designatedOn: '2021-02-01' }
  const on = (day: string) => ({ occurredOn: day, quantity: 1 })
  const counted = await counts('ScienceBase', { kind: 'EDUCATION_BASE', designations: [revoked, again] })
  expect(counted.filter(({ indicator }) => indicator === 'municipal-bases-new')).toEqual([
    { indicator: 'municipal-bases-new', ...on('2018-06-01') },
    { indicator: 'municipal-bases-new', ...on('2021-02-01') },
  ])
  expect(counted.filter(({ indicator }) => indicator !== 'municipal-bases-new')).toEqual([
    { indicator: 'municipal-bases-total', ...on('2018-06-01') },
    { indicator: 'municipal-bases-total', occurredOn: '2020-01-31', quantity: -1 },
    { indicator: 'municipal-bases-total', ...on('2021-02-01') },
  ])
})

test('each level counts by itself, and a base of another kind in both figures', async () => {
  const designations = [
    designation,
    { ...designation, level: 'PROVINCIAL' as const },
    { ...designation, level: 'NATIONAL' as const },
  ]
  const counted = await codes('ScienceBase', { kind: 'YOUTH_INNOVATION_BASE', designations })
  expect(counted.toSorted()).toEqual([
    'municipal-bases-new',
    'municipal-bases-total',
    'provincial-bases-new',
    'provincial-bases-total',
    'youth-innovation-bases',
  ])
})

test('a venue is open to its last day, by appointment or not, and again after a repair', async () => {
  const openings = [
    { openedOn: '2018-01-01', closedOn: '2019-12-31', hours: null, byAppointment: true },
    { openedOn: '2020-05-01', closedOn: null, hours: null, byAppointment: false },
  ]
  expect(await counts('ScienceBase', { kind: 'VENUE', openings })).toEqual([
    { indicator: 'open-venues', quantity: 1, occurredOn: '2018-01-01' },
    { indicator: 'open-venues', quantity: -1, occurredOn: '2020-01-01' },
    { indicator: 'open-venues', quantity: 1, occurredOn: '2020-05-01' },
  ])
})

const activity = { form: 'SHOW', attendance: 40, attendanceRelation: 'AT_LEAST' } as const
const one = { indicator: 'science-events', quantity: 1 }
const people = { indicator: 'science-event-participants', quantity: 40, relation: 'AT_LEAST' }

test('an activity counts in science week and on science day only', async () => {
  expect(await counts('ScienceActivity', { ...activity, occurredOn: '2021-05-17' })).toEqual([one, people])
  expect(await counts('ScienceActivity', { ...activity, occurredOn: '2021-09-26' })).toEqual([one, people])
  const coHosts = [{ organizationId: coHost }]
  expect(await counts('ScienceActivity', { ...activity, occurredOn: '2021-07-01', coHosts })).toEqual([])
})

test('whoever is online is not on site', async () => {
  const online = { ...activity, form: 'ONLINE', occurredOn: '2021-05-17' }
  expect(await counts('ScienceActivity', online)).toEqual([one])
})

test('a co-host has activity and attendance as a joint share', async () => {
  const share = { counting: 'JOINT', organizationId: coHost }
  const coHosts = [{ organizationId: coHost }]
  const counted = await counts('ScienceActivity', { ...activity, occurredOn: '2021-05-17', coHosts })
  expect(counted).toEqual([one, { ...one, ...share }, people, { ...people, ...share }])
})

test('a lecture counts once it is delivered, a tour by whoever came along', async () => {
  expect(await codes('LectureDelivery', { delivered: false })).toEqual([])
  expect(await codes('LectureDelivery', { delivered: true })).toEqual(['hundred-lectures'])
  expect(await counts('BaseTour', { booked: 50, attendance: 41 })).toEqual([
    { indicator: 'base-tour-participants', quantity: 41 },
  ])
})

test('contests count themselves and who took part', async () => {
  expect(await counts('YouthContest', { pupils: 30, tutors: 0 })).toEqual([
    { indicator: 'youth-contests', quantity: 1 },
    { indicator: 'youth-contest-students', quantity: 30 },
    { indicator: 'youth-contest-tutors', quantity: 0 },
  ])
  expect(await counts('SpecialContest', { participations: 9, participationsRelation: 'ABOUT' })).toEqual([
    { indicator: 'special-contest-participants', quantity: 9, relation: 'ABOUT' },
  ])
})

test.each([
  ['SCIENCE_CAMP', 'ATTENDED', ['science-camp-students']],
  ['SCIENCE_CAMP', 'SELECTED', []],
  ['TALENT_PLAN', 'SELECTED', ['talent-plan-students']],
  ['RESERVE_PLAN', 'SELECTED', ['talent-plan-students']],
  ['RESERVE_PLAN', 'NOT_SELECTED', []],
  ['MAYOR_AWARD', 'SELECTED', []],
])('%s with outcome %s counts as %j', async (programme, outcome, indicators) => {
  expect(await codes('YouthSelection', { programme, outcome })).toEqual(indicators)
})

test('a role and a menu leave their stock the day after the last', async () => {
  const left = { quantity: -1, occurredOn: '2024-03-01' }
  expect(await counts('ScienceRole', { role: 'VOLUNTEER', endsOn: '2024-02-29' })).toEqual([
    { indicator: 'volunteers', quantity: 1 },
    { indicator: 'volunteers', ...left },
  ])
  expect(await counts('ScienceRole', { role: 'COMMUNITY_OFFICER', endsOn: null })).toEqual([
    { indicator: 'community-science-officers', quantity: 1 },
  ])
  expect(await counts('LecturerOffer', { endsOn: '2024-02-29', countRelation: 'ABOUT' })).toEqual([
    { indicator: 'hundred-lecturers', quantity: 1, relation: 'ABOUT' },
    { indicator: 'hundred-lecturers', ...left, relation: 'ABOUT' },
  ])
})

test('a survey observes its rate, and its rank where one was published', async () => {
  const rate = { indicator: 'science-literacy-rate', quantity: 10.3 }
  expect(await counts('LiteracySurvey', { rate: '10.30', rank: null })).toEqual([rate])
  expect(await counts('LiteracySurvey', { rate: '10.30', rank: 4 })).toEqual([
    rate,
    { indicator: 'science-literacy-rank', quantity: 4 },
  ])
})

test.each([
  ['AWARD_RATE', 'award-rate-rank'],
  ['SCIENCE_EVENTS', 'science-events-rank'],
])('a ranking by %s is observed as %s', async (subject, indicator) => {
  expect(await counts('ProvincialRanking', { subject, rank: 2 })).toEqual([{ indicator, quantity: 2 }])
})
