import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { counting, huaianWith, naming, rule, visits } from '../../test/journeys/own-types.ts'
import { CityFaults, faultText } from './fault.ts'
import { readRecordTypes } from './read-record-types.ts'
import { givenType } from './record-type-shapes.ts'
import { yaml } from './write-yaml.ts'

const folder = mkdtempSync(join(tmpdir(), 'kexie record types '))
afterAll(() => rmSync(folder, { recursive: true }))

function read(text: string) {
  writeFileSync(join(folder, 'record-types.yaml'), text)
  return readRecordTypes(folder)
}

/** What is wrong with a file of this text, in both languages. */
const faultsOf = (text: string) => faultsIn(() => read(text))

function faultsIn(reading: () => unknown): { zh: string; en: string }[] {
  try {
    reading()
    return []
  } catch (error) {
    if (error instanceof CityFaults) return error.faults.map(faultText)
    throw error
  }
}

test('a type comes with its fields in their order, and is written as it was read', () => {
  const types = read(visits)
  const [type] = types
  expect(type).toMatchObject({
    ...{ type: 'VenueVisit', label: { zh: '场馆接待', en: 'Venue visit' }, isRetired: false },
    help: { zh: '一次或一段时间的接待', en: 'One visit or a time of visits' },
  })
  expect(type?.fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    ...['visits QUANTITY', 'fee CHOICE', 'guest ORGANIZATION', 'guide PERSON', 'endedOn DATE'],
    ...['prize LIST_VALUE', 'fields LIST_VALUES', 'fromElsewhere BOOLEAN', 'remark TEXT', 'base RECORD'],
    'sessions PARTS',
  ])
  expect(type?.fields[1]?.choices).toEqual([
    { code: 'FREE', label: { zh: '免费', en: 'Free' } },
    { code: 'PAID', label: { zh: '收费', en: 'Paid' } },
  ])
  expect(type?.fields[0]).toEqual({
    ...{ name: 'visits', kind: 'QUANTITY', label: { zh: '接待人次', en: 'Visits' } },
    ...{ help: { zh: '', en: '' }, isRequired: true, isRetired: false, min: 0, max: 100_000 },
    ...{ hasRelation: true, isLevel: false, choices: [], of: null, since: null, fields: [] },
  })
  expect(read(yaml(types.map(givenType)))).toEqual(types)
})

test('a city has none of its own, with an empty list or without the file', () => {
  expect(read('[]')).toEqual([])
  rmSync(join(folder, 'record-types.yaml'))
  expect(readRecordTypes(folder)).toEqual([])
})

const lines = visits.split('\n')
const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1

test.each([
  ['no list', () => 'none', 1, '应为列表，现为“none”'],
  ['a name in small letters', ['VenueVisit', 'venue-visit'], 'type:', '形如 VenueVisit 的名称'],
  [
    'the name of a type of the code',
    ['VenueVisit', 'ScienceBase'],
    'type:',
    '没有用过的名称，现为“ScienceBase”',
  ],
  [
    'what a type of the code is called',
    ['场馆接待', '一场项目路演'],
    'label: { zh: 场馆',
    '没有用过的名称，现为',
  ],
  ['a key nobody knows', ['required: true\n', 'must: true\n'], 'required: true', '不认识的键“must”'],
  ['a key of another kind', ['max: 50', 'of: award'], 'name: remark', '不认识的键“of”'],
  ['a kind there is not', ['kind: BOOLEAN', 'kind: MONTH'], 'name: fromElsewhere', '现为“MONTH”'],
  ['a field without a name in English', [', en: Guest }', ' }'], 'name: guest', 'label.en：应为文字'],
  [
    'a field that every record has',
    ['name: guest,', 'name: title,'],
    'name: guest',
    '不是各类记录共有的字段',
  ],
  [
    'a name that stands beside another',
    ['name: guest,', 'name: visitsUpTo,'],
    'name: guest',
    '形如 visitors',
  ],
  ['two fields of one name', ['name: guide', 'name: guest'], 'name: guide', '没有用过的名称，现为“guest”'],
  ['two fields called alike', ['zh: 讲解员', 'zh: 收费'], 'name: guide', '没有用过的名称，现为“收费”'],
  ['a list that the city has not', ['of: award', 'of: prize'], 'of: award', '以下之一：activity-frame'],
  ['no type of record', ['of: ScienceBase', 'of: Venue'], 'of: ScienceBase', '以下之一：Admission'],
  [
    'a day after no day',
    ['en: Ended on }, since: occurredOn', 'en: Ended on }, since: fee'],
    'name: endedOn',
    'occurredOn',
  ],
  ['bounds that are turned', ['min: 0', 'min: 100001'], 'min: 0', '下限不大于上限，现为“100001–100000”'],
  ['half a number', ['min: 0', 'min: 0.5'], 'min: 0', '应为整数'],
  [
    'a choice in small letters',
    ['FREE:', 'free:'],
    'FREE:',
    'choices.free：应为形如 FREE 的代码，现为“free”',
  ],
  [
    'two choices called alike',
    ['zh: 收费, en: Paid', 'zh: 免费, en: Paid'],
    'PAID:',
    'choices.PAID.zh：应为没有用过的名称',
  ],
  [
    'items within items',
    ['kind: QUANTITY, label: { zh: 人次', 'kind: PARTS, label: { zh: 人次'],
    'name: guests',
    '应为以下之一',
  ],
  [
    'an item that is retired',
    ['en: Guests }', 'en: Guests }, retired: true'],
    'name: guests',
    '不认识的键“retired”',
  ],
  [
    'an item that says after no day',
    ['required: true, since: occurredOn', 'since: heldOn'],
    'name: heldOn',
    '现为“heldOn”',
  ],
] as const)('%s is a fault with its line', (_, broken, at, said) => {
  const text = typeof broken === 'function' ? broken() : visits.replace(broken[0], broken[1])
  expect(text).not.toBe(visits)
  const faults = faultsOf(text)
  const sentences = faults.map(({ zh }) => zh).join('\n')
  expect(sentences).toContain(`record-types.yaml 第 ${typeof at === 'number' ? at : lineOf(at)} 行`)
  expect(sentences).toContain(said)
  for (const { en } of faults) expect(en).toMatch(/^record-types\.yaml line \d+.*: expected .+, got .+/)
})

const strange = [
  null,
  true,
  0,
  -1.5,
  1e12,
  '',
  ' ',
  '没有',
  '9'.repeat(200),
  [],
  [null],
  {},
  { zh: 1 },
  { '': [] },
]

/** Every place of a value, and every key. */
const placesIn = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...placesIn(inner, [...path, key])])
    : []

test('whatever stands in whatever place: the file is taken, or what is wrong is told in both languages', () => {
  const whole = parse(visits)
  const places = placesIn(whole)
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom(...strange),
      fc.boolean(),
      (path, instead, isKey) => {
        const broken = structuredClone(whole)
        const key = path.at(-1) ?? ''
        const holder = path.slice(0, -1).reduce((value, step) => value[step], broken)
        if (isKey) {
          holder[JSON.stringify(instead)] = holder[key]
          delete holder[key]
        } else holder[key] = instead
        for (const { zh, en } of faultsOf(JSON.stringify(broken))) {
          expect(zh).toMatch(/^record-types\.yaml 第 1 行.*：应为.+，现为.+/)
          expect(zh).not.toMatch(/另一种内容|另一个键|undefined/)
          expect(en).toMatch(/^record-types\.yaml line 1.*: expected .+, got .+/)
        }
      },
    ),
    { numRuns: 1_000 },
  )
})

test('of two types of one name, or called alike, the second is the fault, and one without fields', () => {
  const other = visits
    .replace('VenueVisit', 'VenueVisitRecords')
    .replace(/ {2}fields:[\s\S]*$/, '  fields: []\n')
  expect(faultsOf(visits + other).map(({ zh }) => zh)).toEqual([
    expect.stringContaining(`第 ${lines.length} 行 [2].type：应为没有用过的名称`),
    expect.stringContaining(`第 ${lines.length + 1} 行 [2].label.zh：应为没有用过的名称，现为“场馆接待”`),
    expect.stringContaining('[2].fields：应为至少一项在用的字段，现为一个列表'),
  ])
})

const faultsWith = (files: Readonly<Record<string, string>>) => faultsIn(() => huaianWith(files))

test('rules, forms, reporters and reviewers name it, as they name the types of the code', () => {
  expect(faultsWith(naming)).toEqual([])
})

test('a type that the package does not have is told wherever it is named, and once', () => {
  const sentences = faultsWith({ ...naming, 'record-types.yaml': '[]' }).map(({ zh }) => zh)
  const expected = '应为一种记录，如 AcademicEvent，或 record-types.yaml 中的一种，现为“VenueVisit”'
  expect(sentences).toEqual([
    `indicators/90-visits.yaml 第 10 行 [1].counts[1].of：${expected}`,
    `forms.yaml 第 6 行 [1].types[1]：${expected}`,
    `forms.yaml 第 8 行 [1].before[1].types[1]：${expected}`,
    `reporting.yaml 第 1 行 [1].type：${expected}`,
    `review.yaml 第 1 行 [1].type：${expected}`,
  ])
  const broken = faultsWith({ ...naming, 'record-types.yaml': 'none' })
  expect(broken.map(({ zh }) => zh)).toEqual([expect.stringContaining('record-types.yaml 第 1 行：应为列表')])
})

test.each([
  [
    'a field it has not',
    'quantity: visits',
    'quantity: visitors',
    'counts[1].quantity：应为VenueVisit 的一个不保密的数值字段',
  ],
  ['a field of another kind', 'quantity: visits', 'quantity: remark', '的一个不保密的数值字段，现为“remark”'],
  ['a choice it has not', '[ FREE ]', '[ GRATIS ]', '应为以下之一：FREE、PAID，现为“GRATIS”'],
  ['a dimension of several values', 'by: [ fee', 'by: [ sessions', '选一项或是否字段，现为“sessions”'],
  ['a value for yes or no', 'fromElsewhere: true', 'fromElsewhere: HERE', 'true 或 false'],
])('a rule over it is checked like any other: %s', (_, was, is, said) => {
  const faults = faultsWith({ ...naming, 'indicators/90-visits.yaml': counting(rule.replace(was, is)) })
  expect(faults).toHaveLength(1)
  expect(faults[0]?.zh).toMatch(/^indicators\/90-visits\.yaml 第 1\d 行/)
  expect(faults[0]?.zh).toContain(said)
})
