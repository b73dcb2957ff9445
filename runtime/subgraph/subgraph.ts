import type { SubgraphName } from '@kexie/schema/subgraphs'
import type { Caller } from '@kexie/schema/viewer'
import type { ExecutionResult, GraphQLSchema } from 'graphql'

/** One operation as the gateway sends it: over HTTP or in process, the same four things. */
export interface SubgraphRequest {
  query: string
  variables?: Record<string, unknown> | undefined
  operationName?: string | undefined
  /** Who asks, in which language, under which correlation id. */
  caller: Caller
}

/** A subgraph ready to answer: what its `subgraph.ts` exports and both transports call. */
export interface Subgraph {
  name: SubgraphName
  /** Full federation SDL, the input of composition. */
  sdl: string
  schema: GraphQLSchema
  /** Runs one operation on the compiled schema. Never throws: errors are masked and logged inside. */
  execute(request: SubgraphRequest): Promise<ExecutionResult>
}
