import { parse, print } from 'graphql'
import { expect, test } from 'vitest'
import { describe as describeDocument } from './descriptions.ts'

const words = (sdl: string) => print(describeDocument(parse(sdl)))

test('a field and its arguments say what their interface says of them, unless they say something themselves', () => {
  const said = words(`
    interface Kept {
      """改动。 Changes."""
      changes("""自哪一版起。 Since which.""" since: Int): Int
      """标题。 Title."""
      title: String
    }
    type Book implements Kept {
      changes(since: Int): Int
      """书名。 Name."""
      title: String
    }`)
  expect(said.match(/Changes\./g)).toHaveLength(2)
  expect(said.match(/Since which\./g)).toHaveLength(2)
  expect(said.match(/Title\./g)).toHaveLength(1)
  expect(said).toContain('书名。 Name.')
})

test('the place of a page is described wherever there is a page, and nowhere else', () => {
  const said = words('type Query { books(first: Int = 20, after: String): Int } type X { x(after: ID): Int }')
  expect(said).toContain('0 to 100; 20 when left out.')
  expect(said.match(/Cursor: /g)).toHaveLength(1)
})

test('a root in an extension keeps silent, its fields do not', () => {
  const said = words('extend type Query { books(filter: BookFilter): Int }')
  expect(said).toMatch(/^extend type Query/)
  expect(said).toContain('not narrowed when left out.')
})

test('an input says what its type says', () => {
  const said = words(`
    """登记一本书。 Register a book."""
    input BookInput { title: String }
    type Mutation { registerBook(input: BookInput!): Int }`)
  expect(said.match(/Register a book\./g)).toHaveLength(2)
  expect(said).toContain('Everything that can be done')
})
