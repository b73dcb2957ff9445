import type { Db } from '@kexie/db/database'
import { account, serviceToken } from '@kexie/db/tables/association-accounts'
import { asToday, isSame } from '@kexie/records/identities'
import type { TokenScope } from '@kexie/schema/viewer'
import { and, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'

type Row = typeof serviceToken.$inferSelect
export type ServiceTokenRow = Omit<Row, 'scopes'> & { scopes: TokenScope[] }

const columns = {
  ...getTableColumns(serviceToken),
  organizationId: asToday(serviceToken.organizationId),
}

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
    .select(columns)
    .from(serviceToken)
    .where(isSame(serviceToken.organizationId, organizationId))
    .orderBy(desc(serviceToken.createdAt))
  return rows as ServiceTokenRow[]
}

export async function findServiceToken(db: Db, id: string): Promise<ServiceTokenRow | undefined> {
  const [row] = await db.select(columns).from(serviceToken).where(eq(serviceToken.id, id))
  return row as ServiceTokenRow | undefined
}

/**
 * The token whose hash this is, while it is good: not revoked, not run out, and its issuer still a clerk of the
 * organization whose account is open.
 */
export async function findGoodToken(db: Db, hash: string): Promise<ServiceTokenRow | undefined> {
  const good = and(
    eq(serviceToken.hash, hash),
    isNull(serviceToken.revokedAt),
    sql`${serviceToken.expiresAt} > now()`,
  )
  const issuer = and(
    eq(account.name, serviceToken.createdBy),
    eq(account.role, 'REPORTER'),
    sql`${asToday(account.organizationId)} = ${asToday(serviceToken.organizationId)}`,
    isNull(account.suspendedAt),
  )
  const [row] = await db.select(columns).from(serviceToken).innerJoin(account, issuer).where(good)
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

/** Revokes every token that an account issued and that is not revoked. Returns them. */
export async function revokeTokensOf(tx: Db, issuer: string, by: string): Promise<ServiceTokenRow[]> {
  const rows = await tx
    .update(serviceToken)
    .set({ revokedAt: sql`now()`, revokedBy: by })
    .where(and(eq(serviceToken.createdBy, issuer), isNull(serviceToken.revokedAt)))
    .returning()
  return rows as ServiceTokenRow[]
}
