import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { copyData } from './copy-data.ts'
import { distinctRepresentations, spreadEntities } from './representations.ts'

const district = (id: string) => ({ __typename: 'District', id })

test('keeps each equal representation once, in the order of their first place', () => {
  const given = { representations: ['1', '2', '1', '3', '2'].map(district), language: 'zh' }
  expect(distinctRepresentations(given)).toEqual({
    variables: { representations: ['1', '2', '3'].map(district), language: 'zh' },
    places: [0, 1, 0, 2, 1],
  })
})

test.each([
  {},
  { representations: 'none' },
  { representations: [district('1')] },
  { representations: [district('1'), district('2')] },
])('leaves alone what holds nothing twice: %o', (given) => {
  const { variables, places } = distinctRepresentations(given)
  expect(variables).toBe(given)
  expect(places).toBeUndefined()
})

test('a name every object inherits is no list of representations', () => {
  const inherited = Object.create({ representations: [district('1'), district('1')] }) as Record<
    string,
    unknown
  >
  expect(distinctRepresentations(inherited).places).toBeUndefined()
  const twice = [{ __typename: '__proto__' }, { __typename: 'constructor' }, { __typename: '__proto__' }]
  expect(distinctRepresentations({ representations: twice }).places).toEqual([0, 1, 0])
})

test('gives every place an object of its own', () => {
  const result = { data: { _entities: [{ name: '天宁' }, null] } }
  const entities = spreadEntities(result, [0, 1, 0]).data?._entities as { name: string }[]
  expect(entities).toEqual([{ name: '天宁' }, null, { name: '天宁' }])
  expect(entities[0]).not.toBe(entities[2])
})

test('an error stands at each of its places, with its code and the rest of its path; others stay where they are', () => {
  const extensions = { code: 'BAD_USER_INPUT' }
  const errors = [
    new GraphQLError('无', { path: ['_entities', 0, 'name'], extensions }),
    new GraphQLError('全', { extensions }),
  ]
  const spread = spreadEntities({ data: { _entities: [{ name: null }, {}] }, errors }, [0, 1, 0])
  expect(spread.errors?.map((error) => error.toJSON())).toEqual([
    { message: '无', path: ['_entities', 0, 'name'], extensions },
    { message: '无', path: ['_entities', 2, 'name'], extensions },
    { message: '全', extensions },
  ])
})

test('an answer without entities is left as it is', () => {
  const none = { data: null, errors: [new GraphQLError('无')] }
  expect(spreadEntities(none, [0, 0])).toBe(none)
})

test('a copy shares nothing with what it copies', () => {
  const data = { a: [{ b: 1, c: null }], d: '常州', e: true }
  const copy = copyData(data)
  expect(copy).toEqual(data)
  expect(copy.a).not.toBe(data.a)
  expect(copy.a[0]).not.toBe(data.a[0])
})

test('a copy of what calls itself a prototype changes none', () => {
  const hostile = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"a":1}'
  const copy = copyData(JSON.parse(hostile))
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
  expect(Object.keys(copy)).toEqual(['constructor', 'a'])
  expect({} as object).not.toHaveProperty('polluted')
})
