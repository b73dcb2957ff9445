import type { Route } from './ask-graph.ts'

/** Everything the gateway serves beside the graph, its health and its explorer. */
export const routes: readonly Route[] = []
