import { expect, test } from 'vitest'
import { compileTerm, ruleHash } from './compile-term.ts'
import type { Test } from './rule.ts'

const conditionOf = (field: string, wanted: Test) =>
  compileTerm({ of: 'Salon', where: { [field]: wanted } }).condition

test.each<[Test, string]>([
  ['HELD', '$ ? (@."f" == "HELD")'],
  [true, '$ ? (@."f" == true)'],
  [3, '$ ? (@."f" == 3)'],
  [['A', 'B'], '$ ? ((@."f" == "A" || @."f" == "B"))'],
  [{ not: ['A', 'B'] }, '$ ? (!(@."f" == "A" || @."f" == "B"))'],
  [{ given: true }, '$ ? (exists(@."f"))'],
  [{ given: false }, '$ ? (!exists(@."f"))'],
  [{ text: 'C++' }, '$ ? (@."f" like_regex "^C\\\\+\\\\+$" flag "i")'],
  [{ some: { solved: true } }, '$ ? (exists(@."f"[*] ? (@."solved" == true)))'],
  [{ between: { from: 100, to: 500 } }, '$ ? ((@."f" >= 100 && @."f" <= 500))'],
  [{ between: { from: '2020-02-29' } }, '$ ? ((@."f" >= "2020-02-29"))'],
  [{ between: { to: 0.5 } }, '$ ? ((@."f" <= 0.5))'],
])('%j is asked as %s', (wanted, expected) => {
  expect(conditionOf('f', wanted)).toBe(expected)
})

test('a field is the item’s where its list is what counts, and else the record’s, whatever its name', () => {
  const term = compileTerm({
    of: 'AcademicEvent',
    items: 'guests',
    where: { 'series.programme': 'A', 'guests.honour': 'B' },
    subject: 'guests.person',
    relation: 'countRelation',
  })
  expect(term).toMatchObject({
    condition: '$ ? (@."series.programme" == "A")',
    items: 'guests',
    item_condition: '$ ? (@."honour" == "B")',
    subject: null,
    item_subject: 'person',
    relation: 'countRelation',
    item_relation: null,
  })
})

test('of groups one has to hold, of the record or of the item at hand', () => {
  const or = [{ form: 'A', attendance: { between: { from: 100 } } }, { form: { not: ['B'] } }]
  expect(compileTerm({ of: 'Salon', where: { online: true, or } }).condition).toBe(
    '$ ? (@."online" == true && ((@."form" == "A" && (@."attendance" >= 100)) || (!(@."form" == "B"))))',
  )
  const ofItems = [{ 'guests.honour': 'A' }, { 'guests.person': { given: true } }]
  expect(compileTerm({ of: 'AcademicEvent', items: 'guests', where: { or: ofItems } })).toMatchObject({
    condition: null,
    item_condition: '$ ? (((@."honour" == "A") || (exists(@."person"))))',
  })
})

test('a name cannot end the path it stands in', () => {
  expect(conditionOf('f" == 1 || "', 'A')).toBe('$ ? (@."f\\" == 1 || \\"" == "A")')
})

test('a rule is known by what it says, not by the order of its words, and by whose it is', () => {
  const id = ruleHash('salons', [{ of: 'Salon', where: { online: false, stage: 'HELD' }, quantity: 'n' }])
  expect(ruleHash('salons', [{ quantity: 'n', where: { stage: 'HELD', online: false }, of: 'Salon' }])).toBe(
    id,
  )
  expect(
    ruleHash('roadshows', [{ of: 'Salon', where: { online: false, stage: 'HELD' }, quantity: 'n' }]),
  ).not.toBe(id)
  expect(
    ruleHash('salons', [{ of: 'Salon', where: { online: true, stage: 'HELD' }, quantity: 'n' }]),
  ).not.toBe(id)
})
