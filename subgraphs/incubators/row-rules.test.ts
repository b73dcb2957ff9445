import { expect, test } from 'vitest'
import {
  answerProblems,
  collegeProblems,
  entryProblems,
  pitchedProblems,
  stageProblems,
  viewProblems,
} from './row-rules.ts'

const codes = (problems: { code: string; field?: string }[]) =>
  problems.map(({ code, field }) => `${code} ${field}`)

test('a college trains while it stands, its first and last day included', () => {
  const college = { occurredOn: '2018-01-10', endsOn: '2020-12-31' }
  const on = (day: string) => codes(collegeProblems(college, day))
  expect([...on('2018-01-10'), ...on('2020-12-31')]).toEqual([])
  expect(on('2018-01-09')).toEqual(['INVALID_VALUE occurredOn'])
  expect(on('2021-01-01')).toEqual(['INVALID_VALUE occurredOn'])
  expect(collegeProblems({ ...college, endsOn: null }, '2021-01-01')).toEqual([])
  expect(collegeProblems(undefined, '2021-01-01')).toEqual([])
})

test('a project enters once, and has a result only once recommended', () => {
  const entry = (project: string, recommendation: string, recommendedOn: string | null = null) => ({
    project,
    recommendation,
    recommendedOn,
  })
  expect(entryProblems([entry('甲', 'PENDING'), entry('乙', 'SELECTED', '2021-10-01')])).toEqual([])
  expect(codes(entryProblems([entry('甲', 'PENDING'), entry(' 甲 ', 'NOT_SELECTED')]))).toEqual([
    'ALREADY_EXISTS entries.1.project',
    'REQUIRED entries.1.recommendedOn',
  ])
})

test('an investment follows from a project that was on stage', () => {
  const pitches = [{ project: '甲' }]
  expect(pitchedProblems(pitches, 'intentions', [{ project: '甲 ' }])).toEqual([])
  expect(codes(pitchedProblems(pitches, 'investments', [{ project: '甲' }, { project: '乙' }]))).toEqual([
    'NOT_FOUND investments.1.project',
  ])
})

test('clicks are counted once a month, from the month of publication', () => {
  const months = (...given: string[]) =>
    codes(
      viewProblems(
        given.map((month) => ({ month })),
        '2021-03-15',
      ),
    )
  expect(months('2021-03-01', '2021-04-30')).toEqual([])
  expect(months('2021-02-28', '2021-04-01', '2021-04-30')).toEqual([
    'INVALID_VALUE views.0.month',
    'ALREADY_EXISTS views.2.month',
  ])
})

test('stages follow each other, and nothing follows the last', () => {
  const stage = (name: string, reachedOn: string) => ({ stage: name, reachedOn })
  const [nominated, graduated] = [stage('NOMINATED', '2020-01-01'), stage('GRADUATED', '2020-06-01')]
  expect(stageProblems([nominated, graduated])).toEqual([])
  expect(codes(stageProblems([graduated, nominated]))).toEqual([
    'INVALID_VALUE stages.1.stage',
    'INVALID_VALUE stages.1.reachedOn',
  ])
})

test('an answer has a day, and a day has an answer', () => {
  expect(answerProblems([{}, { answer: '可以', answeredOn: '2021-01-01' }])).toEqual([])
  expect(codes(answerProblems([{ answer: '可以' }, { answeredOn: '2021-01-01', answer: ' ' }]))).toEqual([
    'REQUIRED enquiries.0.answeredOn',
    'REQUIRED enquiries.1.answer',
  ])
})
