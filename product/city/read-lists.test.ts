import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readLists } from './read-lists.ts'

const folder = mkdtempSync(join(tmpdir(), 'kexie lists '))
afterAll(() => rmSync(folder, { recursive: true }))

function read(text: string) {
  const path = join(folder, 'lists.yaml')
  writeFileSync(path, text)
  return readLists(path).data
}

/** What is wrong with a file of this text, a line each. */
function faultsOf(text: string): string[] {
  try {
    read(text)
    return []
  } catch (fault) {
    return (fault as Error).message.split('\n').slice(1)
  }
}

const list = (values: string) => `award:\n  name: { zh: 奖项, en: Award }\n  values:\n${values}`

test('a list comes with its values in their order', () => {
  expect(
    read(
      list(
        '    B: { zh: 乙, en: Second }\n    A: { zh: 甲, en: First, help: { zh: 头等, en: Best }, retired: true }',
      ),
    ),
  ).toEqual([
    {
      code: 'award',
      name: { zh: '奖项', en: 'Award' },
      values: [
        { code: 'B', name: { zh: '乙', en: 'Second' }, help: undefined, isRetired: false },
        { code: 'A', name: { zh: '甲', en: 'First' }, help: { zh: '头等', en: 'Best' }, isRetired: true },
      ],
    },
  ])
  expect(read('')).toEqual([])
})

test.each([
  ['a value without an English name', list('    A: { zh: 甲 }'), 4, 'award.values.A.en：应为'],
  [
    'two values of one name',
    list('    A: { zh: 甲, en: X }\n    B: { zh: 甲, en: Y }'),
    5,
    '与其他值不同的名称，现为“甲”',
  ],
  [
    'a name that is the code of another',
    list('    A: { zh: B, en: X }\n    B: { zh: 乙, en: Y }'),
    5,
    '与其他值不同的名称，现为“乙”',
  ],
  ['a code twice', list('    A: { zh: 甲, en: X }\n    A: { zh: 乙, en: Y }'), 5, '同一个键写了两次'],
  ['a code in small letters', list('    a: { zh: 甲, en: X }'), 4, '形如 TECH_CAFE 的代码'],
  ['a key nobody knows', list('    A: { zh: 甲, en: X, colour: red }'), 4, '不认识的键“colour”'],
  ['a semicolon in a name', list('    A: { zh: 甲；乙, en: X }'), 4, '不含分号的名称，现为“甲；乙”'],
  [
    'a name that nobody sees the whole of',
    list('    A: { zh: "甲\\u200b", en: X }'),
    4,
    '没有看不见的字符的文字',
  ],
  ['a name without an end', list(`    A: { zh: ${'甲'.repeat(101)}, en: X }`), 4, '100 字以内的文字'],
  ['a name with half a character', list('    A: { zh: "甲\\ud800", en: X }'), 4, '残缺字符'],
  ['a list that is text', 'award: none', 1, '应为一组键和值，现为“none”'],
])('%s is a fault with its line', (_, text, line, said) => {
  const faults = faultsOf(text)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(`lists.yaml 第 ${line} 行`)
  expect(faults[0]).toContain(said)
})
