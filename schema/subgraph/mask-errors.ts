import { type ExecutionResult, GraphQLError } from 'graphql'
import { log } from '../log/log.ts'
import type { SubgraphName } from '../subgraphs.ts'
import { requestFacts } from '../viewer/viewer.ts'

/**
 * `result` with every unexpected error replaced by one sentence and the correlation id; the whole error goes to the
 * log. Errors thrown as GraphQLError by us or by GraphQL itself are meant for the reader and pass.
 */
export function maskErrors(
  subgraph: SubgraphName,
  result: ExecutionResult,
  headers: Readonly<Record<string, string>>,
): ExecutionResult {
  if (!result.errors?.length) return result
  const { correlationId, language } = requestFacts(headers)
  const errors = result.errors.map((error) => {
    if (!isUnexpected(error)) return withCode(error)
    log.error(
      { err: withoutParameters(error.originalError), subgraph, correlationId, path: error.path },
      'unexpected error',
    )
    const message = language === 'en' ? 'Something went wrong on our side.' : '系统内部出现错误，请稍后再试。'
    return new GraphQLError(message, {
      ...(error.path ? { path: error.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph, correlationId },
    })
  })
  return { ...result, errors }
}

/** What GraphQL itself finds wrong with a request carries no code of its own. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions.code) return error
  const { message, nodes, source, positions, path } = error
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { code: 'BAD_USER_INPUT' },
  })
}

function isUnexpected(error: GraphQLError): boolean {
  const cause = error.originalError
  return cause !== undefined && !(cause instanceof GraphQLError)
}

/** Errors of the query builder repeat the statement and its parameters, people's names among them; their cause does not. */
function withoutParameters(error: Error | undefined): unknown {
  return error?.cause instanceof Error ? error.cause : error
}
