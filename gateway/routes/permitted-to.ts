import type { FastifyRequest } from 'fastify'
import type { AskGraph } from './ask-graph.ts'
import { askOrRefuse } from './files/ask-or-refuse.ts'

/** What whoever sends a request may do, wherever that is. */
export async function permittedTo(ask: AskGraph, request: FastifyRequest): Promise<ReadonlySet<string>> {
  type Viewer = { viewer: { may: { action: string }[] } | null }
  const { viewer } = await askOrRefuse<Viewer>(ask, request, '{ viewer { may { action } } }')
  return new Set(viewer?.may.map(({ action }) => action))
}
