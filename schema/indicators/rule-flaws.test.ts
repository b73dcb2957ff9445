import { expect, test } from 'vitest'
import type { Measure } from './indicator.ts'
import type { Term } from './rule.ts'
import { ruleFlaws } from './rule-flaws.ts'

const lists = [{ code: 'credit', values: [{ code: 'TEAM', name: { zh: '一团', en: 'Team 1' } }] }]

type Counted = Exclude<Measure, 'DERIVED'>

const placesOf = (terms: readonly Term[], measured: { measure: Counted; confidential?: true }) =>
  ruleFlaws(terms, measured, lists).map(({ path }) => path.join('.'))

const attendance = { of: 'AcademicEvent', quantity: 'attendance' } as const satisfies Term

test.each<[Counted, Term, string[]]>([
  ['DISTINCT', { of: 'EnterpriseLink', subject: 'enterprise' }, []],
  ['DISTINCT', { of: 'EnterpriseLink' }, ['0.subject']],
  ['STOCK', { of: 'EnterpriseLink' }, []],
  ['STOCK', { of: 'EnterpriseLink', subject: 'enterprise' }, ['0.subject']],
  ['SUM', { of: 'AcademicEvent', until: 'endsOn' }, ['0.until']],
  ['SUM', { of: 'AcademicEvent', where: { credit: 'NOBODY' } }, ['0.where.credit']],
  ['SUM', { of: 'AcademicEvent', where: { credit: ['TEAM'] } }, []],
  ['SUM', { of: 'Grant', where: { 'policy.purpose': 'AWARD' } }, []],
  ['SUM', { of: 'Grant', where: { 'policy.purpose': 'PRIZE' } }, ['0.where.policy.purpose']],
  ['MAX', attendance, []],
  ['MIN', { of: 'AcademicEvent', quantity: { count: 'guests' } }, []],
  ['AVERAGE', attendance, []],
  ['MAX', { of: 'AcademicEvent' }, ['0.quantity']],
  ['AVERAGE', { of: 'AcademicEvent' }, ['0.quantity']],
  ['MAX', { of: 'AcademicEvent', per: 'DAY' }, []],
  ['MIN', { ...attendance, per: 'DAY' }, []],
  ['AVERAGE', { ...attendance, per: 'DAY' }, ['0.per']],
  ['SUM', { ...attendance, per: 'DAY' }, ['0.per']],
  ['MAX', { of: 'EnterpriseLink', subject: 'enterprise', per: 'DAY' }, ['0.subject']],
  ['MAX', { ...attendance, until: 'endsOn' }, ['0.until']],
  ['LEVEL', attendance, []],
  ['LEVEL', { of: 'AcademicEvent', items: 'guests' }, []],
  ['LEVEL', { of: 'AcademicEvent' }, ['0.quantity']],
  ['LEVEL', { ...attendance, subject: 'series' }, ['0.subject']],
  ['LEVEL', { ...attendance, per: 'DAY' }, ['0.per']],
  ['LEVEL', { ...attendance, shares: { items: 'hosts' } }, ['0.shares']],
])('%s of %o is at fault at %j', (measure, term, places) => {
  expect(placesOf([term], { measure })).toEqual(places)
})

test('days are compared with days, and entries with entries', () => {
  const daily = { ...attendance, per: 'DAY' } as const
  expect(placesOf([daily, daily], { measure: 'MAX' })).toEqual([])
  expect(placesOf([daily, attendance], { measure: 'MAX' })).toEqual(['1.per'])
})

test.each(['MAX', 'MIN', 'AVERAGE'] as const)(
  '%s of what is confidential would tell whose it is',
  (measure) => {
    expect(placesOf([attendance], { measure, confidential: true })).toEqual(['0.quantity'])
    expect(placesOf([attendance], { measure: 'SUM', confidential: true })).toEqual([])
  },
)
