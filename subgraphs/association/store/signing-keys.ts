import type { Db } from '@kexie/db/database'
import { signingKey } from '@kexie/db/tables/association-accounts'
import { desc, sql } from 'drizzle-orm'
import type { JWK } from 'jose'

export interface SigningKeyRow {
  kid: string
  privateJwk: JWK
  publicJwk: JWK
}

/** Key pairs, the newest first. */
export async function findSigningKeys(db: Db): Promise<SigningKeyRow[]> {
  const { kid, privateJwk, publicJwk } = signingKey
  const rows = await db
    .select({ kid, privateJwk, publicJwk })
    .from(signingKey)
    .orderBy(desc(signingKey.createdAt))
  return rows as SigningKeyRow[]
}

/** Adds a key pair unless another process was first. Returns the one in use. */
export function insertSigningKey(db: Db, row: SigningKeyRow): Promise<SigningKeyRow> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('association.signing_key', 0))`)
    const [known] = await findSigningKeys(tx)
    if (known) return known
    await tx.insert(signingKey).values(row)
    return row
  })
}
