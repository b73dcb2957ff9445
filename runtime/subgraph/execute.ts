import type { SubgraphName } from '@kexie/schema/subgraphs'
import type { Caller } from '@kexie/schema/viewer'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { LRUCache } from 'lru-cache'
import { maskErrors } from './mask-errors.ts'
import type { SubgraphRequest } from './subgraph.ts'

/** Plans of the gateway are few; a thousand texts is more than one federation sends. */
const cacheSize = 1000

/** One query text, ready to run. */
type Prepared = (
  context: unknown,
  variables: Record<string, unknown> | undefined,
) => ExecutionResult | Promise<ExecutionResult>

/**
 * Runs operations on `schema`, compiling each query text once. Errors come back masked, never thrown.
 * @param recognise who asks as the subgraph knows them now, where that is more than the gateway says
 */
export function compileExecutor<Context>(
  name: SubgraphName,
  schema: GraphQLSchema,
  context: (caller: Caller) => Context | Promise<Context>,
  recognise?: (caller: Caller) => Promise<Caller>,
): (request: SubgraphRequest) => Promise<ExecutionResult> {
  const prepared = new LRUCache<string, Prepared>({ max: cacheSize })

  return async ({ query, variables, operationName, caller }) => {
    try {
      const key = `${operationName ?? ''}\n${query}`
      const run = prepared.get(key) ?? prepare(schema, query, operationName)
      prepared.set(key, run)
      const known = recognise ? await recognise(caller) : caller
      return maskErrors(name, await run(await context(known), variables), caller)
    } catch (error) {
      return maskErrors(name, { errors: [asGraphQLError(error)] }, caller)
    }
  }
}

function prepare(schema: GraphQLSchema, query: string, operationName: string | undefined): Prepared {
  const document = parse(query)
  const errors = validate(schema, document)
  if (errors.length > 0) return () => ({ errors })
  // The compiler overlooks defaults of required input fields, which reports are full of; a write is never hot.
  const plainly = interpreted(schema, document, operationName)
  if (getOperationAST(document, operationName)?.operation === 'mutation') return plainly
  const compiled = compileQuery(schema, document, operationName)
  if (!isCompiledQuery(compiled)) return () => compiled
  return (contextValue, variables) => {
    const result = compiled.query({}, contextValue, variables)
    // Nothing has run yet: the compiler refuses variables, and does not say what a scalar had to say about them.
    return 'errors' in result && !('data' in result) ? plainly(contextValue, variables) : result
  }
}

function interpreted(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Prepared {
  return (contextValue, variableValues) =>
    execute({ schema, document, operationName, contextValue, variableValues })
}

function asGraphQLError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })
}
