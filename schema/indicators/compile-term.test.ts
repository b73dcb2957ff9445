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
