import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellValue } from '../book/table.ts'
import { shapes } from '../shape/api-schema.ts'
import type { Column, ColumnKind } from '../shape/column.ts'
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
  ['INTEGER', '３００', 300],
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
  for (const text of ['=1+1', '+86 519', '-5', '@a', '\t=1', '\r=1']) expect(safeText(text)).toBe(`'${text}`)
  expect(safeText('学术=交流')).toBe('学术=交流')
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(safeText(text)).not.toMatch(/^[=+\-@\t\r]/)
      expect(textOf(safeText(text.trim()))).toBe(text.trim().replace(/^'(?=[=+\-@\t\r])/, ''))
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
