import { setTimeout as pause } from 'node:timers/promises'
import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { compileExecutor } from '@kexie/runtime/execute'
import type { Subgraph } from '@kexie/runtime/subgraph'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import { GraphQLError, GraphQLScalarType, parse } from 'graphql'

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@listSize"])\n'

const books = `${link}
  type Book @key(fields: "id") { id: ID! title: String! author: Author }
  type Author @key(fields: "id", resolvable: false) { id: ID! }
  scalar Even
  type Query {
    books(first: Int = 3): [Book!] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
    slow: String  fails: String  refuses(first: Int!): String
    caller: String  asked: Int  half(of: Even): Int  halves(of: [Int!]): Int  wanted(of: Wanted): Int
  }
  input Wanted { title: String }
  type Mutation { write: Int }`

const authors = `${link}
  type Author @key(fields: "id") { id: ID! name: String! grumpy: String }
  type Query { authors: [Author!] }
  type Mutation { rename: Int }`

/** Knows what it takes and, as a scalar of GraphQL itself would, says so without a code. */
const even = new GraphQLScalarType({
  name: 'Even',
  parseValue: (value) => {
    if (typeof value === 'number' && value % 2 === 0) return value
    throw new GraphQLError(`应为偶数，收到 ${value}`)
  },
})

/** What the tiny subgraphs have been asked, for tests that count. */
export interface Calls {
  asked: number
  representations: number
  written: number
}

/** Two small real subgraphs under names of ours: association has books, reporting their authors. */
export function library(): { subgraphs: Map<SubgraphName, Subgraph>; supergraphSdl: string; calls: Calls } {
  const calls: Calls = { asked: 0, representations: 0, written: 0 }
  const subgraphs = new Map<SubgraphName, Subgraph>([
    ['association', subgraphOf('association', books, booksResolvers(calls))],
    ['reporting', subgraphOf('reporting', authors, authorsResolvers(calls))],
  ])
  const composed = composeServices(
    [...subgraphs.values()].map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}` })),
  )
  if (composed.errors) throw new AggregateError(composed.errors)
  return { subgraphs, supergraphSdl: composed.supergraphSdl, calls }
}

function subgraphOf(name: SubgraphName, sdl: string, resolvers: object): Subgraph {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }])
  return { name, sdl, schema, execute: compileExecutor(name, schema, (caller) => ({ caller })) }
}

function booksResolvers(calls: Calls) {
  return {
    Even: even,
    Query: {
      half: (_: unknown, { of }: { of: number }) => of / 2,
      books: (_: unknown, { first }: { first: number }) =>
        Array.from({ length: first }, (_, index) => ({
          id: `${index}`,
          title: `第${index}本`,
          author: { id: `${index % 2}` },
        })),
      slow: () => pause(3000, 'at last'),
      fails: async () => {
        await pause(100)
        throw new Error('select secret from person where name = 张三')
      },
      refuses: (_: unknown, { first }: { first: number }) => {
        throw new GraphQLError(`first 应为 1–100，收到 ${first}`, { extensions: { code: 'BAD_USER_INPUT' } })
      },
      caller: (_: unknown, __: unknown, { caller }: { caller: object }) => JSON.stringify(caller),
      asked: async () => {
        const number = ++calls.asked
        await pause(250)
        return number
      },
    },
    Mutation: { write: () => ++calls.written },
  }
}

function authorsResolvers(calls: Calls) {
  return {
    Author: {
      __resolveReference: ({ id }: { id: string }) => {
        calls.representations++
        return { id, name: `作者${id}` }
      },
      grumpy: ({ id }: { id: string }) => {
        if (id === '1') throw new GraphQLError('不想说', { extensions: { code: 'BAD_USER_INPUT' } })
        return '好'
      },
    },
    Query: { authors: () => [{ id: '0', name: '作者0' }] },
    Mutation: { rename: () => ++calls.written },
  }
}
