import type { GraphQLDataSource } from '@apollo/gateway'
import { log } from '@kexie/runtime/log'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import type { ExecutionResult } from 'graphql'
import { type CallSubgraph, type SubgraphCall, SubgraphUnavailable } from './call-subgraph.ts'
import { copyData } from './copy-data.ts'
import type { GatewayContext } from './gateway-context.ts'
import { callerKey } from './identity.ts'
import { subgraphFetches } from './instruments.ts'
import { distinctRepresentations, spreadEntities } from './representations.ts'
import type { InFlight } from './share-in-flight.ts'

export interface SubgraphSourceOptions {
  subgraph: SubgraphName
  call: CallSubgraph
  /** Milliseconds for one read; a write has twelve times as long. */
  timeout: number
  /** One for all subgraphs: what one of them writes another reads, as the ledger is written by reporting. */
  inFlight: InFlight<ExecutionResult>
}

/**
 * How the gateway reaches one subgraph: with a deadline, equal queries at the same moment asked once, and a subgraph
 * that did not answer once not asked again in the same request.
 */
export function subgraphSource({
  subgraph,
  call,
  timeout,
  inFlight,
}: SubgraphSourceOptions): GraphQLDataSource<GatewayContext> {
  const ask = (request: Omit<SubgraphCall, 'signal'>, left: number) =>
    withDeadline(subgraph, call, request, Math.min(left, patienceFor(request.query, timeout)))

  return {
    process: async ({ request, context }) => {
      const { caller, down } = context
      if (down.has(subgraph)) throw new SubgraphUnavailable(subgraph, 'it did not answer before')
      const query = request.query ?? ''
      // One subgraph after the other may each take its time; the whole answer may take twice that of one.
      context.deadline ??= Date.now() + 2 * patienceFor(query, timeout)
      const left = context.deadline - Date.now()
      if (left <= 0) throw new SubgraphUnavailable(subgraph, 'the request had no time left')
      const { variables, places } = distinctRepresentations(request.variables ?? {})
      const until = Date.now() + Math.min(left, patienceFor(query, timeout))
      const call = {
        query,
        variables,
        operationName: request.operationName,
        caller: { ...caller, deadline: until },
      }
      const run = () => ask(call, left)
      try {
        const result = isMutation(query)
          ? await run().finally(() => inFlight.forget())
          : await shared(inFlight, [subgraph, query, variables, callerKey(caller)], run)
        return spreadEntities(result, places) as never
      } catch (error) {
        down.add(subgraph)
        throw error
      }
    },
  }
}

/** A write may bring ten thousand rows; giving up on it would not undo it. */
const writePatience = 12

/** Milliseconds one call may take. */
const patienceFor = (query: string, timeout: number) =>
  isMutation(query) ? timeout * writePatience : timeout

/** Query plans write the operation's kind first. */
const isMutation = (query: string) => query.trimStart().startsWith('mutation')

async function shared(
  inFlight: InFlight<ExecutionResult>,
  query: unknown[],
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const result = await inFlight.share(JSON.stringify(query), run)
  // The gateway writes into what it is given; whoever else shares the answer must not see that.
  return result.data ? { ...result, data: copyData(result.data) } : result
}

async function withDeadline(
  subgraph: SubgraphName,
  call: CallSubgraph,
  request: Omit<SubgraphCall, 'signal'>,
  timeout: number,
): Promise<ExecutionResult> {
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(new Error(`no answer within ${timeout} ms`)), timeout)
  const stopped = new Promise<never>((_, reject) => {
    deadline.signal.addEventListener('abort', () => reject(deadline.signal.reason), { once: true })
  })
  try {
    const result = await Promise.race([call({ ...request, signal: deadline.signal }), stopped])
    subgraphFetches.inc({ subgraph, outcome: 'answered' })
    return result
  } catch (err) {
    subgraphFetches.inc({ subgraph, outcome: 'failed' })
    const { correlationId } = request.caller
    log.error({ err, subgraph, correlationId }, 'subgraph did not answer')
    throw new SubgraphUnavailable(subgraph, err)
  } finally {
    clearTimeout(timer)
  }
}
