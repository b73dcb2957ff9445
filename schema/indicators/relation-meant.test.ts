import { expect, test } from 'vitest'
import { compileTerm, ruleHash } from './compile-term.ts'
import { inFull, relationMeant } from './relation-meant.ts'
import type { Term } from './rule.ts'

const event = { of: 'AcademicEvent' } as const

test.each<[string, Term, object]>([
  ['a record', event, { relation: 'countRelation' }],
  ['a record that stands for no others', { of: 'Meeting' }, {}],
  [
    'a number',
    { ...event, quantity: 'attendance' },
    { relation: 'attendanceRelation', upTo: 'attendanceUpTo' },
  ],
  [
    'how many there are of a list',
    { ...event, quantity: { count: 'participants' } },
    { relation: 'participantsRelation' },
  ],
  ['items of a list', { ...event, items: 'participants' }, { relation: 'participantsRelation' }],
  ['items of a list of which all are known', { ...event, items: 'guests' }, {}],
  [
    'a number of items',
    { of: 'Handbook', items: 'views', quantity: 'views.clicks' },
    { relation: 'views.clicksRelation', upTo: 'views.clicksUpTo' },
  ],
  [
    'what the rule says',
    { ...event, quantity: 'attendance', relation: 'countRelation' },
    { relation: 'countRelation' },
  ],
  ['a number that is no amount', { ...event, quantity: 'issue' }, {}],
])('how exact %s is follows from what it is', (_, term, meant) => {
  expect(relationMeant(term)).toEqual(meant)
})

test('whether it is said or follows, it is the same rule; and another one where it is known otherwise', () => {
  const term: Term = { ...event, quantity: 'attendance' }
  const hash = (one: Term) => ruleHash('participants', [one])
  expect(hash({ ...term, relation: 'attendanceRelation' })).toBe(hash(term))
  expect(hash({ ...term, relation: 'countRelation' })).not.toBe(hash(term))
  expect(compileTerm(term)).toMatchObject({ relation: 'attendanceRelation', up_to: 'attendanceUpTo' })
  expect(inFull({ of: 'Meeting' })).toEqual({ of: 'Meeting' })
})
