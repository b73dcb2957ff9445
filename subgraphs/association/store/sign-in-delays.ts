import { createHash } from 'node:crypto'
import type { Db } from '@kexie/db/database'
import { session, signInDelay } from '@kexie/db/tables/association-accounts'
import { and, eq, inArray, sql } from 'drizzle-orm'

/** After how many failures the next waits, how many seconds at first, and at most how many. */
interface Growth {
  free: number
  first: number
  longest: number
}

const quarter = 900

/** What attempts are counted by. Each failure beyond the free ones doubles the delay. */
const growths = {
  /** One name from one address. */
  PAIR: { free: 5, first: 8, longest: quarter },
  /** One name from anywhere: so that a thousand addresses do not guess a thousand times as fast. */
  NAME: { free: 20, first: 30, longest: quarter },
  /** Any name from one address. */
  ADDRESS: { free: 50, first: 15, longest: 60 },
  /** One name from one address, with a code of the second factor. */
  CODE_PAIR: { free: 10, first: 15, longest: quarter },
  /** Codes for one account by whoever has its password. */
  CODE: { free: 10, first: 30, longest: quarter },
  /** Passwords that a signed-in account says are its present one. */
  CHANGE: { free: 5, first: 8, longest: quarter },
} satisfies Record<string, Growth>

export type DelayKind = keyof typeof growths

/** What one kind of delay is counted by. */
export interface DelayKey {
  kind: DelayKind
  of: readonly string[]
}

/** What was typed is not kept: a password in the place of a name would be readable. */
const textOf = ({ kind, of }: DelayKey) =>
  `${kind} ${createHash('sha256').update(JSON.stringify(of)).digest('base64url')}`

/**
 * Counts an attempt as a failure, before anybody knows what it is, unless it comes before the last one's delay is over.
 * Returns whether it may be looked at. A day without an attempt is forgotten.
 */
export async function admit(db: Db, key: DelayKey): Promise<boolean> {
  const { free, first, longest } = growths[key.kind]
  const failures = sql`(case when d.last_at < now() - interval '1 day' then 1 else d.failures + 1 end)`
  const seconds = sql`(case when ${failures} < ${free}::int then 0
    else least(${longest}::int, ${first}::int * power(2, least(${failures} - ${free}::int, 20))) end)`
  const admitted = await db.execute(sql`
    insert into association.sign_in_delay as d (key, failures, not_before, last_at) values (${textOf(key)}, 1, now(), now())
    on conflict (key) do update set failures = ${failures}, not_before = now() + make_interval(secs => ${seconds}), last_at = now()
      where d.not_before <= now() returning 1`)
  return admitted.length > 0
}

/** Takes back what was counted for these keys: whoever it was knew the password. */
export async function forget(db: Db, keys: readonly DelayKey[]): Promise<void> {
  await db.delete(signInDelay).where(inArray(signInDelay.key, keys.map(textOf)))
}

/** Takes one attempt back: others of this key were not by whoever succeeded. */
export async function forgive(db: Db, key: DelayKey): Promise<void> {
  await db
    .update(signInDelay)
    .set({ failures: sql`greatest(0, ${signInDelay.failures} - 1)`, notBefore: sql`now()` })
    .where(eq(signInDelay.key, textOf(key)))
}

/** Forgets what is older than a day; no more is ever asked for. */
export async function forgetOld(db: Db): Promise<void> {
  await db.delete(signInDelay).where(sql`${signInDelay.lastAt} < now() - interval '1 day'`)
}

/** Until when a sign-in by these names without a second factor waits, wherever it comes from; in their order. */
export async function listDelays(db: Db, names: readonly string[]): Promise<(Date | null)[]> {
  const keys = names.map((name) => textOf({ kind: 'NAME', of: [name] }))
  const rows = await db
    .select({ key: signInDelay.key, notBefore: signInDelay.notBefore })
    .from(signInDelay)
    .where(and(inArray(signInDelay.key, keys), sql`${signInDelay.notBefore} > now()`))
  const found = new Map(rows.map(({ key, notBefore }) => [key, notBefore]))
  return keys.map((key) => found.get(key) ?? null)
}

/** Whether the account was signed in from that address in the last month: strangers' failures elsewhere do not delay it. */
export async function isKnownAddress(db: Db, accountId: string, address: string): Promise<boolean> {
  const recent = sql`${session.startedAt} > now() - interval '30 days'`
  const known = await db
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.accountId, accountId), eq(session.address, address), recent))
    .limit(1)
  return known.length > 0
}
