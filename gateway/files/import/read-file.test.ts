import { expect, test } from 'vitest'
import { shapes } from '../shape/api-schema.ts'
import type { WorkbookShape } from '../shape/column.ts'
import { type CellValue, plainTable, type Table } from '../workbook/table.ts'
import { readFile } from './read-file.ts'

const shape = shapes.get('academic-events') as WorkbookShape
const lookups = {
  districts: [{ id: 'd', name: '天宁区' }],
  registers: { EventSeries: [{ id: 'salon', name: '学术沙龙' }] },
}
const table = (name: string, ...lines: CellValue[][]): Table =>
  plainTable(
    name,
    lines.map((cells, index) => ({ number: index + 1, cells })),
  )
const read = (tables: Table[]) => readFile(shape, { tables, unread: [] }, lookups)
const header = ['序号', '标题*', '日期', '辖市区', '所属系列', '形式', '参加人次']
const row = [1, '氢能论坛', '2021-05-18', '天宁区', '学术沙龙', '论坛', 30]
const guests = ['所属序号', '其人姓名', '身份']
const allHeaders = shape.main.columns.map(({ label }) => label.zh)
const placesOf = (tables: Table[]) => {
  const { records, conflicts } = read(tables)
  return [...conflicts, ...records.flatMap((record) => record.conflicts)].map(
    ({ sheet, row: at, column, fact }) => `${sheet} ${at} ${column} ${fact.code}`,
  )
}

test('reads a row by its headers, in any order, in either language, by path', () => {
  const { records } = read([
    table(
      'CSV',
      ['Title', '形式', 'occurredOn', '辖市区', '所属系列'],
      ['甲', '论坛', '2021-05-18', '天宁区', '学术沙龙'],
    ),
  ])
  expect(records[0]?.input).toMatchObject({
    title: '甲',
    form: 'FORUM',
    occurredOn: '2021-05-18',
    district: 'd',
    series: 'salon',
  })
})

test('a number in words is read with how it relates to the true one, and what it was taken for is said', () => {
  const of = (attendance: CellValue, ...more: CellValue[]) => [...row.slice(0, 6), attendance, ...more]
  const { records, notices, conflicts } = read([
    table(
      '学术活动',
      [...header, '参加人次与实际的关系'],
      of('300余', null),
      of('3万至5万人次', null),
      of('1200人', null),
      of('约80', '约'),
      of(80, '至少'),
      of('300余', '恰为'),
    ),
  ])
  const numbers = records.map(({ input: { attendance, attendanceRelation, attendanceUpTo } }) => [
    attendance,
    attendanceRelation,
    attendanceUpTo,
  ])
  expect(numbers.slice(0, 5)).toEqual([
    [300, 'AT_LEAST', undefined],
    [30_000, 'BETWEEN', 50_000],
    [1200, undefined, undefined],
    [80, 'ABOUT', undefined],
    [80, 'AT_LEAST', undefined],
  ])
  // Its own column says otherwise.
  expect(records[5]?.conflicts).toMatchObject([
    { column: 'G', fact: { code: 'INVALID_VALUE', expected: { zh: expect.stringContaining('恰为') } } },
  ])
  expect(conflicts).toEqual([])
  expect(notices).toMatchObject([
    {
      column: 'G',
      text: {
        zh: 'G 列有 5 格的数带有文字，读作：300余 → 至少 300；3万至5万人次 → 介于 30000–50000；1200人 → 1200；约80 → 约 80；300余 → 至少 300',
      },
    },
  ])
})

test('rows of lists go to the record they name, by number or own key', () => {
  const { records, conflicts } = read([
    table('学术活动', [...header, '本单位编号'], row, [2, '另一场', ...row.slice(2), 'K-9']),
    table('到会嘉宾', guests, [1, '王文虎', '院士'], ['K-9', '李四', '专家'], [1, '张三', '专家']),
  ])
  expect(conflicts).toEqual([])
  expect(records.map(({ input, partRows }) => [input.guests, partRows.guests])).toEqual([
    [
      [
        { person: { name: '王文虎' }, honour: 'ACADEMICIAN' },
        { person: { name: '张三' }, honour: 'EXPERT' },
      ],
      [
        { sheet: '到会嘉宾', row: 2 },
        { sheet: '到会嘉宾', row: 4 },
      ],
    ],
    [[{ person: { name: '李四' }, honour: 'EXPERT' }], [{ sheet: '到会嘉宾', row: 3 }]],
  ])
})

test.each<[string, Table[], string[]]>([
  ['a column twice', [table('A', [...header, '标题'], [...row, 'x'])], ['A 1 H ALREADY_EXISTS']],
  ['a required column missing', [table('A', header.slice(0, 5), row.slice(0, 5))], ['A 1 null REQUIRED']],
  [
    'a guest of no row',
    [table('A', header, row), table('到会嘉宾', guests, [7, '甲', '院士'], [null, '乙', '院士'])],
    ['到会嘉宾 2 A INVALID_VALUE', '到会嘉宾 3 A REQUIRED'],
  ],
  [
    'a number that two rows have and a guest names',
    [table('A', header, row, [1, '另一场', ...row.slice(2)]), table('到会嘉宾', guests, [1, '甲', '院士'])],
    ['A 3 A ALREADY_EXISTS'],
  ],
  [
    'a record named by its id in a file without all it has',
    [table('A', [...header, '记录标识'], [...row, 'QWNhZGVtaWNFdmVudDox'])],
    ['A 2 H INVALID_VALUE'],
  ],
  [
    'a record named by its id in a file without its lists',
    [
      table(
        'CSV',
        allHeaders,
        allHeaders.map(
          (words) =>
            ({
              标题: '甲',
              日期: '2021-05-18',
              辖市区: '天宁区',
              所属系列: '学术沙龙',
              形式: '论坛',
              记录标识: 'QWNhZGVtaWNFdmVudDox',
            })[words] ?? null,
        ),
      ),
    ],
    ['CSV 2 T INVALID_VALUE'],
  ],
  [
    'an affiliation without a name',
    [
      table('A', header, row),
      table('到会嘉宾', ['所属序号', '其人单位', '身份', '其人姓名'], [1, '某大学', '院士', null]),
    ],
    ['到会嘉宾 2 D REQUIRED'],
  ],
  [
    'a formula',
    [{ ...table('A', header, row), flaws: new Map([['B2', 'FORMULA' as const]]) }],
    ['A 2 B INVALID_VALUE'],
  ],
])('says where there is %s', (_, tables, places) => {
  expect(placesOf(tables)).toEqual(places)
})

test('a row without a key is known by all it says: again the same, changed another, twice two', () => {
  const keys = (...rows: CellValue[][]) =>
    read([table('A', header, ...rows)]).records.map(({ input }) => input.externalKey)
  const [first, second] = keys(row, row)
  expect(first).toMatch(/^file:[\w-]{22}$/)
  expect(second).toBe(`${first}:2`)
  expect(keys([9, ...row.slice(1)])).toEqual([first])
  expect(keys([1, '改了', ...row.slice(2)])).not.toEqual([first])
})

test.each([
  ['NO_HEADER', [table('A', ['甲', '乙', '丙'], row)]],
  ['EMPTY', [table('A', header)]],
  ['EMPTY', [table('A', header, ['示例', ...row.slice(1)])]],
])('refuses a file as %s', (code, tables) => {
  expect(() => read(tables)).toThrow(code)
})
