import type { SubgraphName } from '@kexie/schema/subgraphs'
import type { Caller } from '@kexie/schema/viewer'
import type { ExecutionResult } from 'graphql'

export interface SubgraphCall {
  query: string
  variables: Record<string, unknown>
  operationName?: string | undefined
  caller: Caller
  signal: AbortSignal
}

/** Asks one subgraph one thing, in process or over HTTP. Rejects when no answer comes. */
export type CallSubgraph = (call: SubgraphCall) => Promise<ExecutionResult>

/** No answer from a subgraph: it is down, slow or talks nonsense. What happened goes to the log, not to the client. */
export class SubgraphUnavailable extends Error {
  readonly subgraph: SubgraphName

  constructor(subgraph: SubgraphName, cause: unknown) {
    super(`subgraph ${subgraph} did not answer`, { cause })
    this.subgraph = subgraph
  }
}
