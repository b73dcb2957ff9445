import { randomBytes } from 'node:crypto'
import { type HmacKey, hmacKey } from '@kexie/schema/hmac-key'
import type { Sql } from 'postgres'
import { connect } from './connection.ts'

/** How many keys of the gateway are good at a time: the one in use, and the one it took over from. */
const goodAtATime = 2

/** The key under which callers are proven to the database behind `adminUrl`: the newest one. */
export async function readCallerKey(adminUrl: string): Promise<HmacKey> {
  const sql = connect(adminUrl, { max: 1, name: 'kexie keys' })
  try {
    const [row] = await sql<HmacKey[]>`
      select id, secret from association.hmac_key where purpose = 'CALLER' order by made_at desc limit 1`
    if (!row) throw new Error('the database has no key for callers: migrate it')
    return row
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/**
 * Gives the database what it verifies callers and seals the audit with. `callerKey` becomes the newest; without one, and
 * on an empty database, one is made. A key that was replaced twice is good no more.
 */
export async function makeKeys(sql: Sql, callerKey?: HmacKey): Promise<void> {
  const [known] = await sql`select from association.hmac_key where purpose = 'CALLER' limit 1`
  if (callerKey || !known) await putKey(sql, 'CALLER', callerKey ?? newKey())
  const [audits] = await sql`select from association.hmac_key where purpose = 'AUDIT'`
  if (!audits) await putKey(sql, 'AUDIT', newKey())
  await sql`
    delete from association.hmac_key where purpose = 'CALLER' and id not in (
      select id from association.hmac_key where purpose = 'CALLER' order by made_at desc limit ${goodAtATime})`
}

const newKey = () => hmacKey(randomBytes(32))

async function putKey(sql: Sql, purpose: 'CALLER' | 'AUDIT', { id, secret }: HmacKey): Promise<void> {
  const row = { id, purpose, secret, inner_pad: padded(secret, 0x36), outer_pad: padded(secret, 0x5c) }
  await sql`
    insert into association.hmac_key ${sql(row)} on conflict (id) do update set made_at = now()
    where excluded.id <> (select id from association.hmac_key where purpose = 'CALLER' order by made_at desc limit 1)`
}

/** The secret as a block of 64 bytes, each combined with one byte (RFC 2104). */
const padded = (secret: Buffer, byte: number) =>
  Buffer.concat([secret, Buffer.alloc(64 - secret.length)]).map((value) => value ^ byte) as Buffer
