import { readCallerKey } from '@kexie/db/hmac-keys'
import { type Asker, askerOf, type Viewer } from '@kexie/schema/viewer'
import { proofOf } from '../callers/caller-proof.ts'

/** Makes askers whom the database behind `adminUrl` believes, as the gateway does for each call. */
export async function prover(adminUrl: string): Promise<(viewer: Viewer, facts?: Partial<Asker>) => Asker> {
  const key = await readCallerKey(adminUrl)
  return (viewer, facts) => askerOf(viewer, { proof: proofOf(key, viewer), ...facts })
}
