import { relationsOfOne } from '@kexie/schema/relation'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantityWords } from '../../../subgraphs/metrics/report/quantity-words.ts'
import { numbering } from '../shape/workbook-shape.ts'
import { readAmount } from './read-amount.ts'

const people = { ...numbering, kind: 'INTEGER', relation: 'peopleRelation', upTo: 'peopleUpTo' } as const
const yuan = { ...people, kind: 'QUANTITY' } as const
const place = { ...numbering, kind: 'INTEGER' } as const

test.each([
  ['2212万元', { value: 22_120_000, relation: 'EXACT' }],
  ['3880万', { value: 38_800_000, relation: 'EXACT' }],
  ['0.5亿元', { value: 50_000_000, relation: 'EXACT' }],
  ['超5000万元', { value: 50_000_000, relation: 'AT_LEAST' }],
  ['约 1,200 元', { value: 1200, relation: 'ABOUT' }],
  ['不超过80万元', { value: 800_000, relation: 'AT_MOST' }],
  ['3000万至5000万元', { value: 30_000_000, relation: 'BETWEEN', upTo: 50_000_000 }],
])('an amount in yuan, %s, is %o', (text, amount) => {
  expect(readAmount(text, yuan)).toEqual(amount)
})

test.each([
  ['300余', { value: 300, relation: 'AT_LEAST' }],
  ['360余家次', { value: 360, relation: 'AT_LEAST' }],
  ['60多', { value: 60, relation: 'AT_LEAST' }],
  ['近200个', { value: 200, relation: 'ABOUT' }],
  ['500人以上', { value: 500, relation: 'AT_LEAST' }],
  ['80人', { value: 80, relation: 'EXACT' }],
  ['3万至5万人次', { value: 30_000, relation: 'BETWEEN', upTo: 50_000 }],
  ['３０～５０人', { value: 30, relation: 'BETWEEN', upTo: 50 }],
])('a number of people, %s, is %o', (text, amount) => {
  expect(readAmount(text, people)).toEqual(amount)
})

test.each([
  '八十',
  '0,125',
  '12,34人',
  '1,2345',
  '０，１２５人',
  '1,000,00',
  '300公里',
  '5000美元',
  '3至5万',
  '50-30',
  '30-30',
  '1.5',
  '60多至80',
  '一批',
  '2021年',
  '-',
])('what may mean something else is no number of people: %s', (text) => {
  expect(readAmount(text, people)).toBeUndefined()
})

test('where nothing says how a number relates, it is read where it is exact', () => {
  expect(readAmount('12期', place)).toEqual({ value: 12, relation: 'EXACT' })
  expect(readAmount('12余期', place)).toBeUndefined()
  expect(readAmount('3至5期', place)).toBeUndefined()
})

test('what a report writes of a number is read as that number', () => {
  const value = fc.integer({ min: 1, max: 99_999_999 })
  fc.assert(
    fc.property(value, fc.constantFrom(...relationsOfOne), (given, relation) => {
      const words = quantityWords({ value: given, relation }, '人次')
      expect(readAmount(words, people)).toEqual({ value: given, relation })
    }),
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 10_000, max: 9_000_000 }),
      fc.integer({ min: 1, max: 9_000_000 }),
      (from, more) => {
        const words = quantityWords({ value: from, relation: 'BETWEEN', upTo: from + more }, '人次')
        expect(readAmount(words, people)).toEqual({ value: from, relation: 'BETWEEN', upTo: from + more })
      },
    ),
  )
})
