import { expect, test } from 'vitest'
import type { FormField } from './form-shape.ts'
import { toInput } from './to-input.ts'

const field = (path: string, kind = 'TEXT'): FormField => ({
  path,
  kind,
  label: path,
  note: '',
  required: false,
  choices: [],
  default: null,
  list: null,
  relation: null,
  upTo: null,
})

const shape = {
  fields: [
    field('title'),
    field('fee', 'QUANTITY'),
    field('open', 'BOOLEAN'),
    field('host.name', 'ORGANIZATION'),
  ],
  lists: [
    {
      field: 'guests',
      label: '嘉宾',
      relation: null,
      fields: [field('person.name', 'PERSON'), field('person.affiliation', 'AFFILIATION')],
    },
  ],
}

test('numbers become numbers, yes and no truth values, halves of a person one; blanks are left out', () => {
  const values = { title: ' 报告会 ', fee: ' １，200.50', open: 'false', 'host.name': '' }
  const lists = { guests: [{ 'person.name': '张三', 'person.affiliation': '某大学' }] }
  expect(toInput(shape, { values, lists })).toEqual({
    title: '报告会',
    fee: 1200.5,
    open: false,
    guests: [{ person: { name: '张三', affiliation: '某大学' } }],
  })
})

test('a list without rows is an empty list, so that a correction can empty it', () => {
  expect(toInput(shape, { values: {}, lists: {} })).toEqual({ guests: [] })
})
