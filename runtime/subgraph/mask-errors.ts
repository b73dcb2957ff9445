import type { SubgraphName } from '@kexie/schema/subgraphs'
import type { Caller } from '@kexie/schema/viewer'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { log } from '../log/log.ts'
import { Busy, busyText } from './busy.ts'

/**
 * `result` with every unexpected error replaced by one sentence and the correlation id; the whole error goes to the
 * log. Errors thrown as GraphQLError by us or by GraphQL itself are meant for the reader and pass, and `Busy` is told in words.
 */
export function maskErrors(
  subgraph: SubgraphName,
  result: ExecutionResult,
  { correlationId, language }: Caller,
): ExecutionResult {
  if (!result.errors?.length) return result
  const hasRun = 'data' in result
  const errors = result.errors.map((error) => {
    if (!isUnexpected(error, hasRun)) return withCode(error)
    const path = error.path ? { path: error.path } : {}
    if (error.originalError instanceof Busy)
      return new GraphQLError(busyText[language], { ...path, extensions: { code: 'BUSY' } })
    log.error(
      { err: withoutParameters(error.originalError ?? error), subgraph, correlationId, path: error.path },
      'unexpected error',
    )
    const message = language === 'en' ? 'Something went wrong on our side.' : '系统内部出现错误，请稍后再试。'
    return new GraphQLError(message, {
      ...path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph, correlationId },
    })
  })
  return { ...result, errors }
}

/** What GraphQL itself finds wrong with a request carries no code of its own. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions?.code) return error
  const { message, nodes, source, positions, path } = error
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { code: 'BAD_USER_INPUT' },
  })
}

/** What a resolver throws has a cause; a null or a value that may not be answered has none, and is our fault too. */
function isUnexpected(error: GraphQLError, hasRun: boolean): boolean {
  const cause = error.originalError
  return cause ? !(cause instanceof GraphQLError) : hasRun && !error.extensions?.code
}

/** Errors of the query builder repeat the statement and its parameters, people's names among them; their cause does not. */
function withoutParameters(error: Error): unknown {
  return error.cause instanceof Error ? error.cause : error
}
