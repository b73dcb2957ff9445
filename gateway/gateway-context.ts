import type { SubgraphName } from '@kexie/schema/subgraphs'
import type { Asker } from '@kexie/schema/viewer'

/** What one client request carries through the gateway. */
export interface GatewayContext {
  asker: Asker
  /** Subgraphs that have not answered in this request and are not asked again. */
  down: Set<SubgraphName>
}
