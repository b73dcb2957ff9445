import type { Db } from '@kexie/db/database'
import { serviceToken } from '@kexie/db/tables/association-accounts'
import type { TokenScope } from '@kexie/schema/viewer'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'

type Row = typeof serviceToken.$inferSelect
export type ServiceTokenRow = Omit<Row, 'scopes'> & { scopes: TokenScope[] }

export async function insertServiceToken(
  tx: Db,
  row: typeof serviceToken.$inferInsert,
): Promise<ServiceTokenRow> {
  const [written] = await tx.insert(serviceToken).values(row).returning()
  if (!written) throw new Error('no token was written')
  return written as ServiceTokenRow
}

/** Tokens of an organization, the newest first. */
export async function listServiceTokens(db: Db, organizationId: string): Promise<ServiceTokenRow[]> {
  const rows = await db
    .select()
    .from(serviceToken)
    .where(eq(serviceToken.organizationId, organizationId))
    .orderBy(desc(serviceToken.createdAt))
  return rows as ServiceTokenRow[]
}

export async function findServiceToken(db: Db, id: string): Promise<ServiceTokenRow | undefined> {
  const [row] = await db.select().from(serviceToken).where(eq(serviceToken.id, id))
  return row as ServiceTokenRow | undefined
}

/** The token whose hash this is, while it is good. */
export async function findGoodToken(db: Db, hash: string): Promise<ServiceTokenRow | undefined> {
  const good = and(
    eq(serviceToken.hash, hash),
    isNull(serviceToken.revokedAt),
    sql`${serviceToken.expiresAt} > now()`,
  )
  const [row] = await db.select().from(serviceToken).where(good)
  return row as ServiceTokenRow | undefined
}

/** Revokes a token; one that was revoked before keeps its first moment. */
export async function revokeServiceToken(tx: Db, id: string, by: string): Promise<ServiceTokenRow> {
  await tx
    .update(serviceToken)
    .set({ revokedAt: sql`now()`, revokedBy: by })
    .where(and(eq(serviceToken.id, id), isNull(serviceToken.revokedAt)))
  const row = await findServiceToken(tx, id)
  if (!row) throw new Error(`no token ${id}`)
  return row
}
