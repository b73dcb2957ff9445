import type { GraphQLDataSource } from '@apollo/gateway'
import { log } from '@kexie/schema/log'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import type { ExecutionResult } from 'graphql'
import { type CallSubgraph, SubgraphUnavailable } from './call-subgraph.ts'
import type { GatewayContext } from './gateway-context.ts'
import { subgraphFetches } from './instruments.ts'
import { distinctRepresentations, spreadEntities } from './representations.ts'
import { InFlight } from './share-in-flight.ts'

/** How the gateway reaches one subgraph: with a deadline, equal queries at the same moment asked once. */
export function subgraphSource(
  subgraph: SubgraphName,
  call: CallSubgraph,
  timeout: number,
): GraphQLDataSource<GatewayContext> {
  const inFlight = new InFlight<ExecutionResult>()

  return {
    process: async ({ request, context }) => {
      const query = request.query ?? ''
      const headers = context.headers
      const { variables, places } = distinctRepresentations(request.variables ?? {})
      const run = () =>
        withDeadline(
          subgraph,
          call,
          { query, variables, operationName: request.operationName, headers },
          timeout,
        )
      // The correlation id differs between equal requests and changes nothing of the answer.
      const key = JSON.stringify([query, variables, { ...headers, 'x-correlation-id': '' }])
      const result = isMutation(query)
        ? await run().finally(() => inFlight.forget())
        : structuredClone(await inFlight.share(key, run))
      return spreadEntities(result, places) as never
    },
  }
}

/** Query plans write the operation's kind first. */
const isMutation = (query: string) => query.trimStart().startsWith('mutation')

async function withDeadline(
  subgraph: SubgraphName,
  call: CallSubgraph,
  request: Omit<Parameters<CallSubgraph>[0], 'signal'>,
  timeout: number,
): Promise<ExecutionResult> {
  const signal = AbortSignal.timeout(timeout)
  const stopped = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  )
  try {
    const result = await Promise.race([call({ ...request, signal }), stopped])
    subgraphFetches.inc({ subgraph, outcome: 'answered' })
    return result
  } catch (err) {
    subgraphFetches.inc({ subgraph, outcome: 'failed' })
    log.error(
      { err, subgraph, correlationId: request.headers['x-correlation-id'] },
      'subgraph did not answer',
    )
    throw new SubgraphUnavailable(subgraph, err)
  }
}
