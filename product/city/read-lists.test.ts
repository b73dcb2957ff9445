import { expect, test } from 'vitest'
import { changzhouLists } from './changzhou-lists.ts'
import { readLists } from './read-lists.ts'

const faultsOf = (text: string): string[] => {
  try {
    readLists(text, 'lists.yaml')
    return []
  } catch (fault) {
    return (fault as Error).message.split('\n').map((line) => line.slice(0, 60))
  }
}

const list = (values: string) => `award:\n  name: { zh: 奖项, en: Award }\n  values:\n${values}`

test('a list comes with its values in their order', () => {
  expect(
    readLists(
      list('    B: { zh: 乙, en: Second }\n    A: { zh: 甲, en: First, help: { zh: 头等, en: Best } }'),
      '',
    ),
  ).toEqual([
    {
      code: 'award',
      name: { zh: '奖项', en: 'Award' },
      values: [
        { code: 'B', name: { zh: '乙', en: 'Second' }, help: undefined },
        { code: 'A', name: { zh: '甲', en: 'First' }, help: { zh: '头等', en: 'Best' } },
      ],
    },
  ])
  expect(readLists('', 'lists.yaml')).toEqual([])
})

test.each([
  ['a value without an English name', list('    A: { zh: 甲 }'), ['lists.yaml:4: 应有 100 字']],
  [
    'two values of one name',
    list('    A: { zh: 甲, en: X }\n    B: { zh: 甲, en: Y }'),
    ['lists.yaml:5: “甲”与另一个值同名'],
  ],
  [
    'a name that is the code of another',
    list('    A: { zh: B, en: X }\n    B: { zh: 乙, en: Y }'),
    ['lists.yaml:5: “乙”与另一个值同名'],
  ],
  [
    'a code twice',
    list('    A: { zh: 甲, en: X }\n    A: { zh: 乙, en: Y }'),
    ['lists.yaml:5: Map keys must be unique'],
  ],
  ['a code in small letters', list('    a: { zh: 甲, en: X }'), ['lists.yaml:4: 代码应如 TECH_CAFE']],
  ['a key nobody knows', list('    A: { zh: 甲, en: X, colour: red }'), ['lists.yaml:4: “colour”应为']],
  ['a semicolon in a name', list('    A: { zh: 甲；乙, en: X }'), ['lists.yaml:4: 应有 100 字']],
  [
    'a list that is text',
    'award: none',
    ['lists.yaml:1: 应为“键: 值”', 'lists.yaml:1: 应有 100 字', 'lists.yaml:1: 应有 100 字'],
  ],
])('%s is told with its line', (_, text, expected) => {
  const faults = faultsOf(text)
  expect(faults.map((fault, place) => fault.slice(0, expected[place]?.length))).toEqual(expected)
})

test('the lists of Changzhou are sound', () => {
  expect(changzhouLists().length).toBeGreaterThan(15)
})
