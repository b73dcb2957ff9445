import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js'
import { expandDeclarations } from '@kexie/schema/expand'
import { scalars } from '@kexie/schema/scalars'
import { sharedSdl } from '@kexie/schema/shared-sdl'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import type { Caller } from '@kexie/schema/viewer'
import { describeLabelled } from '@kexie/schema/words'
import { concatAST, type DefinitionNode, type DocumentNode, Kind, parse, print } from 'graphql'
import { guardArguments } from '../arguments/guard-arguments.ts'
import { describe } from './descriptions.ts'
import { compileExecutor } from './execute.ts'
import { statePageSizes } from './list-sizes.ts'
import type { Subgraph } from './subgraph.ts'

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@cost", "@listSize"])\n`

export interface SubgraphDefinition<Context> {
  name: SubgraphName
  /** URL of the subgraph's own `schema.graphql`. */
  schemaFile: URL
  /** SDL beside it: `recordSdl`, or stubs of borrowed types. */
  borrowed?: string
  resolvers: object
  /** Who asks as the subgraph knows them now; as the gateway says unless stated. */
  recognise?: (caller: Caller) => Promise<Caller>
  /** What resolvers receive, made anew for each request for whoever asks. */
  context: (caller: Caller) => Context | Promise<Context>
}

/** A subgraph ready to answer, from its SDL, its resolvers and the context of one request. */
export function defineSubgraph<Context>(definition: SubgraphDefinition<Context>): Subgraph {
  const { name, schemaFile, borrowed = '', resolvers, recognise, context } = definition
  const own = expandDeclarations(parse(readFileSync(schemaFile, 'utf8')))
  const whole = concatAST([
    describeLabelled(unlessOwn(parse([link, sharedSdl, borrowed].join('\n')), own)),
    own,
  ])
  const typeDefs = statePageSizes(describe(whole))
  const schema = buildSubgraphSchema([
    { typeDefs, resolvers: { ...scalars, ...resolvers } as GraphQLResolverMap<unknown> },
  ])
  guardArguments(schema)
  return { name, sdl: print(typeDefs), schema, execute: compileExecutor(name, schema, context, recognise) }
}

/** What is borrowed but for types the subgraph defines itself: nobody borrows from himself. */
function unlessOwn(borrowed: DocumentNode, own: DocumentNode): DocumentNode {
  const names = new Set(own.definitions.map(nameOf))
  return { ...borrowed, definitions: borrowed.definitions.filter((node) => !names.has(nameOf(node))) }
}

/** Name of a type definition; of everything else the node, which equals no other. */
const nameOf = (node: DefinitionNode) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? node.name.value : node)
