import { createHmac } from 'node:crypto'
import type { HmacKey } from '@kexie/schema/hmac-key'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'

/** Seconds for which the database believes a proof: as long as the longest call may run, and clocks may differ. */
const lifetime = 150

/**
 * Who a call speaks for, for PostgreSQL to verify in every statement (`reporting.caller`): the key's id, the facts, and
 * their HMAC. The product itself is the public to the database; the system is the owner of its tables, and needs none.
 */
export function proofOf({ id, secret }: HmacKey, viewer: Viewer, now = Date.now()): string {
  const facts = Buffer.from(JSON.stringify(factsOf(viewer, now))).toString('base64')
  return `${id}.${facts}.${createHmac('sha256', secret).update(facts).digest('hex')}`
}

function factsOf(viewer: Viewer, now: number) {
  const { name, role, accountId, organizationId, districtCode, scopes } =
    viewer.role === 'SYSTEM' ? publicViewer : viewer
  return {
    actor: name,
    role,
    account: accountId,
    organization: organizationId,
    district: districtCode,
    scopes,
    until: Math.floor(now / 1000) + lifetime,
  }
}
