import { expect, test } from 'vitest'
import { scienceBaseProblems } from './base-rules.ts'
import type { ScienceBaseInput } from './schema.generated.ts'

const base: ScienceBaseInput = {
  title: '甲',
  occurredOn: '2018-01-01',
  district: 'd',
  kind: 'EDUCATION_BASE',
  mobile: false,
  designations: [],
  openings: [],
}
const problems = (given: Partial<ScienceBaseInput>) =>
  scienceBaseProblems({ ...base, ...given }).map(({ code, field }) => `${code} ${field}`)
const designation = (designatedOn: string, revokedOn?: string) => ({
  level: 'MUNICIPAL' as const,
  designatedOn,
  revokedOn,
})
const opening = (openedOn: string, closedOn?: string) => ({ openedOn, closedOn, byAppointment: false })

test('a position has both degrees or none, and the equator is one', () => {
  expect(problems({ longitude: 119.9 })).toEqual(['REQUIRED latitude'])
  expect(problems({ latitude: 31.8 })).toEqual(['REQUIRED longitude'])
  expect(problems({ longitude: 119.9, latitude: 0 })).toEqual([])
})

test('a level is held once at a time: named again on the day it was revoked, not before', () => {
  const twice = [designation('2018-01-01', '2020-01-01'), designation('2019-12-31')]
  expect(problems({ designations: twice })).toEqual(['ALREADY_EXISTS designations.1'])
  const again = [designation('2018-01-01', '2020-01-01'), designation('2020-01-01')]
  expect(problems({ designations: again })).toEqual([])
  const levels = [designation('2018-01-01'), { ...designation('2019-01-01'), level: 'PROVINCIAL' as const }]
  expect(problems({ designations: levels })).toEqual([])
})

test('a venue is open once at a time: again on the day after its last, not before', () => {
  expect(problems({ openings: [opening('2018-01-01'), opening('2019-01-01')] })).toEqual([
    'ALREADY_EXISTS openings.1',
  ])
  expect(problems({ openings: [opening('2018-01-01', '2019-01-01'), opening('2019-01-01')] })).toEqual([
    'ALREADY_EXISTS openings.1',
  ])
  expect(problems({ openings: [opening('2018-01-01', '2018-12-31'), opening('2019-01-01')] })).toEqual([])
})

test('a base that has ended is open no more', () => {
  const ended = (closedOn?: string) =>
    problems({ endsOn: '2020-06-30', openings: [opening('2018-01-01', closedOn)] })
  expect(ended()).toEqual(['REQUIRED openings.0.closedOn'])
  expect(ended('2020-07-01')).toEqual(['INVALID_VALUE openings.0.closedOn'])
  expect(ended('2020-06-30')).toEqual([])
})
