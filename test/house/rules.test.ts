import type { Term } from '@kexie/schema/rule'
import { expect, test } from 'vitest'
import { ruleFaults } from '../../product/city/check-rules.ts'
import { declaredTypes, listsOfRecords } from '../../product/city/record-types.ts'
import { listsOfCity } from '../../product/city/rule-fields.ts'
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
