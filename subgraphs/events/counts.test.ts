import { countsOf } from '@kexie/records/testing/counts-of'
import { expect, test } from 'vitest'
import { eventRecords } from './records.ts'

const counts = countsOf(eventRecords)
const coHost = '00000000-0000-4000-8000-0000000000c0'

/** What an event counts whose series belongs to a programme. */
const eventOf = (programme: string, given: Readonly<Record<string, unknown>> = {}) =>
  counts(
    'AcademicEvent',
    {
      seriesCode: 's',
      stage: 'HELD',
      attendance: 300,
      attendanceRelation: 'EXACT',
      countRelation: 'EXACT',
      participantsRelation: 'EXACT',
      ...given,
    },
    { series: new Map([['s', { programme }]]) },
  )

test('an event of the Academic Month counts itself, its people, organizations and projects', async () => {
  const counted = await eventOf('ACADEMIC_MONTH', {
    participantsRelation: 'AT_LEAST',
    guests: [
      { personId: 'a', honour: 'ACADEMICIAN', overseas: false, talk: null },
      { personId: 'e', honour: 'EXPERT', overseas: true, talk: null },
      { personId: 'o', honour: 'OTHER', overseas: false, talk: null },
    ],
    participants: [{ organizationId: 'p' }],
    cooperationProjects: [
      { title: '一', partner: null },
      { title: '二', partner: null },
    ],
  })
  expect(counted.toSorted((a, b) => a.indicator.localeCompare(b.indicator))).toEqual([
    { indicator: 'academic-academicians', quantity: 1, subject: 'a' },
    { indicator: 'academic-cooperation-projects', quantity: 2 },
    { indicator: 'academic-exchange-events', quantity: 1 },
    { indicator: 'academic-experts', quantity: 1, subject: 'e' },
    { indicator: 'academic-organizations', quantity: 1, subject: 'p', relation: 'AT_LEAST' },
    { indicator: 'academic-participants', quantity: 300 },
  ])
})

test('a co-host has the event and its attendance as a joint share; an organizer has nothing', async () => {
  const hosts = [
    { organizationId: coHost, role: 'CO_HOST' },
    { organizationId: '00000000-0000-4000-8000-000000000099', role: 'ORGANIZER' },
  ]
  const joint = (await eventOf('SOCIETY_EXCHANGE', { hosts })).filter(({ counting }) => counting === 'JOINT')
  expect(
    joint.map(({ indicator, organizationId, quantity }) => [indicator, organizationId, quantity]),
  ).toEqual([
    ['society-academic-events', coHost, 1],
    ['society-event-participants', coHost, 300],
  ])
})

test('a forecast is planned and nothing else, whoever hosts it; a cancelled event counts nothing', async () => {
  const hosts = [{ organizationId: coHost, role: 'CO_HOST' }]
  const forecast = await eventOf('TECH_CAFE', { stage: 'FORECAST', topic: '氢能', hosts })
  expect(forecast.map(({ indicator, counting }) => [indicator, counting])).toEqual([
    ['tech-cafe-issues', 'PLANNED'],
    ['tech-cafe-participants', 'PLANNED'],
  ])
  expect(await eventOf('TECH_CAFE', { stage: 'CANCELLED' })).toEqual([])
})

test('an issue of the Tech Cafe counts its topic once and is no event of the Academic Month', async () => {
  const counted = await eventOf('TECH_CAFE', { topic: '氢能' })
  expect(counted.map(({ indicator, subject }) => subject ?? indicator).toSorted()).toEqual(
    ['tech-cafe-issues', 'tech-cafe-participants', '氢能'].toSorted(),
  )
})

test('an event nobody counted the people of counts itself alone, a series of no programme nothing', async () => {
  const counted = await eventOf('INDUSTRY_TRAINING', { attendance: null })
  expect(counted).toEqual([{ indicator: 'industry-training-sessions', quantity: 1 }])
  expect(await counts('AcademicEvent', { seriesCode: 's', stage: 'HELD' }, { series: new Map() })).toEqual([])
})

test('a TRIZ class counts itself, what it solved and who completed it, once; another course nothing', async () => {
  const given = {
    problems: [{ solved: true }, { solved: false }, { solved: true }],
    trainees: [
      { personId: 'a', completed: true },
      { personId: 'b', completed: false },
    ],
  }
  expect(await counts('TrainingClass', { course: 'triz', ...given })).toEqual([
    { indicator: 'triz-classes', quantity: 1 },
    { indicator: 'triz-problems', quantity: 2 },
    { indicator: 'triz-talents', quantity: 1, subject: 'a' },
  ])
  expect(await counts('TrainingClass', { course: 'TRIZ', problems: [{ solved: false }] })).toEqual([
    { indicator: 'triz-classes', quantity: 1 },
  ])
  expect(await counts('TrainingClass', { course: 'TRIZ 进阶', ...given })).toEqual([])
})

test('a paper counts itself, its category, its authors, and those of their units that are known', async () => {
  const authors = [
    { personId: 'a', organizationId: 'u' },
    { personId: 'b', organizationId: null },
  ]
  const paper = { category: 'SCIENCE', authorsRelation: 'AT_LEAST', unitsRelation: 'EXACT', authors }
  const counted = await counts('AppraisedPaper', paper)
  expect(
    counted.map(({ indicator, subject, relation }) => [indicator, subject, relation]).toSorted(),
  ).toEqual(
    [
      ['papers-appraised', undefined, undefined],
      ['paper-categories', 'SCIENCE', undefined],
      ['paper-award-participants', 'a', 'AT_LEAST'],
      ['paper-award-participants', 'b', 'AT_LEAST'],
      ['paper-award-organizations', 'u', undefined],
    ].toSorted(),
  )
})
