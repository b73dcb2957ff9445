import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ExecutionResult } from 'graphql'

/** Asks one thing on behalf of whoever sent `request`. */
export type Ask = (
  request: FastifyRequest,
  query: string,
  variables?: Record<string, unknown>,
) => Promise<ExecutionResult>

/** Asks the graph on behalf of whoever sent `request`: the same limits, permissions and language as at `/graphql`. */
export interface AskGraph extends Ask {
  /** Asks association what no client may: for what the gateway itself has done. */
  inside: Ask
  /** How this product is reached from outside, for links that leave it. Never taken from a request. */
  publicUrl: () => string
}

/** Adds addresses beside `/graphql`: files in and out, whose content is the graph's. */
export type Route = (app: FastifyInstance, ask: AskGraph) => void
