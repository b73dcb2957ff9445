import type { Known } from '@kexie/records/known'
import { rowProblems } from '@kexie/records/row-problems'
import { toGlobalId } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import { describeProblem } from '@kexie/schema/problems'
import { expect, test } from 'vitest'
import { eventRecords } from './records.ts'
import type { AcademicEventInput } from './schema.generated.ts'
import type { EventSeriesRow } from './store/series.ts'

const organization = '01890000-0000-7000-8000-000000000001'
const known: Known = {
  districts: new Map([
    [
      '320400',
      { name: { zh: '常州市', en: 'Changzhou' }, parts: [{ zh: '天宁区', en: 'Tianning' }], closed: null },
    ],
    ['320402', { name: { zh: '天宁区', en: 'Tianning' }, parts: [], closed: null }],
  ]),
  organizations: new Set([organization]),
  people: new Set(),
  lists: { values: new Map(), has: () => false },
}
const month = { code: 'academic-month', tier: 'HIGH_END', cadence: 'YEARLY' } as EventSeriesRow
const cafe = { code: 'tech-cafe', tier: 'SPECIAL_TOPIC', cadence: 'MONTHLY' } as EventSeriesRow
const sound: AcademicEventInput = {
  title: '智能制造论坛',
  series: 'academic-month',
  stage: 'HELD',
  form: 'FORUM',
  occurredOn: '2021-10-01',
  district: toGlobalId('District', '320402'),
  attendance: 120,
  attendanceRelation: 'EXACT',
  countRelation: 'EXACT',
  participantsRelation: 'EXACT',
  hosts: [],
  guests: [],
  participants: [],
  cooperationProjects: [],
}

const declared = orThrow(eventRecords.types.get('AcademicEvent'), 'AcademicEvent')

const problemsOf = (change: Partial<AcademicEventInput>, series: readonly EventSeriesRow[] = [month]) =>
  rowProblems(declared, { id: null, input: { ...sound, ...change } }, known, {
    today: '2021-12-01',
    more: { series: new Map(series.map((one) => [sound.series, one])) },
    found: () => undefined,
  })

const problems = (change: Partial<AcademicEventInput>, series = month) =>
  problemsOf(change, [series]).map(({ code, field }) => `${code} ${field}`)

test('a sound event has no problem', () => {
  expect(problems({})).toEqual([])
})

test.each<[string, Partial<AcademicEventInput>, string[]]>([
  ['a blank title', { title: '  ' }, ['REQUIRED title']],
  ['a title of 301 characters', { title: '长'.repeat(301) }, ['INVALID_VALUE title']],
  ['an event held tomorrow', { occurredOn: '2021-12-02' }, ['INVALID_VALUE occurredOn']],
  ['an event held before 2000', { occurredOn: '1999-12-31' }, ['INVALID_VALUE occurredOn']],
  ['a forecast of yesterday', { stage: 'FORECAST', occurredOn: '2021-11-30' }, ['INVALID_VALUE occurredOn']],
  ['an end before the start', { endsOn: '2021-09-30' }, ['INVALID_VALUE endsOn']],
  [
    'the whole city for a district',
    { district: toGlobalId('District', '320400') },
    ['INVALID_VALUE district'],
  ],
  ['a district that is none', { district: 'x' }, ['NOT_FOUND district']],
  ['no attendance at an event that was held', { attendance: null }, ['REQUIRED attendance']],
  ['a negative attendance', { attendance: -1 }, ['INVALID_VALUE attendance']],
  [
    'a guest without a name',
    { guests: [{ person: { name: ' ' }, honour: 'EXPERT', overseas: false }] },
    ['REQUIRED guests.0.person'],
  ],
  [
    'a guest who is not registered',
    {
      guests: [{ person: { person: toGlobalId('Person', organization) }, honour: 'EXPERT', overseas: false }],
    },
    ['NOT_FOUND guests.0.person'],
  ],
  [
    'a second lead host',
    { hosts: [{ organization: { organization: toGlobalId('Organization', organization) }, role: 'LEAD' }] },
    ['INVALID_VALUE hosts.0.role'],
  ],
  [
    'a participant without a name',
    { participants: [{ organization: {} }] },
    ['REQUIRED participants.0.organization'],
  ],
])('refuses %s', (_, change, expected) => {
  expect(problems(change)).toEqual(expected)
})

test('a forecast needs no attendance, and a series must exist', () => {
  expect(problems({ stage: 'FORECAST', occurredOn: '2021-12-24', attendance: null })).toEqual([])
  expect(problems({ series: 'none' })).toEqual(['NOT_FOUND series'])
})

test('a monthly special-topic series needs issue and topic', () => {
  expect(problems({}, cafe)).toEqual(['REQUIRED issue', 'REQUIRED topic'])
  expect(problems({ issue: 3, topic: '氢能' }, cafe)).toEqual([])
})

test('a problem reads as a sentence that says what was expected and what came', () => {
  const [fact] = problemsOf({ occurredOn: '2021-12-02' })
  if (!fact) throw new Error('no problem found')
  expect(describeProblem(fact, 'zh').message).toBe(
    '“日期”应为不晚于今天（2021-12-01）的日期，收到“2021-12-02”',
  )
  expect(describeProblem(fact, 'en').message).toBe(
    '"Date" must be a date not after today (2021-12-01), got "2021-12-02"',
  )
})
