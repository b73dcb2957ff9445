import { calculatedWords } from '@kexie/schema/calculated-words'
import { calculatedLists } from '@kexie/schema/dimensions'
import type { Term } from '@kexie/schema/rule'
import { statedDefinitions } from '@kexie/schema/stated-definitions'
import { expect, test } from 'vitest'
import { ruleFaults } from '../../product/city/check-rules.ts'
import { listsOfCity } from '../../product/city/lists-of-city.ts'
import { declaredTypes, listsOfRecords } from '../../product/city/record-types.ts'
import { yamlFile } from '../../product/city/yaml-file.ts'
import { city, lists, rules } from '../changzhou-definitions.ts'

const terms = rules.flatMap(({ indicator, terms: own }) => own.map((term) => ({ indicator, term })))
const nowhere = yamlFile('indicators/01-test.yaml', '[]')

/** What is wrong with one term of an indicator. */
function faultsOf(indicator: string, term: Term) {
  const known = city.indicators.find(({ code }) => code === indicator)
  if (!known || known.measure === 'DERIVED') throw new Error(`${indicator} counts nothing`)
  const value = { ...known, counts: [term] }
  return ruleFaults({
    services: [],
    report: [],
    tables: [],
    lists,
    indicators: [{ value, file: nowhere, path: [0] }],
  })
}

test.each(terms)('$indicator names what its records have', ({ indicator, term }) => {
  expect(faultsOf(indicator, term)).toEqual([])
})

test.each(terms)(
  '$indicator may name no list and no field that its records do not have',
  ({ indicator, term }) => {
    const where = { ...term.where, nothing: true }
    const faults = faultsOf(indicator, { ...term, where, shares: { items: 'nobody' } })
    expect(faults.map(({ key }) => key)).toEqual([
      '[1].counts[1].shares.items',
      '[1].counts[1].where.nothing',
    ])
  },
)

test('groups and ranges are refused where they ask what is never so', () => {
  const keys = (where: Term['where'] & {}) =>
    faultsOf('academic-exchange-events', { of: 'AcademicEvent', items: 'guests', where }).map(
      ({ key, expected }) => `${key} ${expected.en}`,
    )
  const at = '[1].counts[1].where'
  expect(keys({ or: [{ form: 'FORUM' }, { attendance: { between: { from: 1, to: 9 } } }] })).toEqual([])
  expect(keys({ or: [{ form: 'FORUM' }, {}] })).toEqual([`${at}.or[2] at least one condition`])
  expect(keys({ or: [{ form: 'FORUM' }, { 'guests.person': { given: true } }] })).toEqual([
    `${at}.or fields of the record alone, or of an item of the list alone`,
  ])
  expect(keys({ or: [{ form: 'FORUM' }, { form: 'NONE' }] })[0]).toMatch(/or\[2\]\.form one of /)
  expect(keys({ form: { between: { from: 1 } } })[0]).toMatch(/form a value: only numbers and days/)
  expect(keys({ attendance: { between: { from: 9, to: 1 } } })).toEqual([
    `${at}.attendance.between.to at least 9`,
  ])
  expect(keys({ occurredOn: { between: { from: '2021-02-30' } } })[0]).toMatch(/between\.from a date/)
  expect(keys({ attendance: { between: {} } })[0]).toMatch(/at least one end/)
})

test('what a record type calculates is read by a rule', () => {
  const idle = [...declaredTypes].flatMap(([name, { type }]) =>
    Object.keys(type.calculated ?? {})
      .filter(
        (field) => !terms.some(({ term }) => term.of === name && JSON.stringify(term).includes(`"${field}"`)),
      )
      .map((field) => `${name}.${field}`),
  )
  expect(idle).toEqual([])
})

test('every list that a field names is a list of the city, and has values', () => {
  const known = new Map(lists.map(({ code, values }) => [code, values.length]))
  expect([...listsOfRecords].filter((list) => !known.get(list))).toEqual([])
  expect(new Set(listsOfCity)).toEqual(new Set(known.keys()))
})

test('what is calculated is called something, wherever no field and no list says what', () => {
  const unnamed = Object.entries(statedDefinitions.calculated).flatMap(([type, names]) => {
    const shown = declaredTypes.get(type)?.shape.fields.map(({ name }) => name) ?? []
    return names.filter(
      (name) => !(shown.includes(name) || name in calculatedLists || name in calculatedWords),
    )
  })
  expect(unnamed).toEqual([])
})
