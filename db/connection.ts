import postgres, { type Sql } from 'postgres'
import { endTransactionsWithConnection } from './server/lasting-transaction.ts'
import { PatientSocket } from './server/patient-socket.ts'
import { padding } from './server/startup-message.ts'
import { guardSockets } from './socket-guard.ts'

const minute = 60

/**
 * A pool of at most `max` connections, opened as they are needed and again after the server was away; `name` is what
 * the server calls them. Numeric and bigint come as strings, exact; a date as a string, the day it names; a moment as
 * a Date. A query whose connection is lost is rejected with the code CONNECTION_CLOSED or the system's own; whether
 * the server still carried it out nobody can know.
 */
export function connect(url: string, options: { max?: number; name?: string } = {}): Sql {
  guardSockets()
  const sql = postgres(url, {
    max: options.max ?? 10,
    connect_timeout: 5,
    max_lifetime: minute * (30 + Math.random() * 30),
    // Seconds. Theirs grows to twenty, long after the server is back; spread, so that not all come at once.
    backoff: () => 0.05 + Math.random() * 0.2,
    types: { day },
    onnotice: () => undefined,
    // postgres.js takes the name as it is written in the URL, escapes and all.
    database: decodeURIComponent(new URL(url).pathname.slice(1)),
    ...reach(new URL(url), options.name ?? 'kexie'),
  })
  endTransactionsWithConnection(sql)
  return sql
}

/** Ends the pool: what runs may finish within five seconds, then its connections are cut. */
export async function close(sql: Sql): Promise<void> {
  await sql.end({ timeout: 5 })
}

/** PostgreSQL's date (OID 1082). A Date would be a moment, and another day east or west of where it was made. */
const day = {
  to: 1082,
  from: [1082],
  serialize: (value: unknown): string => {
    if (typeof value === 'string') return value
    throw new TypeError(
      `A date is expected as a string like 2021-12-31, not as ${Object.prototype.toString.call(value)}`,
    )
  },
  parse: (text: string): string => text,
}

/** Where the connection is encrypted postgres.js wants sockets of its own; there the guard alone stands. */
function reach({ hostname, port, searchParams }: URL, name: string): object {
  const connection = { application_name: name }
  const mode = searchParams.get('sslmode') ?? searchParams.get('ssl') ?? process.env.PGSSL ?? 'disable'
  if (mode !== 'disable' || hostname === '') return { connection }
  const host = hostname.replace(/^\[|\]$/g, '')
  const socket = () => new PatientSocket().connect(Number(port || 5432), host)
  return { connection: { ...connection, ...padding }, socket }
}
