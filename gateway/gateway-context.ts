import type { SubgraphName } from '@kexie/schema/subgraphs'
import type { Caller, Viewer } from '@kexie/schema/viewer'
import type { Charge } from './cost/charge.ts'

/** What one client request carries through the gateway. */
export interface GatewayContext {
  caller: Caller
  /** Finds out anew who is behind the request; missing where nobody sent it. */
  identifyAnew?: () => Promise<Viewer>
  /** Subgraphs that have not answered in this request and are not asked again. */
  down: Set<SubgraphName>
  /** What the operation costs, once it is known which one it is. */
  charge?: Charge
  /** Milliseconds since 1970 after which no subgraph is asked any more. */
  deadline?: number
}
