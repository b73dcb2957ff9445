import { readCallerKey } from '@kexie/db/hmac-keys'
import { type Caller, callerOf, type Viewer } from '@kexie/schema/viewer'
import { proofOf } from '../callers/caller-proof.ts'

/** Makes callers whom the database behind `adminUrl` believes, as the gateway does for each call. */
export async function prover(adminUrl: string): Promise<(viewer: Viewer, facts?: Partial<Caller>) => Caller> {
  const key = await readCallerKey(adminUrl)
  return (viewer, facts) => callerOf(viewer, { proof: proofOf(key, viewer), ...facts })
}
