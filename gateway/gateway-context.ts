import type { Language } from '@kexie/schema/problems'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import type { IdentityHeaders } from './identity.ts'

/** What one client request carries through the gateway. */
export interface GatewayContext {
  headers: IdentityHeaders
  language: Language
  /** Subgraphs that have not answered in this request and are not asked again. */
  down: Set<SubgraphName>
}
