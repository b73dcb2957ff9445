import type { Route } from './ask-graph.ts'
import { bulletins } from './bulletins.ts'
import { calendarRoute } from './calendar.ts'
import { session } from './session.ts'

/** Everything the gateway serves beside the graph, its health and its explorer. */
export const routes: readonly Route[] = [bulletins, calendarRoute, session]
