import { expect, test } from 'vitest'
import { fieldProblems } from './field-problems.ts'
import type { FormField } from './form-shape.ts'

const field = (path: string, kind: string, required = false): FormField => ({
  path,
  kind,
  label: path,
  note: '',
  required,
  choices: [],
  default: null,
  list: null,
  relation: null,
  upTo: null,
})

const shape = {
  fields: [field('title', 'TEXT', true), field('people', 'INTEGER'), field('fee', 'QUANTITY')],
  lists: [{ field: 'days', label: '日程', relation: null, fields: [field('on', 'DATE', true)] }],
}

const placesOf = (values: Record<string, string>, days: Record<string, string>[] = []) =>
  fieldProblems(shape, { values, lists: { days } }).map(({ code, field: place }) => `${code} ${place}`)

test('what must be filled and is not, in rows too', () => {
  expect(placesOf({ title: '  ' }, [{ on: '2022-03-01' }, {}])).toEqual([
    'REQUIRED title',
    'REQUIRED days.1.on',
  ])
})

test.each(['80', '-3', ' 1,200 ', '８０', '2147483647'])('%s is a whole number', (people) => {
  expect(placesOf({ title: '会', people })).toEqual([])
})

test.each(['八十', '3.5', '80人', '2147483648', '1e3', '0,125', '12,3456', '1,23', '10²', '①'])(
  '%s is none',
  (people) => {
    expect(placesOf({ title: '会', people })).toEqual(['INVALID_VALUE people'])
  },
)

test('an amount has at most two decimals, a date four digits of a year', () => {
  expect(placesOf({ title: '会', fee: '12.50' })).toEqual([])
  expect(placesOf({ title: '会', fee: '12.505' })).toEqual(['INVALID_VALUE fee'])
  expect(placesOf({ title: '会' }, [{ on: '20222-03-01' }])).toEqual(['INVALID_VALUE days.0.on'])
})
