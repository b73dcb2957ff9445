import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { costLimit } from '@kexie/gateway/cost-limits'
import { readPriceList } from '@kexie/gateway/price-list'
import { type Price, priceOperation } from '@kexie/gateway/price-operation'
import fc from 'fast-check'
import {
  buildSchema,
  type FragmentDefinitionNode,
  getIntrospectionQuery,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { expect, test } from 'vitest'
import { leadersQuery } from '../../product/leaders-query.ts'
import { root } from '../house/source-files.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

const schema = buildSchema(read('schema/api.graphql'))
const pricing = { schema, ...readPriceList(read('schema/supergraph.graphql')) }

function priceOf(text: string): Price {
  const { definitions } = parse(text)
  const ofKind = <K extends Kind>(kind: K) => definitions.filter((node) => node.kind === kind)
  const [operation] = ofKind(Kind.OPERATION_DEFINITION) as unknown as OperationDefinitionNode[]
  const fragments = ofKind(Kind.FRAGMENT_DEFINITION) as unknown as FragmentDefinitionNode[]
  if (!operation) throw new Error(`no operation in ${text}`)
  const byName = Object.fromEntries(fragments.map((node) => [node.name.value, node]))
  return priceOperation(pricing, operation, byName)
}

const costOf = (text: string, variables: Record<string, unknown> = {}) => priceOf(text)(variables)

const most = costLimit('REPORTER')
const publicMost = costLimit('PUBLIC')

const nTimes = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

const figures = (body: string) => `{ indicators { figure(from: 2017, to: 2021) { ${body} } } }`
const aliases = (count: number, field: (index: number) => string) =>
  `{ ${nTimes(count, (index) => `a${index}: ${field(index)}`)} }`

const halves = ['A', 'B']
  .map((name) => `fragment ${name} on __Schema { ${nTimes(2, (i) => `${name}${i}: types { ...F }`)} }`)
  .join(' ')

test.each<[string, string, Record<string, unknown>?]>([
  [
    'all figures with a hundred records behind each',
    figures('evidence(first: 100) { nodes { record { title } } }'),
  ],
  ['the same through edges', figures('evidence(first: 100) { edges { node { record { title } } } }')],
  [
    'the same with the size in a variable',
    `query ($n: Int) ${figures('evidence(first: $n) { nodes { record { title } } }')}`,
    { n: 100 },
  ],
  [
    'the same with the size as the variable’s default',
    `query ($n: Int = 100) ${figures('evidence(first: $n) { nodes { record { title } } }')}`,
  ],
  [
    'the same through a fragment',
    `${figures('...F')} fragment F on Figure { evidence(first: 100) { nodes { record { title } } } }`,
  ],
  [
    'ten aliases of it',
    aliases(
      10,
      () =>
        'indicators { figure(from: 2017, to: 2021) { evidence(first: 10) { nodes { record { title } } } } }',
    ),
  ],
  [
    'aliases inside',
    figures(
      Array.from({ length: 10 }, (_, i) => `e${i}: evidence(first: 10) { nodes { occurredOn } }`).join(' '),
    ),
  ],
  [
    'sixty months of every figure of every district',
    '{ districts { figures(from: 2017, to: 2021) { months { value } } } }',
  ],
  ['the chain of the audit, verified ten times', aliases(10, () => 'auditVerification { entries }')],
  [
    'coverage of five years, fifty times',
    aliases(50, (i) => `coverage(from: "2017-01-01", to: "2021-12-${10 + (i % 10)}") { owed }`),
  ],
])('%s costs more than anybody may spend', (_, text, variables) => {
  expect(costOf(text, variables)).toBeGreaterThan(most)
})

test.each<[string, (index: number) => string]>([
  ['records', (i) => `academicEvents(first: 1, filter: { text: "论坛${i}" }) { nodes { id } }`],
  ['organizations', (i) => `organizations(first: 1, filter: { text: "学会${i}" }) { nodes { id } }`],
  ['people', (i) => `people(first: 1, filter: { text: "张${i}" }) { nodes { id } }`],
])('twenty-five searches of %s by text cost more than the public may spend', (_, field) => {
  expect(costOf(aliases(25, field))).toBeGreaterThan(publicMost)
})

/** All that a description may hold of a type, its fields and their arguments. */
const described = `fragment F on __Type { name description enumValues { name description } inputFields { name description }
  fields(includeDeprecated: true) { name description type { name ofType { name } } args { name description type { name } } } }`

test.each([
  ['the schema, four times', `{ __schema { ${nTimes(4, (i) => `a${i}: types { ...F }`)} } } ${described}`],
  ['the schema, at four roots', `${aliases(4, () => '__schema { types { ...F } }')} ${described}`],
  ['the schema, through fragments', `{ __schema { ...A ...B } } ${halves} ${described}`],
  ['the largest type, 25 times', `${aliases(25, () => '__type(name: "Query") { ...F }')} ${described}`],
  [
    'the names of all types, a hundred times',
    `{ __schema { ${nTimes(100, (i) => `a${i}: types { name }`)} } }`,
  ],
])('%s described costs more than the public may spend', (_, text) => {
  expect(costOf(text)).toBeGreaterThan(publicMost)
})

test('a tool that reads the whole schema once, as they all do, may do so', () => {
  const options = { specifiedByUrl: true, schemaDescription: true, inputValueDeprecation: true }
  // A quarter of what the public may ask is left for a schema that grows.
  expect(costOf(getIntrospectionQuery(options))).toBeLessThan((publicMost * 3) / 4)
  expect(costOf('{ __typename viewer { __typename } }')).toBe(2)
})

test('the filter of a search costs the same written out or as a variable, whole or in part', () => {
  const written = costOf('{ people(first: 1, filter: { text: "张" }) { nodes { id } } }')
  const whole = costOf('query ($f: PersonFilter) { people(first: 1, filter: $f) { nodes { id } } }', {
    f: { text: '张' },
  })
  const part = costOf('query ($t: String) { people(first: 1, filter: { text: $t }) { nodes { id } } }', {
    t: '张',
  })
  expect([whole, part]).toEqual([written, written])
  expect(costOf('{ people(first: 1) { nodes { id } } }')).toBeLessThan(10)
})

test('what is left out by @skip and @include costs nothing, what is not costs all', () => {
  const text = `query ($yes: Boolean!) { people(first: 100) @include(if: $yes) { nodes { id } } }`
  expect(costOf(text, { yes: false })).toBe(1)
  expect(costOf(text, { yes: true })).toBeGreaterThan(100)
})

test('a page of more items never costs less, however it is nested', () => {
  const size = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(size, size, size, (a, b, more) => {
      const text = `query ($a: Int, $b: Int) { eventSeries { events(first: $a) { nodes { ledgerEntries { record { id } } } } }
        people(first: $b) { nodes { id } } }`
      expect(costOf(text, { a: a + more, b })).toBeGreaterThanOrEqual(costOf(text, { a, b }))
      expect(costOf(text, { a, b: b + more })).toBeGreaterThanOrEqual(costOf(text, { a, b }))
    }),
    { seed: 11 },
  )
})

test('fragments that double at every step are priced once each', () => {
  const steps = Array.from(
    { length: 24 },
    (_, index) => `fragment F${index} on Viewer { ...F${index + 1} ...F${index + 1} }`,
  )
  const started = performance.now()
  expect(
    costOf(`{ viewer { ...F0 } } ${steps.join(' ')} fragment F24 on Viewer { account { id } }`),
  ).toBeGreaterThan(most)
  expect(performance.now() - started).toBeLessThan(500)
})

/** What honest clients ask with the most that their pages let them ask for. */
const usual = {
  first: 100,
  after: 'x',
  codes: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  ids: Array.from({ length: 50 }, (_, index) => `${index}`),
  records: Array.from({ length: 50 }, (_, index) => `${index}`),
  filter: { text: '论坛' },
  text: '论坛',
  input: { ids: Array.from({ length: 50 }, (_, index) => `${index}`), rows: [] },
}

const operations: { name: string; body: string }[] = JSON.parse(
  read('clients/web/public/operations.json'),
).operations
const queries = 'clients/web/pages/developers/queries'
const worked = readdirSync(join(root, queries)).map((name) => ({ name, body: read(`${queries}/${name}`) }))

/** Persisted operations that whoever has not signed in asks as well. */
const forEverybody = [
  'Venues',
  'EditionReport',
  'OneEdition',
  'PublishedEditions',
  'CalendarEvents',
  'Organizations',
]

test('every question of the dashboard and of the developers’ page passes its limit with a quarter to spare', () => {
  const costs = [...operations, ...worked, { name: 'the leader’s question', body: leadersQuery }].map(
    ({ name, body }) => ({ name, cost: costOf(body, usual) }),
  )
  const lines = costs
    .toSorted((a, b) => b.cost - a.cost)
    .map(({ name, cost }) => `${`${cost}`.padStart(7)}  ${name}\n`)
  process.stdout.write(lines.join(''))
  expect(costs.length).toBeGreaterThan(80)
  expect(costs.filter(({ cost }) => cost > most * 0.75)).toEqual([])
  const publicCosts = costs.filter(({ name }) => forEverybody.includes(name))
  expect(publicCosts).toHaveLength(forEverybody.length)
  expect(publicCosts.filter(({ cost }) => cost > publicMost * 0.75)).toEqual([])
})

test('what a known document costs is told in far less than a millisecond', () => {
  const price = priceOf(leadersQuery)
  const times = Array.from({ length: 200 }, () => {
    const started = performance.now()
    price({})
    return performance.now() - started
  }).sort((a, b) => a - b)
  expect(times[100]).toBeLessThan(0.5)
})
