import type { Route } from './ask-graph.ts'
import { exportFiles } from './exports.ts'
import { imports } from './imports.ts'
import { templates } from './templates.ts'

/** Everything the gateway serves beside the graph, its health and its explorer. */
export const routes: readonly Route[] = [templates, imports, exportFiles]
