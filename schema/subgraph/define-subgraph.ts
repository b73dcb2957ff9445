import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js'
import {
  concatAST,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  parse,
  print,
} from 'graphql'
import { expandDeclarations } from '../declarations/expand.ts'
import { scalars } from '../scalars/scalars.ts'
import { law } from '../sdl/law.ts'
import type { SubgraphName } from '../subgraphs.ts'
import type { Asker } from '../viewer/viewer.ts'
import { compileExecutor } from './execute.ts'
import type { Subgraph } from './subgraph.ts'

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible"])\n`

export interface SubgraphDefinition<Context> {
  name: SubgraphName
  /** URL of the subgraph's own `schema.graphql`. */
  schemaFile: URL
  /** SDL beside it: `recordSdl`, or stubs of borrowed types. */
  borrowed?: string
  resolvers: object
  /** What resolvers receive, made anew for each request for whoever asks. */
  context: (asker: Asker) => Context
}

/** A subgraph ready to answer, from its SDL, its resolvers and the context of one request. */
export function defineSubgraph<Context>(definition: SubgraphDefinition<Context>): Subgraph {
  const { name, schemaFile, borrowed = '', resolvers, context } = definition
  const own = expandDeclarations(parse(readFileSync(schemaFile, 'utf8')))
  const typeDefs = inheritDescriptions(
    concatAST([unlessOwn(parse([link, law, borrowed].join('\n')), own), own]),
  )
  const schema = buildSubgraphSchema([
    { typeDefs, resolvers: { ...scalars, ...resolvers } as GraphQLResolverMap<unknown> },
  ])
  return { name, sdl: print(typeDefs), schema, execute: compileExecutor(name, schema, context) }
}

/** What is borrowed but for types the subgraph defines itself: nobody borrows from himself. */
function unlessOwn(borrowed: DocumentNode, own: DocumentNode): DocumentNode {
  const names = new Set(own.definitions.map(nameOf))
  return { ...borrowed, definitions: borrowed.definitions.filter((node) => !names.has(nameOf(node))) }
}

/** Name of a type definition; of everything else the node, which equals no other. */
const nameOf = (node: DefinitionNode) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? node.name.value : node)

/** A field that says nothing of its own says what its interface says of it. */
function inheritDescriptions(document: DocumentNode): DocumentNode {
  const interfaces = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map((node) => [node.name.value, node]),
  )
  const definitions = document.definitions.map((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || !node.interfaces?.length) return node
    const parents = node.interfaces.flatMap(({ name }) => interfaces.get(name.value) ?? [])
    return { ...node, fields: (node.fields ?? []).map((field) => describedBy(field, parents)) }
  })
  return { ...document, definitions }
}

function describedBy(
  field: FieldDefinitionNode,
  parents: InterfaceTypeDefinitionNode[],
): FieldDefinitionNode {
  if (field.description) return field
  const description = parents
    .flatMap(({ fields }) => fields ?? [])
    .find(({ name }) => name.value === field.name.value)?.description
  return description ? { ...field, description } : field
}
