import { customDefinition } from '@kexie/schema/custom-definition'
import type { StatedField, StatedType } from '@kexie/schema/custom-type'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowReader } from './read-rows.ts'

const field = (name: string, kind: StatedField['kind'], more: Partial<StatedField> = {}): StatedField => ({
  ...{
    name,
    kind,
    label: { zh: name, en: name },
    help: { zh: '', en: '' },
    isRequired: false,
    isRetired: false,
  },
  ...{
    min: null,
    max: null,
    hasRelation: false,
    isLevel: false,
    choices: [],
    of: null,
    since: null,
    fields: [],
    ...more,
  },
})

const stated: StatedType = {
  ...{ type: 'VenueVisit', label: { zh: '接待', en: 'Visit' }, help: { zh: '', en: '' }, isRetired: false },
  fields: [
    field('visits', 'QUANTITY', { hasRelation: true, isLevel: false, isRequired: true }),
    field('fee', 'CHOICE', { choices: [{ code: 'FREE', label: { zh: '免费', en: 'Free' } }] }),
    field('guest', 'ORGANIZATION'),
    field('guide', 'PERSON'),
    field('endedOn', 'DATE'),
    field('award', 'LIST_VALUE', { of: 'award' }),
    field('topics', 'LIST_VALUES', { of: 'award' }),
    field('far', 'BOOLEAN'),
    field('remark', 'TEXT'),
    field('gone', 'TEXT', { isRetired: true }),
    field('salon', 'RECORD', { of: 'Salon' }),
    field('sessions', 'PARTS', {
      fields: [field('heldOn', 'DATE', { isRequired: true }), field('people', 'QUANTITY')],
    }),
  ],
}
const read = rowReader(stated, customDefinition(stated), 'test')

const quantity = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100)
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const word = fc.stringMatching(/^[一-龥a-zA-Z0-9]{1,12}$/)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

const sound = fc.record({
  ...{ title: word, occurredOn: day, district: word, visits: quantity, far: maybe(fc.boolean()) },
  ...{ fee: maybe(fc.constant('FREE')), guest: maybe(fc.record({ name: word })), endedOn: maybe(day) },
  ...{ guide: maybe(fc.record({ name: word, affiliation: word })), award: maybe(word), remark: maybe(word) },
  ...{ topics: fc.array(word, { maxLength: 3 }), salon: maybe(fc.record({ title: word })) },
  sessions: fc.array(fc.record({ heldOn: day, people: quantity }), { maxLength: 3 }),
})

const given = (row: object) => JSON.parse(JSON.stringify(row))

test('a sound row is read as it was sent, with what is meant where it says nothing', () => {
  fc.assert(
    fc.property(fc.array(sound, { minLength: 1, maxLength: 5 }), (rows) => {
      for (const [place, one] of read(rows.map(given)).entries())
        expect(one).toMatchObject({ input: { ...given(rows[place] as object), visitsRelation: 'EXACT' } })
    }),
  )
})

test('whatever else is sent is told at a field that it names or lacks, and never anything but that', () => {
  const names = [
    'title',
    'occurredOn',
    'district',
    'visits',
    'fee',
    'guest',
    'guide',
    'endedOn',
    'award',
    'topics',
    'far',
    'remark',
    'gone',
    'salon',
    'sessions',
    'other',
  ]
  const wrong = fc.tuple(sound, fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }))
  fc.assert(
    fc.property(wrong, ([row, name, value]) => {
      const [one] = read([{ ...given(row), [name]: value }])
      if (!one || 'input' in one) return
      expect(one.problems.length).toBeGreaterThan(0)
      for (const { field: at, code, label, expected, received } of one.problems) {
        expect(at?.split('.')[0]).toBe(name)
        expect(label?.zh).toBeTruthy()
        if (code === 'INVALID_VALUE')
          expect([expected?.zh, typeof received]).toEqual([expect.stringMatching(/./), 'string'])
      }
    }),
  )
})

test.each([[null], ['text'], [1], [[]], [true]])('%j is no row', (row) => {
  expect(read([row])).toMatchObject([{ problems: [{ code: 'INVALID_VALUE' }] }])
})

test('what is no longer asked, and what there never was, is told as no field', () => {
  const row = { title: '甲', occurredOn: '2021-05-01', district: 'x', visits: 1 }
  for (const name of ['gone', 'visits2', '__proto__x', 'constructor'])
    expect(read([{ ...row, [name]: 'x' }])).toMatchObject([
      { problems: [{ field: name, expected: { zh: expect.stringContaining('在用的字段') } }] },
    ])
})
