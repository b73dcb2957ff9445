import { expect, test } from 'vitest'
import { differences } from './compare.ts'
import type { PublishedFigureContent } from './content.ts'

const figure = (changes: Partial<PublishedFigureContent> = {}): PublishedFigureContent => ({
  code: 'tech-cafe-issues',
  definition: 'd1',
  value: '60',
  relation: 'AT_LEAST',
  years: [{ year: 2021, value: '12', relation: 'EXACT' }],
  districts: [{ district: '320411', value: '60', relation: 'EXACT' }],
  target: null,
  reconciliation: 'MATCHES',
  ...changes,
})

test('equal figures differ nowhere', () => {
  expect(differences([figure()], [figure()])).toEqual([])
})

test('each value that changed is a row: altogether, by year, by district', () => {
  const after = figure({ value: '61', years: [{ year: 2021, value: '13', relation: 'EXACT' }] })
  expect(differences([figure()], [after])).toMatchObject([
    {
      indicator: 'tech-cafe-issues',
      year: null,
      district: null,
      before: '60',
      after: '61',
      redefined: false,
    },
    {
      indicator: 'tech-cafe-issues',
      year: 2021,
      district: null,
      before: '12',
      after: '13',
      redefined: false,
    },
  ])
})

test('what lies up to another number has changed', () => {
  const between = (upTo: string) => figure({ value: '60', relation: 'BETWEEN', upTo })
  expect(differences([between('80')], [between('80')])).toEqual([])
  expect(differences([between('80')], [between('90')])).toMatchObject([
    {
      ...{ before: '60', after: '60' },
      ...{ beforeIs: { relation: 'BETWEEN', upTo: '80' }, afterIs: { relation: 'BETWEEN', upTo: '90' } },
    },
  ])
})

test('a new definition is told even where the value stayed', () => {
  expect(differences([figure()], [figure({ definition: 'd2' })])).toMatchObject([
    { before: '60', after: '60', redefined: true },
  ])
})

test('what is counted otherwise is told even where the value and the words stayed', () => {
  const [before, after] = [figure({ rule: 'r1' }), figure({ rule: 'r2' })]
  expect(differences([before], [after])).toMatchObject([{ before: '60', after: '60', redefined: true }])
  expect(differences([figure({ rule: 'r1' })], [figure({ rule: 'r1' })])).toEqual([])
})

test('of an edition that did not keep what it counted by, nothing of that is said', () => {
  expect(differences([figure()], [figure({ rule: 'r2' })])).toEqual([])
})

test('what only one of them has was or is blank', () => {
  expect(differences([], [figure()])).toMatchObject([
    { before: null, after: '60' },
    { before: null, after: '12' },
    { before: null, after: '60' },
  ])
})
