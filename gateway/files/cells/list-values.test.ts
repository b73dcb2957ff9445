import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Column } from '../shape/column.ts'
import { inBothLanguages, lookupsOf } from '../shape/lookups-query.ts'
import { betweenValues, parseCell } from './parse-cell.ts'
import { writeCell } from './write-cell.ts'

const columnOf = (kind: 'LIST_VALUE' | 'LIST_VALUES', target: string): Column => ({
  kind,
  path: 'value',
  field: 'value',
  label: { zh: '值', en: 'Value' },
  note: { zh: '', en: '' },
  required: true,
  relation: undefined,
  upTo: undefined,
  choices: [],
  default: undefined,
  target,
})

interface Value {
  code: string
  zh: string
  en: string
  retired: boolean
}

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  // First as it is kept: a Greek question mark is kept as a semicolon.
  .map((text) => text.normalize('NFC').replace(/[;；\s'=+\-@＝＋－＠#]/gu, 'x'))
const values = fc.uniqueArray(fc.record({ code: name, zh: name, en: name, retired: fc.boolean() }), {
  minLength: 1,
  maxLength: 20,
  selector: ({ code, zh, en }) => `${code}\n${zh}\n${en}`,
})

/** Names lead back to one value, as whoever installs a list sees to. */
const distinct = (all: readonly Value[]) => {
  const taken = new Set<string>()
  return all.filter(({ code, zh, en }) => {
    const words = [...new Set([code, zh, en])]
    if (words.some((word) => taken.has(word))) return false
    for (const word of words) taken.add(word)
    return true
  })
}

/** What the gateway knows of two lists, as its question to the graph is answered in each language. */
function lookupsFor(one: readonly Value[], other: readonly Value[], language: 'zh' | 'en') {
  const answer = (inLanguage: 'zh' | 'en') => {
    const listOf = (code: string, all: readonly Value[]) => ({
      code,
      values: all.map((value) => ({
        id: value.code,
        name: value[inLanguage],
        retiredSince: value.retired ? '2021-01-01T00:00:00Z' : null,
      })),
    })
    return lookupsOf({ districts: [], list0: listOf('one', one), list1: listOf('other', other) })
  }
  return inBothLanguages(answer(language), answer(language === 'zh' ? 'en' : 'zh'))
}

test('a value of any list is written in either language and read back as its code, whoever reads it', () => {
  fc.assert(
    fc.property(values, values, fc.constantFrom('zh' as const, 'en' as const), (first, second, language) => {
      const [one, other] = [distinct(first), distinct(second)]
      const lookups = lookupsFor(one, other, language)
      for (const [target, all] of [['one', one] as const, ['other', other] as const])
        for (const value of all)
          for (const written of ['zh', 'en'] as const) {
            const shown = { value: { code: value.code, name: value[written] } }
            const cell = writeCell(columnOf('LIST_VALUE', target), shown, written)
            expect(parseCell(columnOf('LIST_VALUE', target), cell, lookups)).toEqual({ value: value.code })
            expect(parseCell(columnOf('LIST_VALUE', target), value.code, lookups)).toEqual({
              value: value.code,
            })
          }
    }),
  )
})

test('several values come back as they were, in their order', () => {
  fc.assert(
    fc.property(values, (drawn) => {
      const all = distinct(drawn)
      const column = columnOf('LIST_VALUES', 'one')
      const cell = writeCell(column, { value: all.map(({ code, zh }) => ({ code, name: zh })) }, 'zh')
      expect(parseCell(column, cell, lookupsFor(all, [], 'zh'))).toEqual({
        value: all.map(({ code }) => code),
      })
    }),
  )
})

test('the same code in two lists is the value of the list its column names', () => {
  const lookups = lookupsFor(
    [{ code: 'OTHER', zh: '其他奖项', en: 'Another award', retired: false }],
    [{ code: 'OTHER', zh: '其他领域', en: 'Another field', retired: false }],
    'zh',
  )
  expect(parseCell(columnOf('LIST_VALUE', 'one'), '其他领域', lookups)).toEqual({
    expected: { zh: '其他奖项', en: '其他奖项' },
  })
  expect(parseCell(columnOf('LIST_VALUE', 'other'), '其他领域', lookups)).toEqual({ value: 'OTHER' })
})

test('what is on no list is refused with what is, retired values left out', () => {
  const lookups = lookupsFor(
    [
      { code: 'A', zh: '甲', en: 'First', retired: false },
      { code: 'B', zh: '乙', en: 'Second', retired: true },
    ],
    [],
    'zh',
  )
  expect(parseCell(columnOf('LIST_VALUE', 'one'), '丙', lookups)).toEqual({
    expected: { zh: '甲', en: '甲' },
  })
  expect(parseCell(columnOf('LIST_VALUES', 'one'), `甲${betweenValues}丙`, lookups)).toHaveProperty(
    'expected',
  )
  expect(parseCell(columnOf('LIST_VALUE', 'other'), '甲', lookups)).toMatchObject({
    expected: { zh: expect.stringContaining('请联系市科协办公室') },
  })
})
