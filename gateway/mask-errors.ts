import { unwrapResolverError } from '@apollo/server/errors'
import { log } from '@kexie/runtime/log'
import type { Language } from '@kexie/schema/problems'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { SubgraphUnavailable } from './call-subgraph.ts'
import type { GatewayContext } from './gateway-context.ts'

/** Codes of errors that tell the caller what is wrong with the request, in words meant for the caller. */
const forTheCaller = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'COST_LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'BUSY',
  // Clients that send a hash for a query wait for this code to send the query itself.
  'PERSISTED_QUERY_NOT_FOUND',
])

const unavailable: Record<Language, (subgraph: unknown) => string> = {
  zh: (subgraph) => `“${subgraph}”暂时不可用，其余内容不受影响`,
  en: (subgraph) => `"${subgraph}" is not available at the moment; everything else stands`,
}

const unexpected: Record<Language, string> = {
  zh: '系统内部出现错误，请稍后再试',
  en: 'Something went wrong on our side',
}

/** Apollo Server's `formatError`: keeps of an error its code and, where no subgraph answered, which one it was. */
export function classifyError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const subgraph = downSubgraph(error)
  if (subgraph) return { ...formatted, extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph } }
  return refusedHash.test(formatted.message)
    ? { ...formatted, extensions: { code: 'BAD_REQUEST' } }
    : formatted
}

/** Apollo Server gives a hash it cannot use no code of its own, as if the fault were on our side. */
const refusedHash = /^(provided sha does not match query|Unsupported persisted query version)$/

function downSubgraph(error: unknown): string | undefined {
  for (let cause = unwrapResolverError(error); cause instanceof Error; cause = cause.cause) {
    if (cause instanceof SubgraphUnavailable) return cause.subgraph
  }
  return undefined
}

/**
 * Errors as a client may see them: what is wrong with the request in full, one sentence for each subgraph that did not
 * answer, one masked sentence with the correlation id for anything else. Addresses, stacks and SQL stay in the log.
 */
export function maskErrors(
  errors: readonly GraphQLFormattedError[],
  context: GatewayContext,
): GraphQLFormattedError[] {
  const down = new Set<unknown>()
  return errors.flatMap((error) => {
    const { code, subgraph } = error.extensions ?? {}
    if (code !== 'SUBGRAPH_UNAVAILABLE') return maskError(error, context)
    if (down.has(subgraph)) return []
    down.add(subgraph)
    return {
      message: unavailable[context.caller.language](subgraph),
      extensions: { code, subgraph, correlationId: correlationOf(context) },
    }
  })
}

const correlationOf = ({ caller }: GatewayContext) => caller.correlationId

function maskError(error: GraphQLFormattedError, context: GatewayContext): GraphQLFormattedError {
  const code = String(error.extensions?.code ?? '')
  const { message, locations, path } = error
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) }
  if (forTheCaller.has(code)) return { message, ...place, extensions: { code } }
  return {
    message: unexpected[context.caller.language],
    ...place,
    // Who shares an answer is told the id under which the log has it: that of the request which asked.
    extensions: {
      code: 'INTERNAL_SERVER_ERROR',
      correlationId: error.extensions?.correlationId ?? correlationOf(context),
    },
  }
}

/** Logs in full what `maskErrors` hides; what subgraphs have masked themselves is in their log already. */
export function logErrors(errors: readonly GraphQLError[], context: GatewayContext): void {
  for (const error of errors) {
    const { code, correlationId } = error.extensions ?? {}
    if (forTheCaller.has(String(code)) || correlationId || downSubgraph(error)) continue
    if (refusedHash.test(error.message)) continue
    log.error(
      { err: error.originalError ?? error, correlationId: correlationOf(context) },
      'unexpected error',
    )
  }
}
