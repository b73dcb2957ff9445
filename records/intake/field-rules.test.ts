import { toGlobalId } from '@kexie/schema/global-id'
import { describeProblem } from '@kexie/schema/problems'
import { recordDefinitions } from '@kexie/schema/record-definition'
import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { contentOf } from '../definition/field-values.ts'
import type { ListValueRow } from '../reading/list-values.ts'
import { fieldProblems } from './field-rules.ts'
import { noLists } from './list-values.ts'

const registered = '01890000-0000-7000-8000-000000000001'
const [shape] = recordDefinitions(
  parse(`
    type Stop {
      place: String! @label(zh: "地点", en: "Place")
      reachedOn: Date! @since @label(zh: "到达日期", en: "Day of arrival")
      leftOn: Date @since(field: "reachedOn") @label(zh: "离开日期", en: "Day of leaving")
    }
    type Visit @record(plural: "Visits") @label(zh: "参观", en: "A visit") {
      theme: String! @bounds(max: 5) @label(zh: "主题", en: "Theme")
      people: Int @bounds(min: 1, max: 50) @label(zh: "人数", en: "People")
      cost: Quantity @label(zh: "费用", en: "Cost")
      host: Organization! @label(zh: "接待单位", en: "Host")
      leader: Person @label(zh: "领队", en: "Leader")
      before: Visit @label(zh: "前次", en: "The visit before")
      programme: ListValue @values(list: "programme") @label(zh: "项目", en: "Programme")
      awards: [ListValue!]! @values(list: "award") @bounds(max: 3) @label(zh: "奖项", en: "Awards")
      stops: [Stop!]! @bounds(min: 1, max: 2) @label(zh: "站点", en: "Stops")
      year: Int! @computed @label(zh: "年份", en: "Year")
    }`),
)
if (!shape) throw new Error('no shape')
const { fields } = shape

const stop = { place: '天宁', reachedOn: '2020-05-02' }
const sound = { theme: '参观', host: { name: '某单位' }, stops: [stop], occurredOn: '2020-05-01' }
const listed = (list: string, code: string, retiredSince: Date | null = null): ListValueRow => ({
  list,
  code,
  nameZh: `名${code}`,
  nameEn: `Name ${code}`,
  helpZh: null,
  helpEn: null,
  position: 0,
  retiredSince,
})
const lists = {
  values: new Map([
    ['programme', [listed('programme', 'CAFE'), listed('programme', 'OLD', new Date())]],
    ['award', [listed('award', 'FIRST'), listed('award', 'CAFE')]],
  ]),
  has: (id: string | null, list: string, code: string) =>
    id === 'kept' && list === 'programme' && code === 'OLD',
}
const checks = {
  id: null as string | null,
  known: { districts: new Map(), organizations: new Set([registered]), people: new Set<string>(), lists },
  found: (_: string, { title }: { title?: string | null | undefined }) => (title === '已有' ? {} : undefined),
}
const problems = (change: object) =>
  fieldProblems(fields, { ...sound, ...change }, checks).map(({ code, field }) => `${code} ${field}`)

test.each<[string, object, string[]]>([
  ['a sound row', {}, []],
  ['a blank text that is required', { theme: ' ' }, ['REQUIRED theme']],
  ['a text beyond its bound', { theme: '长长长长长长' }, ['INVALID_VALUE theme']],
  ['a number beyond its bounds', { people: 0 }, ['INVALID_VALUE people']],
  ['a negative amount', { cost: -0.01 }, ['INVALID_VALUE cost']],
  ['nobody as host', { host: {} }, ['REQUIRED host']],
  ['a registered host', { host: { organization: toGlobalId('Organization', registered) } }, []],
  ['a host nobody knows', { host: { organization: toGlobalId('Person', registered) } }, ['NOT_FOUND host']],
  ['a name too long', { leader: { name: '名'.repeat(101) } }, ['INVALID_VALUE leader.name']],
  ['a leader who is left out', { leader: null }, []],
  ['a record that is there', { before: { title: '已有' } }, []],
  ['a record that is not', { before: { title: '没有' } }, ['NOT_FOUND before']],
  ['a list that must not be empty', { stops: [] }, ['REQUIRED stops']],
  ['a list too long', { stops: [stop, stop, stop] }, ['INVALID_VALUE stops']],
  ['a part’s own field', { stops: [{ ...stop, place: '' }] }, ['REQUIRED stops.0.place']],
  [
    'a day before the record’s',
    { stops: [{ ...stop, reachedOn: '2020-04-30' }] },
    ['INVALID_VALUE stops.0.reachedOn'],
  ],
  [
    'a day before another of its part',
    { stops: [{ ...stop, leftOn: '2020-05-01' }] },
    ['INVALID_VALUE stops.0.leftOn'],
  ],
  ['somebody who is a dash', { leader: { name: '——' } }, ['INVALID_VALUE leader.name']],
  ['an organization that there is none', { host: { name: '（无）' } }, ['INVALID_VALUE host.name']],
])('%s', (_, change, expected) => {
  expect(problems(change)).toEqual(expected)
})

test('a problem speaks of the field as its description does', () => {
  const [fact] = fieldProblems(fields, { ...sound, people: 51 }, checks)
  expect(fact).toMatchObject({
    label: { zh: '人数', en: 'People' },
    expected: { zh: '1–50 的整数' },
    received: '51',
  })
})

test('a sound row is kept in the columns of its fields, trimmed, with names as ids and lists apart', () => {
  const named = { leader: { name: '某' }, before: { title: '已有' } }
  const row = { ...sound, ...named, theme: ' 参观 ', cost: 12.5, programme: 'CAFE', awards: ['FIRST'] }
  const content = contentOf(shape, row, {
    personId: () => 'p',
    organizationId: () => 'o',
    recordId: (type) => type,
  })
  expect(content).toEqual({
    columns: {
      theme: '参观',
      people: null,
      cost: '12.50',
      hostId: 'o',
      leaderId: 'p',
      beforeId: 'Visit',
      programme: 'CAFE',
      awards: ['FIRST'],
    },
    parts: { stops: [{ ...stop, leftOn: null }] },
  })
})

test.each<[string, object, string | null, string[]]>([
  ['a value of its list', { programme: 'CAFE', awards: ['FIRST', 'CAFE'] }, null, []],
  ['a value of another list', { programme: 'FIRST' }, null, ['INVALID_VALUE programme']],
  ['a name for a code', { programme: '名CAFE' }, null, ['INVALID_VALUE programme']],
  ['a retired value in a new record', { programme: 'OLD' }, null, ['INVALID_VALUE programme']],
  [
    'a retired value in a record that had another',
    { programme: 'OLD' },
    'other',
    ['INVALID_VALUE programme'],
  ],
  ['a retired value in a record that has it', { programme: 'OLD' }, 'kept', []],
  ['a value among several that is on no list', { awards: ['FIRST', 'X'] }, null, ['INVALID_VALUE awards.1']],
  ['a value twice among several', { awards: ['FIRST', 'FIRST'] }, null, ['ALREADY_EXISTS awards.1']],
  [
    'too many values',
    { awards: ['FIRST', 'CAFE', 'A', 'B'] },
    null,
    ['INVALID_VALUE awards', 'INVALID_VALUE awards.2', 'INVALID_VALUE awards.3'],
  ],
])('%s', (_, change, id, expected) => {
  const found = fieldProblems(fields, { ...sound, ...change }, { ...checks, id })
  expect(found.map(({ code, field }) => `${code} ${field}`)).toEqual(expected)
})

test('who brings what is on no list is told what is, and of an empty list whom to ask', () => {
  const [fact] = fieldProblems(fields, { ...sound, programme: 'X' }, checks)
  expect(fact && describeProblem(fact, 'zh').message).toBe('“项目”应为名CAFE，收到“X”')
  const empty = { ...checks, known: { ...checks.known, lists: noLists } }
  const [blank] = fieldProblems(fields, { ...sound, programme: 'X' }, empty)
  expect(blank && describeProblem(blank, 'zh').message).toContain('请联系市科协办公室')
})
