import { toGlobalId } from '@kexie/schema/global-id'
import { recordShapes } from '@kexie/schema/shape'
import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { contentOf } from '../definition/field-values.ts'
import { fieldProblems } from './field-rules.ts'

const registered = '01890000-0000-7000-8000-000000000001'
const [shape] = recordShapes(
  parse(`
    type Stop {
      """地点。 Place."""
      place: String!
      """到达日期。 Day of arrival."""
      reachedOn: Date! @since
      """离开日期。 Day of leaving."""
      leftOn: Date @since(field: "reachedOn")
    }
    type Visit @record(plural: "Visits") {
      """主题。 Theme."""
      theme: String! @bounds(max: 5)
      """人数。 People."""
      people: Int @bounds(min: 1, max: 50)
      """费用。 Cost."""
      cost: Quantity
      """接待单位。 Host."""
      host: Organization!
      """领队。 Leader."""
      leader: Person
      """前次。 The visit before."""
      before: Visit
      """站点。 Stops."""
      stops: [Stop!]! @bounds(min: 1, max: 2)
      """年份。 Year."""
      year: Int! @computed
    }`),
)
if (!shape) throw new Error('no shape')
const { fields } = shape

const stop = { place: '天宁', reachedOn: '2020-05-02' }
const sound = { theme: '参观', host: { name: '某单位' }, stops: [stop], occurredOn: '2020-05-01' }
const checks = {
  known: { districts: new Map(), organizations: new Set([registered]), people: new Set<string>() },
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
  const row = { ...sound, theme: ' 参观 ', cost: 12.5, leader: { name: '某' }, before: { title: '已有' } }
  const content = contentOf(shape, row, {
    personId: () => 'p',
    organizationId: () => 'o',
    recordId: (type) => type,
  })
  expect(content).toEqual({
    columns: { theme: '参观', people: null, cost: '12.50', hostId: 'o', leaderId: 'p', beforeId: 'Visit' },
    parts: { stops: [{ ...stop, leftOn: null }] },
  })
})
