import { proofOf } from '@kexie/schema/caller-proof'
import { type Asker, askerOf, type Viewer } from '@kexie/schema/viewer'
import { readCallerKey } from '../hmac-keys.ts'

/** Makes askers whom the database behind `adminUrl` believes, as the gateway does for each call. */
export async function prover(adminUrl: string): Promise<(viewer: Viewer, facts?: Partial<Asker>) => Asker> {
  const key = await readCallerKey(adminUrl)
  return (viewer, facts) => askerOf(viewer, { proof: proofOf(key, viewer), ...facts })
}
