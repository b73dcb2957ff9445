import { expect, test } from 'vitest'
import type { FormField } from './form-shape.ts'
import { placeOf, problemsElsewhere, problemsOf } from './problems.ts'

const field = (path: string): FormField => ({
  path,
  kind: 'TEXT',
  label: path,
  note: '',
  required: false,
  choices: [],
  default: null,
  target: null,
})

const problem = (at: string | null) => ({ code: 'INVALID_VALUE', field: at, message: '', advice: '' })

const fields = [field('title'), field('host.name')]
const guest = [field('person.name'), field('person.affiliation')]
const shape = { fields, lists: [{ field: 'guests', label: '嘉宾', fields: guest }] }
const row = { list: 'guests', index: 1 }

test('a problem stands at its field, and one of a whole at the first half of it', () => {
  const [title, host] = fields as [FormField, FormField]
  const [name, affiliation] = guest as [FormField, FormField]
  const problems = [
    problem('title'),
    problem('host'),
    problem('guests.1.person'),
    problem('guests.1.person.affiliation'),
  ]
  const places = (given: FormField[]) => given.map(({ path }) => placeOf(path, row))
  expect(places([name, affiliation])).toEqual(['guests.1.person.name', 'guests.1.person.affiliation'])
  expect(problemsOf(problems, fields, title)).toEqual([problems[0]])
  expect(problemsOf(problems, fields, host)).toEqual([problems[1]])
  expect(problemsOf(problems, guest, name, row)).toEqual([problems[2]])
  expect(problemsOf(problems, guest, affiliation, row)).toEqual([problems[3]])
})

test('what stands at no field is told of the record as a whole', () => {
  const problems = [
    problem(null),
    problem('title'),
    problem('guests.0.person.name'),
    problem('guests.7.person.name'),
  ]
  expect(problemsElsewhere(problems, shape, () => 1)).toEqual([problems[0], problems[3]])
})
