import { expect, test } from 'vitest'
import type { Term } from './rule.ts'
import { ruleFlaws } from './rule-flaws.ts'

const lists = [{ code: 'credit', values: [{ code: 'TEAM', name: { zh: '一团', en: 'Team 1' } }] }]

const placesOf = (term: Term, measure: 'SUM' | 'STOCK' | 'DISTINCT') =>
  ruleFlaws([term], { measure }, lists).map(({ path }) => path.join('.'))

test.each<['SUM' | 'STOCK' | 'DISTINCT', Term, string[]]>([
  ['DISTINCT', { of: 'EnterpriseLink', subject: 'enterprise' }, []],
  ['DISTINCT', { of: 'EnterpriseLink' }, ['0.subject']],
  ['STOCK', { of: 'EnterpriseLink' }, []],
  ['STOCK', { of: 'EnterpriseLink', subject: 'enterprise' }, ['0.subject']],
  ['SUM', { of: 'AcademicEvent', until: 'endsOn' }, ['0.until']],
  ['SUM', { of: 'AcademicEvent', where: { credit: 'NOBODY' } }, ['0.where.credit']],
  ['SUM', { of: 'AcademicEvent', where: { credit: ['TEAM'] } }, []],
  ['SUM', { of: 'Grant', where: { 'policy.purpose': 'AWARD' } }, []],
  ['SUM', { of: 'Grant', where: { 'policy.purpose': 'PRIZE' } }, ['0.where.policy.purpose']],
])('%s of %o is at fault at %j', (measure, term, places) => {
  expect(placesOf(term, measure)).toEqual(places)
})
