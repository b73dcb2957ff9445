import { setTimeout as delay } from 'node:timers/promises'
import postgres, { type Sql } from 'postgres'
import { endTransactionsWithConnection } from './server/lasting-transaction.ts'
import { PatientSocket } from './server/patient-socket.ts'
import { padding } from './server/startup-message.ts'
import { guardSockets } from './socket-guard.ts'

const minute = 60

/** Milliseconds a pool has to finish what it is doing, and at most waits before it connects again. */
const patience = 5000
const longestBackoff = 250

const socketsOf = new WeakMap<Sql, Set<PatientSocket>>()

/**
 * A pool of at most `max` connections, opened as they are needed and again after the server was away; `name` is what
 * the server calls them. One that is `isLasting` keeps what it holds by its session, as a lock, for as long as it is used.
 * Numeric and bigint come as strings, exact; a date as a string, the day it names; a moment as
 * a Date. A query whose connection is lost is rejected with the code CONNECTION_CLOSED or the system's own; whether
 * the server still carried it out nobody can know.
 */
export function connect(
  url: string,
  options: { max?: number; name?: string; isLasting?: boolean } = {},
): Sql {
  guardSockets()
  const target = new URL(url)
  const sockets = new Set<PatientSocket>()
  const sql = postgres(url, {
    max: options.max ?? 10,
    connect_timeout: 5,
    max_lifetime: options.isLasting ? null : minute * (30 + Math.random() * 30),
    // Seconds. Theirs grows to twenty, long after the server is back; spread, so that not all come at once.
    backoff: () => (0.2 + Math.random() * 0.8) * (longestBackoff / 1000),
    types: { day },
    onnotice: () => undefined,
    // postgres.js takes the name as it is written in the URL, escapes and all.
    database: decodeURIComponent(target.pathname.slice(1)),
    ...reach(target, options.name ?? 'kexie', sockets),
  })
  endTransactionsWithConnection(sql)
  if (!usesForeignSockets(target)) socketsOf.set(sql, sockets)
  return sql
}

/** Ends the pool: what runs may finish within five seconds, then its connections are cut and it is rejected. */
export async function close(sql: Sql): Promise<void> {
  const sockets = socketsOf.get(sql)
  if (!sockets) return sql.end({ timeout: patience / 1000 })
  await Promise.race([finish(sql), allClosed(sockets)])
  // Cut by us before postgres.js does: its way fails a question of its own that nothing catches, while one opens.
  // A few rounds: cut before the server's first word, postgres.js opens another one.
  for (let round = 0; round < 20 && sockets.size > 0; round++) {
    for (const socket of sockets) socket.destroy()
    await delay(1)
  }
  await sql.end({ timeout: 0 })
}

/** Each connection ends with the query it is at; a method their types leave out. */
const finish = (sql: Sql): Promise<void> => (sql as Sql & { close(): Promise<void> }).close()

/** What postgres.js waits for never comes when a connection was lost and not opened again since. */
async function allClosed(sockets: Set<PatientSocket>): Promise<void> {
  const deadline = Date.now() + patience
  let since = Date.now()
  while (Date.now() < deadline && Date.now() - since < longestBackoff + 50) {
    await delay(10)
    if (sockets.size > 0) since = Date.now()
  }
}

/** PostgreSQL's date (OID 1082). A Date would be a moment, and another day east or west of where it was made. */
const day = { to: 1082, from: [1082], serialize: (text: string) => text, parse: (text: string) => text }

/** Encrypted, or without a host in the URL, postgres.js makes sockets of its own, and the guard alone stands. */
function usesForeignSockets({ hostname, searchParams }: URL): boolean {
  const mode = searchParams.get('sslmode') ?? searchParams.get('ssl') ?? process.env.PGSSL ?? 'disable'
  return mode !== 'disable' || hostname === ''
}

function reach(target: URL, name: string, sockets: Set<PatientSocket>): object {
  const connection = { application_name: name }
  if (usesForeignSockets(target)) return { connection }
  const host = target.hostname.replace(/^\[|\]$/g, '')
  const socket = () => {
    const opened = new PatientSocket()
    sockets.add(opened.once('close', () => sockets.delete(opened)))
    return opened.connect(Number(target.port || 5432), host)
  }
  return { connection: { ...connection, ...padding }, socket }
}
