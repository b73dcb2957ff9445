import { expect, test } from 'vitest'
import { type AcademicEventContent, academicEventContributions } from './academic-event-contributions.ts'

function event(
  columns: Partial<AcademicEventContent['columns']> = {},
  parts: Partial<AcademicEventContent['parts']> = {},
): AcademicEventContent {
  return {
    columns: {
      issue: null,
      topic: null,
      industry: null,
      endsOn: null,
      place: null,
      forecastOn: null,
      seriesCode: 'academic-month',
      stage: 'HELD',
      form: 'EXCHANGE',
      attendance: 300,
      attendanceRelation: 'EXACT',
      countRelation: 'EXACT',
      participantsRelation: 'EXACT',
      ...columns,
    },
    parts: { hosts: [], guests: [], participants: [], cooperationProjects: [], ...parts },
  }
}

test('an event of the Academic Month counts itself, its people, organizations and projects', () => {
  const content = event(
    { participantsRelation: 'AT_LEAST' },
    {
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
    },
  )
  expect(academicEventContributions(content, 'ACADEMIC_MONTH')).toEqual([
    { indicator: 'academic-exchange-events', quantity: 1, relation: 'EXACT' },
    { indicator: 'academic-participants', quantity: 300, relation: 'EXACT' },
    { indicator: 'academic-academicians', quantity: 1, subject: 'a', relation: 'EXACT' },
    { indicator: 'academic-experts', quantity: 1, subject: 'e', relation: 'EXACT' },
    { indicator: 'academic-organizations', quantity: 1, subject: 'p', relation: 'AT_LEAST' },
    { indicator: 'academic-cooperation-projects', quantity: 2 },
  ])
})

test('a co-host has the event and its attendance as a joint share; an organizer has nothing', () => {
  const hosts: AcademicEventContent['parts']['hosts'] = [
    { organizationId: 'co', role: 'CO_HOST' },
    { organizationId: 'org', role: 'ORGANIZER' },
  ]
  const joint = academicEventContributions(event({}, { hosts }), 'SOCIETY_EXCHANGE').filter(
    ({ standing }) => standing === 'JOINT',
  )
  expect(
    joint.map(({ indicator, organizationId, quantity }) => [indicator, organizationId, quantity]),
  ).toEqual([
    ['society-academic-events', 'co', 1],
    ['society-event-participants', 'co', 300],
  ])
})

test('a forecast is planned and nothing else, whoever hosts it; a cancelled event counts nothing', () => {
  const hosts: AcademicEventContent['parts']['hosts'] = [{ organizationId: 'co', role: 'CO_HOST' }]
  const forecast = academicEventContributions(event({ stage: 'FORECAST' }, { hosts }), 'TECH_CAFE')
  expect(forecast.map(({ indicator, standing }) => [indicator, standing])).toEqual([
    ['tech-cafe-issues', 'PLANNED'],
    ['tech-cafe-participants', 'PLANNED'],
  ])
  expect(academicEventContributions(event({ stage: 'CANCELLED' }), 'TECH_CAFE')).toEqual([])
})

test('an issue of the Tech Cafe counts its topic once and is no event of the Academic Month', () => {
  const indicators = academicEventContributions(event({ topic: ' 氢能 ' }), 'TECH_CAFE').map(
    ({ indicator, subject }) => subject ?? indicator,
  )
  expect(indicators).toEqual(['tech-cafe-issues', 'tech-cafe-participants', '氢能'])
})
