import { expect, test } from 'vitest'
import type { FormField } from './form-shape.ts'
import { placeOf, saidElsewhere, saidOf, saidOfRow } from './places.ts'

const field = (path: string): FormField => ({
  path,
  kind: 'TEXT',
  label: path,
  note: '',
  required: false,
  choices: [],
  default: null,
  list: null,
  relation: null,
  upTo: null,
})

const fields = [field('title'), field('host.name'), field('leader.name'), field('leader.affiliation')]
const guest = [field('person.name'), field('person.affiliation')]
const shape = { fields, lists: [{ field: 'guests', label: '嘉宾', relation: null, fields: guest }] }
const said = (...places: (string | null)[]) => places.map((place) => ({ field: place }))

test('what is said of a whole stands at its first half, what is said of a half at that half', () => {
  const all = said('host', 'leader', 'leader.affiliation', 'leader.person')
  expect(fields.map((one) => saidOf(all, fields, one).map((found) => found.field))).toEqual([
    [],
    ['host'],
    ['leader', 'leader.person'],
    ['leader.affiliation'],
  ])
})

test('a field of a row has the row in its place', () => {
  expect(placeOf('title')).toBe('title')
  expect(placeOf('person.name', { list: 'guests', index: 1 })).toBe('guests.1.person.name')
})

test('what is said of a row stands at the row, or at its field', () => {
  const all = said('guests.0', 'guests.0.person', 'guests.1.person.name')
  expect(saidOfRow(all, 'guests', 0)).toEqual(said('guests.0'))
  expect(guest.map((one) => saidOf(all, guest, one, { list: 'guests', index: 0 }))).toEqual([
    said('guests.0.person'),
    [],
  ])
})

test('what is said of the record, of an unknown field, or of a row that is gone stands elsewhere', () => {
  const all = said(null, 'id', 'title', 'guests.0.person', 'guests.3')
  expect(saidElsewhere(all, shape, { guests: [{}] })).toEqual(said(null, 'id', 'guests.3'))
})
