import type { Language } from '@kexie/schema/problems'
import type { IdentityHeaders } from './identity.ts'

/** What one client request carries through the gateway. */
export interface GatewayContext {
  headers: IdentityHeaders
  language: Language
}
