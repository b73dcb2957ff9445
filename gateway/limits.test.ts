import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { limitsRule } from './limits.ts'

const schema = buildSchema('type Query { a: Query b: Int }')

const refusals = (text: string) =>
  validate(schema, parse(text), [limitsRule]).map(({ message }) => message.split(' · ')[0])

const nested = (depth: number) => `${'a { '.repeat(depth - 1)}b${' }'.repeat(depth - 1)}`

const aliases = (count: number) => Array.from({ length: count }, (_, index) => `a${index}: b`).join(' ')

test('fifteen levels pass, sixteen do not', () => {
  expect(refusals(`{ ${nested(15)} }`)).toEqual([])
  expect(refusals(`{ ${nested(16)} }`)).toEqual(['查询最深 15 层，收到 16 层'])
})

test('levels are counted through fragments', () => {
  expect(
    refusals(`{ ${'a { '.repeat(8)}...F${' }'.repeat(8)} } fragment F on Query { ${nested(8)} }`),
  ).toEqual(['查询最深 15 层，收到 16 层'])
  expect(refusals(`{ ... { a { ... on Query { ${nested(15)} } } } }`)).toEqual(['查询最深 15 层，收到 16 层'])
})

test.each([
  ['plainly', '{ FIELDS }'],
  ['in an inline fragment', '{ ... { ... on Query { FIELDS } } }'],
  ['in a fragment', '{ ...F } fragment F on Query { FIELDS }'],
  ['in a fragment of a fragment', '{ ...F } fragment F on Query { ...G } fragment G on Query { FIELDS }'],
])('twenty-five root fields pass, twenty-six do not: %s', (_, text) => {
  expect(refusals(text.replace('FIELDS', aliases(25)))).toEqual([])
  expect(refusals(text.replace('FIELDS', aliases(26)))).toEqual(['根字段最多 25 个，收到 26 个'])
})

test('fields further down are not root fields, and each operation has its own', () => {
  expect(refusals(`{ a { ${aliases(100)} } }`)).toEqual([])
  expect(refusals(`query A { ${aliases(20)} } query B { ${aliases(20)} }`)).toEqual([])
})

test('introspection nests as deep as it needs', () => {
  expect(refusals(`{ __schema { types { ${'ofType { '.repeat(20)}name${' }'.repeat(20)} } } }`)).toEqual([])
})

test('fragments that double at every step are measured once each', () => {
  const steps = Array.from(
    { length: 24 },
    (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
  )
  const started = performance.now()
  expect(refusals(`{ a { ...F0 } } ${steps.join(' ')} fragment F24 on Query { b }`)).toEqual([])
  expect(performance.now() - started).toBeLessThan(500)
})

test('a fragment that spreads itself comes to an end', () => {
  expect(refusals('{ ...F } fragment F on Query { b ...F }')).toEqual([])
})
