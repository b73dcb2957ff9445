import type { Route } from './ask-graph.ts'
import { bulletins } from './bulletins.ts'
import { calendarRoute } from './calendar.ts'
import { cells } from './cells.ts'
import { exportFiles } from './exports.ts'
import { imports } from './imports.ts'
import { logo } from './logo.ts'
import { people } from './people.ts'
import { reports } from './reports.ts'
import { ownPagesOnly } from './same-origin.ts'
import { session } from './session.ts'
import { templates } from './templates.ts'

/** Everything the gateway serves beside the graph, its health and its explorer. */
export const routes: readonly Route[] = [
  ownPagesOnly,
  bulletins,
  calendarRoute,
  logo,
  session,
  people,
  cells,
  templates,
  imports,
  exportFiles,
  reports,
]
