import { buildSubgraphSchema } from '@apollo/subgraph'
import { scalars } from '@kexie/schema/scalars'
import { type Caller, callerOf, publicViewer } from '@kexie/schema/viewer'
import { GraphQLError, parse } from 'graphql'
import { expect, test } from 'vitest'
import { log } from '../log/log.ts'
import { Busy } from './busy.ts'
import { compileExecutor } from './execute.ts'

log.level = 'silent'

const sdl = `
  scalar Date  scalar DateTime  scalar Quantity
  input Range { from: Date!  step: Int! = 1 }
  type Named { name: String! }
  type Query {
    echo(quantity: Quantity, day: Date, moment: DateTime, count: Int, range: Range): String
    uncoded: Int  broken: Int  crowded: Int  nameless: Named  wrong: Quantity  fine: Int
  }
  type Mutation { echo(quantity: Quantity, day: Date): String }`

const echo = (_: unknown, given: object) => JSON.stringify(given)

const resolvers = {
  ...scalars,
  Query: {
    echo,
    uncoded: () => {
      throw new GraphQLError('请先选择区县')
    },
    broken: () => {
      throw new Error('insert into person values (张三)')
    },
    crowded: async () => {
      throw new Busy()
    },
    nameless: () => ({ name: null }),
    wrong: () => 0.1234,
    fine: () => 7,
  },
  Mutation: { echo },
}

const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }])
const executor = compileExecutor('events', schema, () => ({}))

const run = (query: string, variables: Record<string, unknown> = {}, facts: Partial<Caller> = {}) =>
  executor({ query, variables, caller: callerOf(publicViewer, facts) })

const errorsOf = async (query: string, variables?: Record<string, unknown>) => {
  const { errors } = await run(query, variables)
  return errors?.map(({ message, extensions }) => [extensions.code, message])
}

test.each(['query', 'mutation'])('a %s takes scalars as literals and as variables', async (kind) => {
  const literal = await run(`${kind} { echo(quantity: 12.5, day: "2021-05-18") }`)
  const variable = await run(`${kind} Q($q: Quantity, $d: Date) { echo(quantity: $q, day: $d) }`, {
    q: 12.5,
    d: '2021-05-18',
  })
  expect([literal.errors, variable.errors]).toEqual([undefined, undefined])
  expect(JSON.parse(String(literal.data?.echo))).toEqual({ quantity: 12.5, day: '2021-05-18' })
  expect(variable.data).toEqual(literal.data)
})

test.each([
  ['quantity', 'Quantity', 1.234, /最多两位小数.*1\.234/],
  ['day', 'Date', '2021-02-30', /应为日期.*2021-02-30/],
  ['moment', 'DateTime', '2021-05-18', /应为带时区的时刻.*2021-05-18/],
  ['count', 'Int', 'many', /Int cannot represent.*many/],
])(
  'what %s cannot be is the caller’s to mend, as a literal or a variable',
  async (name, type, value, message) => {
    const refusal = [['BAD_USER_INPUT', expect.stringMatching(message)]]
    expect(await errorsOf(`{ echo(${name}: ${JSON.stringify(value)}) }`)).toEqual(refusal)
    expect(await errorsOf(`query Q($v: ${type}) { echo(${name}: $v) }`, { v: value })).toEqual(refusal)
  },
)

test('an input field left out takes its default, a required variable left out is named', async () => {
  const query = 'query Q($r: Range!) { echo(range: $r) }'
  const { data } = await run(query, { r: { from: '2021-01-01' } })
  expect(JSON.parse(String(data?.echo))).toEqual({ range: { from: '2021-01-01', step: 1 } })
  expect(await errorsOf(query)).toEqual([['BAD_USER_INPUT', expect.stringContaining('"$r"')]])
})

test('a document that is none, or asks for what there is not, is the caller’s to mend', async () => {
  expect(await errorsOf('{ fine ')).toEqual([['BAD_USER_INPUT', expect.stringContaining('Syntax Error')]])
  expect(await errorsOf('{ nope }')).toEqual([['BAD_USER_INPUT', expect.stringContaining('"nope"')]])
})

test('a sentence thrown for the reader passes, and gets a code when it has none', async () => {
  expect(await errorsOf('{ uncoded }')).toEqual([['BAD_USER_INPUT', '请先选择区县']])
})

test.each([
  ['zh', '此刻查询的人过多，请过几秒再试'],
  ['en', 'Too many are asking for this right now; please try again in a few seconds'],
] as const)(
  'who finds too many waiting is told to come again, in %s, and the rest is answered',
  async (language, message) => {
    const { data, errors } = await run('{ crowded fine }', {}, { language })
    expect(data).toMatchObject({ crowded: null, fine: 7 })
    expect(errors).toMatchObject([{ message, path: ['crowded'], extensions: { code: 'BUSY' } }])
  },
)

test.each(['broken', 'nameless { name }', 'wrong'])(
  'what we did wrong in { %s } is masked, and the rest is answered',
  async (field) => {
    const { data, errors } = await run(`{ ${field} fine }`, {}, { correlationId: 'id-of-the-request' })
    expect(data).toMatchObject({ [field.split(' ')[0] ?? '']: null, fine: 7 })
    expect(
      errors?.map(({ message, path, extensions }) => ({ message, path: path?.[0], extensions })),
    ).toEqual([
      {
        message: '系统内部出现错误，请稍后再试。',
        path: field.split(' ')[0],
        extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph: 'events', correlationId: 'id-of-the-request' },
      },
    ])
  },
)
