import type { ProblemFact } from '@kexie/schema/problems'
import { expect, test } from 'vitest'
import {
  baseTourProblems,
  lectureDeliveryProblems,
  youthContestProblems,
  youthSelectionProblems,
} from './row-rules.ts'

const codes = (problems: readonly ProblemFact[]) => problems.map(({ code, field }) => `${code} ${field}`)
const exact = { attendanceRelation: 'EXACT' } as const
const all = { pupilsRelation: 'EXACT', tutorsRelation: 'EXACT' } as const
const row = { title: '甲', occurredOn: '2021-05-10', district: 'd' }

test('a lecture is held after it was ordered, and heard and rated once delivered', () => {
  const lecture = { ...row, lecturer: {}, topic: '水', community: '甲', orderedOn: '2021-05-10', ...exact }
  const delivered = { ...lecture, delivered: true, attendance: 0, rating: 5 }
  expect(lectureDeliveryProblems(delivered)).toEqual([])
  expect(codes(lectureDeliveryProblems({ ...delivered, orderedOn: '2021-05-11' }))).toEqual([
    'INVALID_VALUE occurredOn',
  ])
  expect(codes(lectureDeliveryProblems({ ...delivered, delivered: false }))).toEqual([
    'INVALID_VALUE attendance',
    'INVALID_VALUE rating',
  ])
  expect(lectureDeliveryProblems({ ...lecture, delivered: false })).toEqual([])
})

test('a tour takes no more than its quota, whatever was booked', () => {
  const tour = { ...row, base: {}, quota: 400, booked: 500, ...exact }
  expect(baseTourProblems({ ...tour, attendance: 400 })).toEqual([])
  expect(codes(baseTourProblems({ ...tour, attendance: 401 }))).toEqual(['INVALID_VALUE attendance'])
})

test('a prize is won by a pupil or a school', () => {
  const results = [
    { person: { name: '甲' }, prize: '一等奖' },
    { school: { name: '乙' }, prize: '二等奖' },
    { prize: '三等奖' },
  ]
  const contest = { ...row, discipline: 'MAKER', pupils: 1, tutors: 1, results, ...all } as const
  expect(codes(youthContestProblems({ ...contest, results }))).toEqual(['REQUIRED results.2.person'])
})

test.each([
  ['SCIENCE_CAMP', 'ATTENDED', []],
  ['TALENT_PLAN', 'ATTENDED', ['INVALID_VALUE outcome']],
  ['MAYOR_AWARD', 'SELECTED', []],
] as const)('%s with outcome %s: %j', (programme, outcome, problems) => {
  expect(codes(youthSelectionProblems({ ...row, programme, outcome, person: {}, school: {} }))).toEqual(
    problems,
  )
})
