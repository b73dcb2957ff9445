import type { Db } from '@kexie/db/database'
import { newId } from '@kexie/runtime/new-id'
import { newOpaqueToken, tokenHash } from './opaque-token.ts'
import { endLinks, insertLink } from './store/one-time-links.ts'

/** Hours for which a link can be redeemed. */
const lifetime = 72

/** A link as it is shown, this once. */
export interface FreshLink {
  /** What follows the address of the site. The token is behind the `#`, which no server is sent and no log keeps. */
  path: string
  expiresAt: Date
}

/** Makes a link by which the holder of an account sets a password of his own; any earlier one of the account is void. */
export async function newOneTimeLink(
  tx: Db,
  given: { accountId: string; createdBy: string; renewsSecondFactor: boolean; now: Date },
): Promise<FreshLink> {
  const { now, ...row } = given
  const token = newOpaqueToken('kxl')
  const expiresAt = new Date(now.getTime() + lifetime * 3_600_000)
  await endLinks(tx, row.accountId)
  await insertLink(tx, { id: newId(), ...row, hash: tokenHash(token), expiresAt })
  return { path: `/redeem#${token}`, expiresAt }
}
