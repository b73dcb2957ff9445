import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { LRUCache } from 'lru-cache'
import type { SubgraphName } from '../subgraphs.ts'
import { maskErrors } from './mask-errors.ts'
import type { SubgraphRequest } from './subgraph.ts'

/** Plans of the gateway are few; a thousand texts is more than one federation sends. */
const cacheSize = 1000

type Prepared = CompiledQuery | ExecutionResult

/** Runs operations on `schema`, compiling each query text once. Errors come back masked, never thrown. */
export function compileExecutor<Context>(
  name: SubgraphName,
  schema: GraphQLSchema,
  context: (headers: Readonly<Record<string, string>>) => Context,
): (request: SubgraphRequest) => Promise<ExecutionResult> {
  const prepared = new LRUCache<string, Prepared>({ max: cacheSize })

  return async ({ query, variables, operationName, headers }) => {
    try {
      const key = `${operationName ?? ''}\n${query}`
      let compiled = prepared.get(key)
      if (!compiled) {
        compiled = prepare(schema, query, operationName)
        prepared.set(key, compiled)
      }
      if (!isCompiledQuery(compiled)) return compiled
      const result = await compiled.query({}, context(headers), variables)
      return maskErrors(name, result, headers)
    } catch (error) {
      return maskErrors(name, { errors: [asGraphQLError(error)] }, headers)
    }
  }
}

function prepare(schema: GraphQLSchema, query: string, operationName: string | undefined): Prepared {
  let document: DocumentNode
  try {
    document = parse(query)
  } catch (error) {
    return { errors: [asGraphQLError(error)] }
  }
  const errors = validate(schema, document)
  return errors.length > 0 ? { errors } : compileQuery(schema, document, operationName)
}

function asGraphQLError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })
}
