import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shapes } from '../shape/api-schema.ts'
import type { Column, ColumnKind } from '../shape/column.ts'
import type { CellValue } from '../workbook/table.ts'
import { parseCell, textOf } from './parse-cell.ts'
import { safeText } from './safe-text.ts'
import { writeCell } from './write-cell.ts'

const lookups = { districts: [{ id: 'RGlzdHJpY3Q6MzIwNDAy', name: '天宁区' }], registers: {} }
const ofKind = (kind: ColumnKind): Column => {
  const columns = [...shapes.values()].flatMap(({ main }) => main.columns)
  const column = columns.find((one) => one.kind === kind)
  if (!column) throw new Error(kind)
  return column
}
const stage = shapes.get('academic-events')?.main.columns.find(({ path }) => path === 'stage') as Column
const parsed = (kind: ColumnKind, cell: CellValue) => {
  const result = parseCell(kind === 'CHOICE' ? stage : ofKind(kind), cell, lookups)
  return 'value' in result ? result.value : result.expected.zh
}

test.each<[ColumnKind, CellValue, unknown]>([
  ['TEXT', '  氢能论坛 ', '氢能论坛'],
  ['TEXT', 2021, '2021'],
  ['TEXT', new Date(Date.UTC(2021, 4, 18)), '2021-05-18'],
  ['TEXT', "'=SUM(A1)", '=SUM(A1)'],
  ['TEXT', '', undefined],
  ['TEXT', null, undefined],
  ['INTEGER', '1,234', 1234],
  ['INTEGER', '12,345,678', 12_345_678],
  ['INTEGER', '0,125', '整数'],
  ['INTEGER', '12,34', '整数'],
  ['INTEGER', '1234,567', '整数'],
  ['INTEGER', '1,,234', '整数'],
  ['QUANTITY', '1,234.5', 1234.5],
  ['QUANTITY', '0,125', '最多 2 位小数的数'],
  ['QUANTITY', '1,2345.67', '最多 2 位小数的数'],
  ['TEXT', true, 'TRUE'],
  ['TEXT', new Date(Date.UTC(2021, 4, 18, 9, 30)), '2021-05-18 09:30'],
  ['INTEGER', '３００', 300],
  ['INTEGER', '１，２３４', 1234],
  ...['10²', '4⁰', '5₂', '①②', '㉑', '1٠', '⒈'].map((text): [ColumnKind, CellValue, unknown] => [
    'INTEGER',
    text,
    '整数',
  ]),
  ['QUANTITY', '1½', '最多 2 位小数的数'],
  ['DATE', '2021-05-1²', '日期，如 2021-05-18'],
  ['INTEGER', 30.0, 30],
  ['INTEGER', 30.5, '整数'],
  ['INTEGER', '约三百', '整数'],
  ['INTEGER', '3000000000', '整数'],
  ['QUANTITY', '12.50', 12.5],
  ['QUANTITY', 12.345, '最多 2 位小数的数'],
  ['COORDINATE', '119.974', 119.974],
  ['DATE', new Date(Date.UTC(2021, 4, 18)), '2021-05-18'],
  ['DATE', 44334, '2021-05-18'],
  ['DATE', '2021/5/18', '2021-05-18'],
  ['DATE', '2021.05.18', '2021-05-18'],
  ['DATE', '2021年5月18日', '2021-05-18'],
  ['DATE', '20210518', '2021-05-18'],
  ['DATE', '２０２１-５-１８', '2021-05-18'],
  ['DATE', '2021-02-29', '日期，如 2021-05-18'],
  ['DATE', '5/18', '日期，如 2021-05-18'],
  ['BOOLEAN', '是', true],
  ['BOOLEAN', 'No', false],
  ['BOOLEAN', true, true],
  ['BOOLEAN', '也许', '是或否'],
  ['CHOICE', '已举办', 'HELD'],
  ['CHOICE', 'Held', 'HELD'],
  ['CHOICE', 'HELD', 'HELD'],
  ['CHOICE', '办了', '预报、已举办、已取消'],
  ['DISTRICT', '天宁区', 'RGlzdHJpY3Q6MzIwNDAy'],
  ['DISTRICT', '玄武区', '天宁区'],
])('%s %s means %s', (kind, cell, value) => {
  expect(parsed(kind, cell)).toBe(value)
})

test('text that begins like a formula is made safe, and read back as it was', () => {
  const mistakable = [
    '=1+1',
    '+86 519',
    '-5',
    '@a',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋86',
    '－5',
    '＠a',
    "'=1",
    '#N/A',
    '1.2E+17',
  ]
  for (const text of mistakable) expect(safeText(text)).toBe(`'${text}`)
  for (const text of ['学术=交流', "'九十年代'", '#1', '1.2E', '']) expect(safeText(text)).toBe(text)
  const head = fc
    .array(fc.constantFrom(...'=+-@＝＋－＠\'"\t甲1#'), { maxLength: 4 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(head, fc.string({ unit: 'grapheme' }), (begins, rest) => {
      const text = (begins + rest).trim()
      expect(safeText(text)).not.toMatch(/^[=+\-@＝＋－＠\t\r]/)
      expect(textOf(safeText(text))).toBe(text)
    }),
  )
})

test('what is written into a cell is read back as it was', () => {
  const values: [ColumnKind, unknown][] = [
    ['INTEGER', 30],
    ['QUANTITY', 12.5],
    ['DATE', '2021-05-18'],
    ['BOOLEAN', false],
    ['TEXT', '+甲'],
  ]
  for (const [kind, value] of values) {
    const column = ofKind(kind)
    for (const language of ['zh', 'en'] as const) {
      const cell = writeCell(column, { [column.field]: value }, language)
      expect(parseCell(column, cell, lookups)).toEqual({ value })
    }
  }
  expect(writeCell(stage, { stage: 'HELD' }, 'zh')).toBe('已举办')
  expect(writeCell(stage, { stage: null }, 'zh')).toBeNull()
})
