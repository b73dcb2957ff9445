import { type FieldNode, type OperationDefinitionNode, parse } from 'graphql'
import { expect, test } from 'vitest'
import { asksHeaderOnly } from './header-only.ts'

const info = (selection: string) => {
  const [operation] = parse(`{ _entities(representations: []) ${selection} }`).definitions
  return { fieldNodes: (operation as OperationDefinitionNode).selectionSet.selections as FieldNode[] }
}

test.each([
  ['title and who reported', '{ ... on A { __typename title organization { id } } }', true],
  ['a field of its own', '{ ... on A { title place } }', false],
  ['a field of another type', '{ ... on B { place } ... on A { title } }', true],
  ['fields under a condition', '{ ... on A { ... @include(if: true) { place } } }', false],
  ['fields of a named fragment, which may be any', '{ ...Fields }', false],
])('%s', (_, selection, expected) => {
  const asked = info(selection)
  expect(asksHeaderOnly(asked, 'A')).toBe(expected)
  expect(asksHeaderOnly(asked, 'A')).toBe(expected)
})
