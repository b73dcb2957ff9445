import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ExecutionResult } from 'graphql'

/** Asks the graph on behalf of whoever sent `request`: the same limits, permissions and language as at `/graphql`. */
export type AskGraph = (
  request: FastifyRequest,
  query: string,
  variables?: Record<string, unknown>,
) => Promise<ExecutionResult>

/** Adds addresses beside `/graphql`: files in and out, whose content is the graph's. */
export type Route = (app: FastifyInstance, ask: AskGraph) => void
